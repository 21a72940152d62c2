import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRecord } from '../../../tests/models/any-attempt.ts';
import { snapshotOf } from '../../../tests/models/kept-attempt.ts';
import type { AttemptEvent, AttemptInput, PlannedQuestion } from './events.ts';
import { standing } from './tries.ts';
import { hasResult, latest, tally } from './tally.ts';

const questions = ['right', 'second', 'partly', 'against', 'hinted', 'skipped', 'open'];

const input: AttemptInput = {
	...{ behaviour: 'practice', seed: '', order: 'fixed' },
	questions: questions.map((id): PlannedQuestion => ({
		...{ id, kind: 'choice', hash: '', options: ['a', 'b'], order: 'fixed', tries: 2 }
	}))
};

function tried(question: string, fraction: number): readonly AttemptEvent[] {
	const response = { kind: 'choice' as const, chosen: 'a' };
	return [
		{ type: 'goTo', question },
		{ type: 'retry', question },
		{ type: 'answer', question, response },
		{ type: 'mark', question, mark: { fraction } }
	];
}

const events = [
	{ type: 'begin' } as const,
	...tried('right', 1),
	...tried('second', 0),
	...tried('second', 1),
	...tried('partly', 0.5),
	...tried('partly', 0),
	...tried('against', 0),
	...tried('against', 0.5),
	...tried('hinted', 0),
	{ type: 'goTo', question: 'skipped' } as const,
	{ type: 'skip', question: 'skipped' } as const
].filter((event, at, all) => event.type !== 'retry' || isSecond(all, at, event.question));

function isSecond(all: readonly AttemptEvent[], at: number, question: string): boolean {
	return all.slice(0, at).some((event) => event.type === 'mark' && event.question === question);
}

const attempt = snapshotOf({ input, events });

test('counts by the first try; the second is told apart', () => {
	expect(tally(attempt)).toEqual({
		...{ total: 7, inLine: 1, second: 1, partly: 1, against: 3, skipped: 1, unanswered: 1 }
	});
});

test('says how each question stands', () => {
	expect(questions.map((id) => standing(attempt, id))).toEqual([
		...['settled', 'settled', 'settled', 'settled', 'hinted', 'skipped', 'unanswered']
	]);
});

test('its learner is told of the latest try', () => {
	expect(latest(attempt)).toEqual({ answered: 5, inLine: 2, partly: 1 });
});

test('asked again, first tries stay, and the latest are told; what is not answered again keeps its try', () => {
	const retried: readonly AttemptEvent[] = [
		...[...events, { type: 'finish' } as const],
		{ type: 'again', questions: ['against', 'partly', 'skipped'] },
		...tried('against', 1).filter(({ type }) => type !== 'retry'),
		...tried('skipped', 1).filter(({ type }) => type !== 'retry')
	];
	const at = snapshotOf({ input, events: retried });
	expect(latest(at)).toEqual({ answered: 6, inLine: 4, partly: 0 });
	expect(tally(at)).toEqual({
		...{ total: 7, inLine: 2, second: 1, partly: 1, against: 3, skipped: 0, unanswered: 1 }
	});
	expect([hasResult(attempt), hasResult(at)]).toEqual([false, true]);
});

test('an unknown question is unanswered, whatever JavaScript knows by its name', () => {
	expect(standing(attempt, 'constructor')).toBe('unanswered');
});

test('every question is counted once', () => {
	fc.assert(
		fc.property(anyRecord, (record) => {
			const at = snapshotOf(record);
			const { total, inLine, second, partly, against, skipped, unanswered } = tally(at);
			expect(inLine + partly + against + skipped + unanswered).toBe(total);
			expect(second).toBeLessThanOrEqual(partly + against);
			expect(latest(at).answered).toBe(inLine + partly + against);
		})
	);
});
