import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { laws } from '../../scripts/lint/laws.ts';

/** Every way from a place to what it leads to. */
type Graph = ReadonlyMap<string, readonly string[]>;

/** The shortest circle that goes through each node that is in one, as words. */
function circlesIn(graph: Graph): readonly string[] {
	const found = new Set<string>();
	for (const start of graph.keys()) {
		const before = new Map<string, string>();
		const queue = [start];
		for (const at of queue) {
			for (const next of graph.get(at) ?? []) {
				if (next === start) {
					const way = [at];
					for (let step = before.get(at); step !== undefined; step = before.get(step))
						way.push(step);
					found.add([...new Set(way)].toSorted().join(' <-> '));
					queue.length = 0;
					break;
				}
				if (before.has(next) || next === start) continue;
				before.set(next, at);
				queue.push(next);
			}
		}
	}
	return [...found];
}

const imported = /(?:from|import)\s*\(?\s*'([^']+)'/g;

/** Who imports whom among the files of `src/lib`, types as well. */
function imports(): Graph {
	const files = globSync('src/lib/**/*.{ts,svelte}').filter((file) => !/\.test\.ts$/.test(file));
	const known = new Set(files.map((file) => normalize(file)));
	return new Map(
		[...known].map((file) => {
			const sources = [...readFileSync(file, 'utf8').matchAll(imported)].map(([, to = '']) => to);
			const targets = sources.map((to) =>
				to.startsWith('$lib/')
					? to.replace('$lib', 'src/lib')
					: to.startsWith('.')
						? normalize(join(dirname(file), to))
						: ''
			);
			return [file, targets.filter((to) => known.has(to))];
		})
	);
}

test('the table of laws has no circle', () => {
	const table = Object.entries(laws).map(
		([folder, law]) => [folder, [...law.values, ...law.types]] as const
	);
	expect(circlesIn(new Map(table))).toEqual([]);
});

test('no files import each other in a circle, not even their types', () => {
	const graph = imports();
	expect(graph.size).toBeGreaterThan(300);
	expect(circlesIn(graph)).toEqual([]);
});

test('a circle is found', () => {
	const graph = new Map([
		['a', ['b']],
		['b', ['c']],
		['c', ['a']],
		['d', ['a']]
	]);
	expect(circlesIn(graph)).toEqual(['a <-> b <-> c']);
});
