/** A small module and classes that answered it, for the tests of this folder. */
import { plan } from '../attempt/plan/plan.ts';
import type { AttemptEvent } from '../attempt/events.ts';
import type { Module, Quiz } from '../content/module.ts';
import type { Passage } from '../passages/passage.ts';
import { picksOf, responseOf as responseWith, scoreOf } from '../questions/marking.ts';
import type { Option, Part, Question } from '../questions/question.ts';
import { isOf } from '../questions/kinds.ts';
import { placeId, type Response } from '../questions/responses.ts';
import '../questions/score-kinds.ts';
import type { First, FirstResponses, GivenAttempt } from './first-responses.ts';

function passage(sentence: string): Passage {
	return {
		...{ section: 's', sectionTitle: 'S', exact: sentence, prefix: '', suffix: '', start: 0 },
		sentences: [sentence]
	};
}

/** `key`, or the id of the misconception that the option shows. */
export function option(id: string, shows: string, sentence: string): Option {
	const key = shows === 'key';
	return {
		...{ id, text: `Option ${id}`, key, chosen: 'Why.', claims: [] },
		...(key ? { missed: 'Why.' } : { misconception: shows }),
		passage: passage(sentence)
	};
}

const base = { level: 'recall', sensitive: false, order: 'fixed', claims: [], hash: 'h' } as const;

export function choice(id: string, options: readonly Option[]): Question {
	return {
		...base,
		id,
		hash: `h-${id}`,
		kind: 'choice',
		stem: `Which ${id}?`,
		parts: onePart(options)
	};
}

function onePart(options: readonly Option[]): readonly Part[] {
	return [{ id: '', text: '', options }];
}

function statement(id: string, right: number): Part {
	const places = ['supported', 'uncertain', 'unsupported'];
	return {
		...{ id, text: `Statement ${id}` },
		options: places.map((place, at) => option(place, at === right ? 'key' : 'M2', 's3'))
	};
}

const abc = (shows: readonly string[], sentences: readonly string[]): readonly Option[] =>
	['a', 'b', 'c'].map((id, at) => option(id, shows[at] ?? 'key', sentences[at] ?? 's1'));

export const questions: readonly Question[] = [
	choice('first', abc(['key', 'M1', 'M2'], ['s1', 's1', 's2'])),
	choice('second', abc(['M1', 'key', 'M3'], ['s2', 's1', 's3'])),
	{
		...{ ...base, id: 'many', kind: 'multiple', stem: 'Which ones?' },
		parts: onePart(abc(['key', 'key', 'M3'], ['s2', 's3', 's4']))
	},
	{
		...{ ...base, id: 'sort', kind: 'sort', stem: 'Which claims?' },
		parts: [statement('x', 0), statement('y', 1)]
	},
	{ ...choice('loss', abc(['M4', 'key', 'M4'], ['s5', 's5', 's5'])), sensitive: true }
];

export function quizOf(id: string, of: readonly Question[]): Quiz {
	return {
		...{ id, title: `Quiz ${id}`, intro: '', book: 'open', behaviour: 'practice' },
		...{ order: 'fixed', questions: of }
	};
}

const sentences = ['s1', 's2', 's3', 's4', 's5', 's6'].map((id, at) => ({
	...{ id, text: `Sentence ${id}.`, start: at * 20, end: at * 20 + 12, claims: [] }
}));

export function moduleOf(quizzes: readonly Quiz[]): Module {
	return {
		...{ id: 'module', title: 'Module', description: '', language: 'en', licence: 'CC0-1.0' },
		...{
			edition: 'edition',
			care: { keep: 'tab', quickExit: false, handIn: { default: 'pseudonym', most: 'name' } },
			claims: [],
			notes: [],
			glossary: [],
			figures: []
		},
		sections: [{ ...{ id: 's', title: 'S', level: 2, html: '', text: '', notes: [] }, sentences }],
		misconceptions: ['M1', 'M2', 'M3', 'M4'].map((id) => ({ id, text: `Idea ${id}` })),
		quizzes
	};
}

export const module = moduleOf([quizOf('quiz', questions)]);

/** A person's answer to `first`, `second`, `many`, `sort`: letters of options; null: did not answer. */
export type Row = readonly [string | null, string | null, string | null, string | null];

/** Steps A to D to be put in order. */
export const steps: Question = {
	...{ ...base, id: 'steps', hash: 'h-steps', kind: 'order', stem: 'In which order?' },
	parts: ['A', 'B', 'C', 'D'].map((id, right) => ({
		...{ id, text: `Step ${id}` },
		options: ['A', 'B', 'C', 'D'].map((_, place) =>
			option(placeId(place), place === right ? 'key' : 'M2', `s${right + 1}`)
		)
	}))
};

/** A class that put them so: `ABCD` is right; null: skipped. */
export function stepsOf(orders: readonly (string | null)[]): FirstResponses {
	const people = orders.map((order) => {
		const places = steps.parts.map(({ id }) => [placeId(order?.indexOf(id) ?? 0)]);
		const first: First =
			order === null
				? { type: 'skipped' }
				: {
						...{ type: 'answered', response: responseWith(steps, places) },
						score: scoreOf(steps, places)
					};
		return new Map([[steps.id, first]]);
	});
	return { people, unreadable: 0 };
}

const places: Readonly<Record<string, string>> = {
	...{ a: 'supported', b: 'uncertain', c: 'unsupported' }
};

/** Of a multiple response each letter is an option, of a sort the place of each statement. */
export function responseOf(question: Question, letters: string): Response {
	const picks = question.parts.map(({ id }, at) => {
		if (id) return [places[letters[at] ?? 'a'] ?? 'supported'];
		return isOf('some', question.kind) ? [...letters] : [letters];
	});
	return responseWith(question, picks);
}

export function firstOf(question: Question, letters: string): First {
	const response = responseOf(question, letters);
	const picks = picksOf(question, response);
	return { type: 'answered', response, score: picks ? scoreOf(question, picks) : 0 };
}

/** A class as it is folded; null: skipped. */
export function firstsOf(rows: readonly Row[]): FirstResponses {
	const people = rows.map(
		(row) =>
			new Map(
				row.map((letters, at): [string, First] => {
					const question = questions[at] ?? choice('none', []);
					return [question.id, letters === null ? { type: 'skipped' } : firstOf(question, letters)];
				})
			)
	);
	return { people, unreadable: 0 };
}

/** An attempt that answers these questions in the quiz's order; null skips, absent is left. */
export function attemptOf(
	quiz: Quiz,
	learner: string,
	given: Readonly<Record<string, string | null>>
): GivenAttempt {
	const events = quiz.questions.flatMap((question): readonly AttemptEvent[] => {
		const letters = given[question.id];
		if (letters === undefined) return [];
		const goTo = { type: 'goTo', question: question.id } as const;
		if (letters === null) return [goTo, { type: 'skip', question: question.id }];
		const first = firstOf(question, letters);
		if (first.type === 'skipped') return [];
		return [
			goTo,
			{ type: 'answer', question: question.id, response: first.response },
			{ type: 'mark', question: question.id, mark: { fraction: first.score } }
		];
	});
	const input = plan(quiz, { seed: 'seed' });
	return { learner, quiz: quiz.id, input, events: [{ type: 'begin' }, ...events] };
}
