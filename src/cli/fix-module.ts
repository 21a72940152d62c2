import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../lib/content/compile.ts';
import type { Fix } from '../lib/content/problem.ts';
import { readModule } from '../lib/content/read-module.ts';
import { replaceFile } from './replace-file.ts';

/** Writes what problems of a module have a fix for. Returns the files, one for each place that was mended. */
export function fixModule(folder: string): readonly string[] {
	const compiled = compile(readModule(folder));
	const problems = compiled.type === 'module' ? compiled.warnings : compiled.problems;
	const byFile = new Map<string, Fix[]>();
	for (const { file, fix } of problems) {
		const known = byFile.get(file) ?? [];
		if (fix && !known.some(({ start }) => start === fix.start)) byFile.set(file, [...known, fix]);
	}
	return [...byFile].flatMap(([file, fixes]) => {
		const path = join(folder, file);
		const { text, count } = withFixes(readFileSync(path, 'utf8'), fixes);
		if (count > 0) replaceFile(path, text);
		return Array.from({ length: count }, () => file);
	});
}

/** From the last to the first, so that none moves another; a place that no longer says what it did is left. */
function withFixes(text: string, fixes: readonly Fix[]): { text: string; count: number } {
	let fixed = text;
	let count = 0;
	// Where a file begins with a byte order mark, offsets are counted behind it.
	const before = text.startsWith('\uFEFF') ? 1 : 0;
	for (const { start, from, to } of fixes.toSorted((one, other) => other.start - one.start)) {
		const at = start + before;
		if (!fixed.startsWith(from, at)) continue;
		fixed = fixed.slice(0, at) + to + fixed.slice(at + from.length);
		count += 1;
	}
	return { text: fixed, count };
}
