import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import source from '../../tests/fixtures/source-ngrams.json' with { type: 'json' };
import { hashNgrams, ngrams, plainWords } from './ngrams.ts';
import { sharedGrams, sharedRuns } from './shared-runs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const article = join(root, 'quizzes/nk-cells-and-miscarriage/article.md');

const places = ['quizzes', 'docs', 'src', 'tests', 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md'];
const kinds = new Set([
	'.md',
	'.yaml',
	'.yml',
	'.ts',
	'.svelte',
	'.json',
	'.html',
	'.css',
	'.svg',
	'.txt',
	'.js'
]);

function textFiles(path: string): readonly string[] {
	if (!existsSync(path)) return [];
	if (statSync(path).isFile()) return kinds.has(extname(path)) ? [path] : [];
	return readdirSync(path).flatMap((name) => textFiles(join(path, name)));
}

describe('our own wording', () => {
	it('is in every file: no run of 7 words is that of the source article', () => {
		const files = places.flatMap((place) => textFiles(join(root, place)));
		expect(files).toContain(article);
		const shared = files.flatMap((file) =>
			sharedRuns(readFileSync(file, 'utf8'), source).map((run) => `${relative(root, file)}: ${run}`)
		);
		expect(shared).toEqual([]);
	});

	it('shares at most 2 in 100 runs of 5 words in the article', () => {
		expect(sharedGrams(readFileSync(article, 'utf8'), source)).toBeLessThanOrEqual(0.02);
	});
});

describe('the guard', () => {
	const text = 'It’s a text, of nine words: no more here!\n';

	it('knows the source article by its hashes', () => {
		expect(source).toMatchObject({ digits: 12, runs: { words: 7 }, grams: { words: 5 } });
		expect(source.runs.hashes.length).toBeGreaterThan(800);
		expect(source.grams.hashes.length).toBeGreaterThan(800);
	});

	it('finds a run whatever its case, punctuation and lines', () => {
		expect(sharedRuns("## its a TEXT of\nnine words 'no' yes", hashNgrams(text))).toEqual([
			'its a text of nine words no'
		]);
		expect(sharedRuns('a text of nine words no', hashNgrams(text))).toEqual([]);
	});

	it('would find a sentence of the source in our article', () => {
		const ours = readFileSync(article, 'utf8');
		const theirs = ngrams(plainWords(ours), 12)[40] ?? '';
		expect(sharedRuns(ours, hashNgrams(theirs))).toHaveLength(6);
		expect(sharedGrams(ours, hashNgrams(ours))).toBeGreaterThan(0.99);
	});

	it('lets a term be that cannot be said otherwise', () => {
		const term = 'such as intravenous immunoglobulin (IVIG) too';
		expect(sharedGrams(term, hashNgrams(term))).toBe(0);
	});
});
