/** A small quiz for the tests of the player: one question of each kind. */
import type { AttemptRecord } from '../attempt/events.ts';
import { startRecord } from '../attempt/start.ts';
import type { Passage, Quiz } from '../content/module.ts';
import { practiceQuestion } from '../questions/kinds.ts';
import type { Option, Question } from '../questions/question.ts';

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

const base = { level: 'recall', sensitive: false, hash: 'h', order: 'fixed' } as const;

export const questions: readonly Question[] = [
	{
		...base,
		id: 'value',
		kind: 'choice',
		stem: 'What is it worth?',
		hint: 'Look for what experts agree on.',
		claims: ['C1'],
		options: [option('debated', true), option('proven', false), option('useless', false)]
	},
	{
		...base,
		id: 'jobs',
		kind: 'multiple',
		stem: 'Which jobs are named?',
		hint: 'There is more than one.',
		claims: ['C1', 'C2'],
		options: [
			option('reshape', true, 'role'),
			option('support', true, 'role'),
			option('attack', false)
		]
	},
	{
		...base,
		id: 'normal',
		kind: 'truth',
		stem: 'A normal result is a promise.',
		claims: ['C2'],
		options: [option('true', false), option('false', true), option('uncertain', false)]
	},
	{
		...base,
		id: 'claims',
		kind: 'sort',
		stem: 'Where do these stand?',
		hint: 'Hedges matter.',
		claims: ['C3'],
		statements: ['vessels', 'harm'].map((id) => ({
			id,
			text: `Statement ${id}`,
			options: [
				option('supported', id === 'vessels'),
				option('uncertain', id === 'harm'),
				option('unsupported', false)
			]
		}))
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
