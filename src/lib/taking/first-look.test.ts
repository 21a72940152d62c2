import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compileOrFail } from '../../../bench/compile-or-fail.ts';
import { firstLook } from './first-look.ts';

const folder = new URL('../../../quizzes/nk-cells-and-miscarriage', import.meta.url);
const nk = compileOrFail(fileURLToPath(folder));
const questions = nk.quizzes.flatMap((quiz) => quiz.questions);

describe('a first look', () => {
	test('asks three questions from three sections, in the order of the article', () => {
		const looked = firstLook(nk);
		const at = looked.map(({ sentences: [first = ''] }) =>
			nk.sections.findIndex(({ sentences }) => sentences.some(({ id }) => id === first))
		);
		expect(at).toHaveLength(3);
		expect(at).toEqual([...new Set(at)].sort((one, other) => one - other));
		expect(at).not.toContain(-1);
	});

	test('asks no sensitive question, and leads to the sentence of each right option', () => {
		for (const { id, sentences, options } of firstLook(nk)) {
			const question = questions.find((one) => one.id === id);
			expect(question?.sensitive).toBe(false);
			const keys = question?.parts[0]?.options.filter(({ key }) => key) ?? [];
			expect(sentences).toEqual([...new Set(keys.map(({ passage }) => passage.sentences[0]))]);
			expect(options).toHaveLength(question?.parts[0]?.options.length ?? 0);
		}
	});

	test('tells neither key nor feedback nor misconception', () => {
		const texts = questions.flatMap(({ parts }) =>
			parts.flatMap(({ options }) =>
				options.flatMap(({ chosen, missed = chosen }) => [chosen, missed])
			)
		);
		const sent = JSON.stringify(firstLook(nk));
		expect(texts.filter((text) => sent.includes(JSON.stringify(text)))).toEqual([]);
		expect(sent).not.toMatch(/"(?:key|chosen|missed|misconception)"/);
	});

	test('is not offered where no question fits', () => {
		expect(firstLook({ ...nk, quizzes: nk.quizzes.slice(0, 0) })).toEqual([]);
		const sensitive = nk.quizzes.map((quiz) => ({
			...quiz,
			questions: quiz.questions.map((question) => ({ ...question, sensitive: true }))
		}));
		expect(firstLook({ ...nk, quizzes: sensitive })).toEqual([]);
	});
});
