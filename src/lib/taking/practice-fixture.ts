/** A small quiz for the tests of the player: one question of each kind. */
import type { AttemptRecord } from '../attempt/events.ts';
import { startRecord } from '../attempt/plan/start.ts';
import type { Quiz } from '../content/module.ts';
import type { Passage } from '../passages/passage.ts';
import { practiceQuestion } from '../questions/views.ts';
import type { Option, Part, Question } from '../questions/question.ts';

export function passage(section: string, exact: string): Passage {
	return {
		section,
		sectionTitle: `About ${section}`,
		exact,
		prefix: '',
		suffix: '',
		start: 0,
		sentences: [`${section}-s1`]
	};
}

function option(id: string, key: boolean, section = 'testing'): Option {
	return {
		id,
		text: `Option ${id}`,
		key,
		chosen: `The article on ${id}.`,
		...(key ? { missed: `The article says ${id}.` } : { misconception: 'M01' }),
		claims: ['C1'],
		passage: passage(section, `Sentence on ${id}.`)
	};
}

function onePart(...options: readonly Option[]): readonly Part[] {
	return [{ id: '', text: '', options }];
}

const base = { level: 'recall', sensitive: false, hash: 'h', order: 'fixed' } as const;

export const questions: readonly Question[] = [
	{
		...base,
		id: 'value',
		kind: 'choice',
		stem: 'What is it worth?',
		hint: 'Look for what experts agree on.',
		claims: ['C1'],
		parts: onePart(option('debated', true), option('proven', false), option('useless', false))
	},
	{
		...base,
		id: 'jobs',
		kind: 'multiple',
		stem: 'Which jobs are named?',
		hint: 'There is more than one.',
		claims: ['C1', 'C2'],
		parts: onePart(
			option('reshape', true, 'role'),
			option('support', true, 'role'),
			option('attack', false)
		)
	},
	{
		...base,
		id: 'normal',
		kind: 'truth',
		stem: 'A normal result is a promise.',
		claims: ['C2'],
		parts: onePart(option('true', false), option('false', true), option('uncertain', false))
	},
	{
		...base,
		id: 'claims',
		kind: 'sort',
		stem: 'Where do these stand?',
		hint: 'Hedges matter.',
		claims: ['C3'],
		parts: ['vessels', 'harm'].map((id) => ({
			id,
			text: `Statement ${id}`,
			options: [
				option('supported', id === 'vessels'),
				option('uncertain', id === 'harm'),
				option('unsupported', false)
			]
		}))
	},
	{
		...base,
		id: 'pairs',
		kind: 'match',
		stem: 'Which test looks at what?',
		hint: 'One looks at blood.',
		claims: ['C3'],
		parts: [
			['blood', 'circulating'],
			['biopsy', 'lining']
		].map(([id = '', right = '']) => ({
			id,
			text: `Item ${id}`,
			options: ['circulating', 'lining', 'hormones'].map((answer) =>
				option(answer, answer === right)
			)
		}))
	},
	{
		...base,
		id: 'share',
		kind: 'numeric',
		stem: 'How many in a hundred?',
		hint: 'It is a small number.',
		claims: ['C1'],
		input: { unit: '%', decimal: '.' },
		parts: onePart(
			{ ...option('right', true), accepts: { least: '12', most: '13' } },
			{ ...option('turned', false), accepts: { least: '87.5', most: '87.5' } },
			option('otherwise', false)
		)
	}
];

export const quiz: Quiz = {
	id: 'testing',
	title: 'Is testing settled?',
	intro: 'What the article says of the test.',
	book: 'open',
	behaviour: 'practice',
	order: 'fixed',
	questions
};

export const practiceQuestions = questions.map((question) => practiceQuestion(question));

export const fresh: AttemptRecord = startRecord({
	module: 'nk',
	edition: 'first',
	quiz,
	id: 'attempt-1',
	seed: 'seed',
	begunOn: '2026-11-23'
});

/** A form with these fields, as the quiz page posts it. */
export function form(fields: readonly (readonly [string, string])[]): FormData {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
}
