import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../content/compile.ts';
import { readModule } from '../content/read-module.ts';
import { mark, responseOf } from '../questions/marking.ts';
import type { Question } from '../questions/question.ts';
import '../questions/score-kinds.ts';
import { areAlike, letterAt, paperSheets, sentenceNumbers, type PaperQuestion } from './paper.ts';

function compiled(folder: string) {
	const result = compile(readModule(folder));
	if (result.type === 'problems') throw new Error(`${folder} does not compile`);
	return result.module;
}

const modules = [
	'pairs-and-numbers',
	'steps-in-order',
	'cards-in-groups',
	'sentences-to-pick',
	'words-to-type',
	'gaps-to-fill'
]
	.map((name) => compiled(`tests/fixtures/modules/${name}`))
	.concat(compiled('quizzes/nk-cells-and-miscarriage'));
const quizzes = modules.flatMap((module) => module.quizzes.map((quiz) => ({ module, quiz })));

/** Ids of the options that somebody chooses who copies the key onto the sheet, part by part. */
function copied(
	question: Question,
	{ form, key }: PaperQuestion,
	numbers: ReadonlyMap<string, number>
) {
	return question.parts.map(({ text, options }) => {
		const lines = key.filter(({ item }) => item === null || item === text);
		return options.flatMap((option) => {
			const said = lines.some(({ letter, text, place }) => {
				switch (form.type) {
					case 'options':
						return form.options.some((one) => one.letter === letter && one.text === option.text);
					case 'letters':
						return form.choices.some((one) => one.letter === letter && one.text === option.text);
					case 'gaps': {
						const right = option.id === 'right' && text === option.text;
						return letter === null ? right : text === option.text;
					}
					case 'grid':
					case 'places':
					case 'line':
						return text === option.text;
					case 'sentences':
						return place.sentences.includes(numbers.get(option.id) ?? 0);
				}
			});
			return said && (form.type !== 'sentences' || option.instead === undefined) ? [option.id] : [];
		});
	});
}

describe('a sheet', () => {
	test('is answered in line by who copies its own key, whatever the kind and the version', () => {
		const kinds = new Set<string>();
		for (const { module, quiz } of quizzes) {
			const numbers = sentenceNumbers(module);
			for (const { questions } of paperSheets(module, quiz, 3))
				for (const asked of questions) {
					const question = quiz.questions.find(({ id }) => id === asked.id);
					if (!question) throw new Error(asked.id);
					kinds.add(question.kind);
					const marked = mark(question, responseOf(question, copied(question, asked, numbers)));
					expect([asked.id, marked]).toEqual([asked.id, { type: 'marked', mark: { fraction: 1 } }]);
				}
		}
		expect([...kinds].sort()).toEqual([
			...[
				'choice',
				'cloze',
				'evidence',
				'groups',
				'match',
				'multiple',
				'numeric',
				'order',
				'sort',
				'text',
				'truth'
			]
		]);
	});

	test('asks every question once, and comes out alike whenever it is printed', () => {
		for (const { module, quiz } of quizzes) {
			const [one, two] = paperSheets(module, quiz, 2);
			const ids = quiz.questions.map(({ id }) => id).toSorted();
			expect(one?.questions.map(({ id }) => id).toSorted()).toEqual(ids);
			expect(paperSheets(module, quiz, 8).slice(0, 2)).toEqual([one, two]);
		}
	});

	test('differs from the next one', () => {
		const orders = quizzes.map(({ module, quiz }) => {
			const [one, two] = paperSheets(module, quiz, 2).map(({ questions }) =>
				JSON.stringify(questions.map(({ id, form }) => [id, form]))
			);
			return one !== two;
		});
		expect(orders.filter((differs) => differs).length).toBeGreaterThan(quizzes.length / 2);
	});

	test('is said to be like the others where its author wants one order', () => {
		const fixed = quizzes.map(({ module, quiz }) => areAlike(paperSheets(module, quiz, 3)));
		expect(new Set(fixed)).toEqual(new Set([true, false]));
	});

	test('has a key that says what else is taken for the answer', () => {
		const lines = quizzes.flatMap(({ module, quiz }) =>
			paperSheets(module, quiz, 1).flatMap(({ questions }) => questions.flatMap(({ key }) => key))
		);
		expect(lines.some(({ alike }) => (alike?.texts.length ?? 0) > 1)).toBe(true);
		expect(lines.some(({ instead }) => (instead?.length ?? 0) > 0)).toBe(true);
	});

	test('names in its key sentences of the article by their place in it', () => {
		for (const { module, quiz } of quizzes) {
			const texts = module.sections.flatMap(({ sentences }) => sentences.map(({ text }) => text));
			for (const { questions } of paperSheets(module, quiz, 1))
				for (const { key } of questions)
					for (const { place } of key) {
						const said = place.sentences.map((number) => texts[number - 1]).join(' ');
						expect(said.replace(/\s+/g, '')).toContain(place.exact.replace(/\s+/g, ''));
					}
		}
	});
});

test('letters go on after Z, each once', () => {
	expect([0, 25, 26, 27, 51, 52].map(letterAt)).toEqual(['A', 'Z', 'AA', 'AB', 'AZ', 'BA']);
	fc.assert(
		fc.property(fc.nat(2000), fc.nat(2000), (one, other) => {
			expect(letterAt(one) === letterAt(other)).toBe(one === other);
		})
	);
});
