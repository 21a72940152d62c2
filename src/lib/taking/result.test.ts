import { describe, expect, it } from 'vitest';
import { replay } from '../attempt/replay.ts';
import type { AttemptEvent } from '../attempt/events.ts';
import { fresh, practiceQuestions } from './practice-fixture.ts';
import { resultOf } from './result.ts';

const headings = {
	sections: [
		{ id: 'role', title: 'About role' },
		{ id: 'testing', title: 'About testing' }
	],
	claims: [
		{ id: 'C1', title: 'One' },
		{ id: 'C2', title: 'Two' },
		{ id: 'C3', title: 'Three' }
	]
};

function result(events: readonly AttemptEvent[]) {
	const replayed = replay(fresh.input, [...fresh.events, ...events]);
	if (replayed.type === 'illegal') throw new Error(`Illegal at ${replayed.position}`);
	return resultOf(replayed.snapshot, practiceQuestions, headings);
}

const answered: readonly AttemptEvent[] = [
	{ type: 'answer', question: 'value', response: { kind: 'choice', chosen: 'proven' } },
	{ type: 'mark', question: 'value', mark: { fraction: 0 } },
	{ type: 'retry', question: 'value' },
	{ type: 'answer', question: 'value', response: { kind: 'choice', chosen: 'debated' } },
	{ type: 'mark', question: 'value', mark: { fraction: 1 } },
	{ type: 'next' },
	{
		type: 'answer',
		question: 'jobs',
		response: { kind: 'multiple', chosen: ['reshape', 'support'] }
	},
	{ type: 'mark', question: 'jobs', mark: { fraction: 1 } },
	{ type: 'next' },
	{ type: 'skip', question: 'normal' },
	{ type: 'finish' }
];

describe('resultOf', () => {
	it('counts the first try by claim, and by section where three answers or more say something', () => {
		const { sections, claims } = result(answered);
		expect(sections).toEqual([]);
		const truth = { kind: 'truth', chosen: 'false' } as const;
		const placed = { vessels: 'supported', harm: 'uncertain' };
		const more = result([
			...answered.slice(0, 9),
			{ type: 'answer', question: 'normal', response: truth },
			{ type: 'mark', question: 'normal', mark: { fraction: 1 } },
			{ type: 'next' },
			{ type: 'answer', question: 'claims', response: { kind: 'sort', placed } },
			{ type: 'mark', question: 'claims', mark: { fraction: 1 } },
			{ type: 'finish' }
		]);
		expect(more.sections).toEqual([
			{ id: 'testing', title: 'About testing', inLine: 2, answered: 3 }
		]);
		expect(claims).toEqual([
			{ id: 'C1', title: 'One', inLine: 1, answered: 2 },
			{ id: 'C2', title: 'Two', inLine: 1, answered: 1 }
		]);
	});

	it('says of what is still missed what was said, and what the article says', () => {
		expect(result(answered)).toMatchObject({ missed: [], rereading: [] });
		const { missed, rereading } = result([...answered.slice(0, 2), { type: 'finish' }]);
		expect(missed).toEqual(['value']);
		expect(rereading).toMatchObject([
			{
				statement: 'What is it worth?',
				said: ['Option proven'],
				right: ['Option debated'],
				passages: [{ exact: 'Sentence on debated.' }]
			}
		]);
	});

	it('names each statement of a sort that was misread once, and no other', () => {
		const placed = { vessels: 'supported', harm: 'supported' };
		const { rereading } = result([
			{ type: 'goTo', question: 'claims' },
			{ type: 'answer', question: 'claims', response: { kind: 'sort', placed } },
			{ type: 'mark', question: 'claims', mark: { fraction: 0.5 } },
			{ type: 'finish' }
		]);
		expect(rereading.map(({ statement, said }) => [statement, said])).toEqual([
			['Statement harm', ['Option supported']]
		]);
	});

	it('says what was left out where nothing wrong was chosen, and why where nothing right was left', () => {
		const after = (chosen: readonly string[]) =>
			result([
				{ type: 'goTo', question: 'jobs' },
				{ type: 'answer', question: 'jobs', response: { kind: 'multiple', chosen } },
				{ type: 'mark', question: 'jobs', mark: { fraction: 0.5 } },
				{ type: 'finish' }
			]).rereading;
		expect(after(['reshape'])).toMatchObject([
			{ said: [], right: ['Option support'], passages: [{ exact: 'Sentence on support.' }] }
		]);
		expect(after(['reshape', 'support', 'attack'])).toMatchObject([
			{ said: ['Option attack'], right: [], passages: [{ exact: 'Sentence on attack.' }] }
		]);
	});

	it('scores by first answers, as an educator sees it', () => {
		expect(result(answered).score).toEqual({ points: 1, of: 6, left: false });
	});

	it('counts skipped and unreached questions as left, not as missed', () => {
		expect(result(answered).left).toEqual(['normal', 'claims', 'pairs', 'share']);
	});

	it('says nothing of an attempt without an answer', () => {
		expect(result([{ type: 'finish' }])).toMatchObject({
			sections: [],
			claims: [],
			rereading: [],
			missed: []
		});
	});
});
