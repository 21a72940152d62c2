import { describe, expect, test } from 'vitest';
import { compile } from '../src/lib/content/compile.ts';
import type { ModuleFiles } from '../src/lib/content/text-file.ts';
import { makeModule } from './make-module.ts';

function filesOf(seed: number): ModuleFiles {
	const encoder = new TextEncoder();
	const files = Object.entries(makeModule(seed)).map(([path, text]) => ({
		type: 'file' as const,
		path,
		bytes: encoder.encode(text)
	}));
	return { id: 'river', files };
}

describe('a made-up module', () => {
	test.each([1, 2, 5, 32, 999])(
		'compiles: five sections, ten questions, every kind (%i)',
		(seed) => {
			const compiled = compile(filesOf(seed));
			if (compiled.type === 'problems') throw new Error(compiled.problems[0]?.message);
			const { sections, quizzes } = compiled.module;
			const kinds = quizzes.flatMap(({ questions }) => questions.map(({ kind }) => kind));
			expect(sections).toHaveLength(5);
			expect(kinds).toHaveLength(10);
			expect(new Set(kinds)).toEqual(new Set(['choice', 'multiple', 'truth', 'sort']));
		}
	);

	test('is the same for the same seed, and another for another', () => {
		expect(makeModule(7)).toEqual(makeModule(7));
		expect(makeModule(7)['article.md']).not.toBe(makeModule(8)['article.md']);
	});
});
