import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const imported = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g;

/**
 * Of the tests that match a pattern, those that were changed or that import something changed, by way of files of
 * `tests/` only: what they import of the product is what they expect, and says little about what runs in it.
 * Paths from the root.
 */
export function touchedTests(
	root: string,
	pattern: string,
	changed: readonly string[]
): readonly string[] {
	const read = new Map<string, readonly string[]>();
	const importsOf = (file: string): readonly string[] => {
		const known = read.get(file) ?? readImports(root, file);
		read.set(file, known);
		return known;
	};
	const leadsToChanged = (test: string): boolean => {
		const reached = new Set([test]);
		// A set that grows while it is walked is walked to its new end.
		for (const file of reached) for (const next of importsOf(file)) reached.add(next);
		return changed.some((file) => reached.has(file));
	};
	return globSync(pattern, { cwd: root }).map(slashed).filter(leadsToChanged).toSorted();
}

function readImports(root: string, file: string): readonly string[] {
	return [...readFileSync(join(root, file), 'utf8').matchAll(imported)]
		.map(([, to = '']) => slashed(normalize(join(dirname(file), to))))
		.filter((to) => to.startsWith('tests/') && to.endsWith('.ts'));
}

function slashed(path: string): string {
	return path.replaceAll('\\', '/');
}
