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
	it('counts the first try by section and by claim, and leaves out what was not answered', () => {
		const { sections, claims } = result(answered);
		expect(sections).toEqual([
			{ id: 'role', title: 'About role', inLine: 1, answered: 1 },
			{ id: 'testing', title: 'About testing', inLine: 0, answered: 1 }
		]);
		expect(claims).toEqual([
			{ id: 'C1', title: 'One', inLine: 1, answered: 2 },
			{ id: 'C2', title: 'Two', inLine: 1, answered: 1 }
		]);
	});

	it('lists the passages of what was missed at first, and as missed what is so by now', () => {
		const { missed, rereading } = result(answered);
		expect(missed).toEqual([]);
		expect(result([...answered.slice(0, 2), { type: 'finish' }]).missed).toEqual(['value']);
		expect(rereading.map(({ passage, stems }) => [passage.exact, stems])).toEqual([
			['Sentence on debated.', ['What is it worth?']]
		]);
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
