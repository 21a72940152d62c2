import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	forgottenAfter,
	merged,
	parseReview,
	readReview,
	reviewText,
	withoutForgotten,
	without,
	type ReviewEvent
} from './log.ts';
import { daysUntilNext, fewGoes, nextDate } from './next-date.ts';
import {
	countDue,
	daysAfter,
	daysAhead,
	dueIn,
	minutesFor,
	scheduleOf,
	type Go
} from './schedule.ts';

const joined: ReviewEvent = { type: 'joined', module: 'tea', on: '2026-11-30' };
const missed: ReviewEvent = {
	...{ type: 'missed', module: 'tea', on: '2026-11-30', attempt: 'a', question: 'q', hash: 'h' },
	...{ tries: 1, points: ['claim:C01', 'sentence:evening-s1'] }
};
const asked = (on: string, inLine: boolean, due: string): ReviewEvent => ({
	...{ type: 'asked', module: 'tea', on, question: 'r', hash: 'h' },
	points: [{ point: 'claim:C01', inLine, due }]
});

const anyDay = fc.integer({ min: 0, max: 900 }).map((days) => daysAfter('2026-01-01', days));
const anyPoint = fc.constantFrom('claim:C01', 'claim:C02', 'sentence:evening-s1');
const anyModule = fc.constantFrom('tea', 'tides', 'constructor');
const anyEvent: fc.Arbitrary<ReviewEvent> = fc.oneof(
	fc.record({ type: fc.constant('joined'), module: anyModule, on: anyDay }),
	fc.record({
		...{ type: fc.constant('missed'), module: anyModule, on: anyDay },
		...{ attempt: fc.constantFrom('a', 'b'), question: fc.constantFrom('q', '__proto__') },
		...{ hash: fc.constantFrom('h', 'i'), tries: fc.integer({ min: 1, max: 3 }) },
		points: fc.array(anyPoint, { maxLength: 3 })
	}),
	fc.record({
		...{ type: fc.constant('asked'), module: anyModule, on: anyDay },
		...{ question: fc.constantFrom('q', 'r'), hash: fc.constantFrom('h', 'i') },
		points: fc.array(fc.record({ point: anyPoint, inLine: fc.boolean(), due: anyDay }), {
			maxLength: 3
		})
	}),
	fc.record({
		...{ type: fc.constant('gone'), module: anyModule, on: anyDay },
		points: fc.array(anyPoint, { maxLength: 2 })
	})
);
const anyLog = fc.array(anyEvent, { maxLength: 30 });

describe('the schedule', () => {
	test('of a module that nobody asked for is empty, whatever the log says', () => {
		expect(scheduleOf([missed])).toEqual(new Map());
		expect(scheduleOf([missed, joined]).get('tea')?.points.size).toBe(0);
	});

	test('brings what was missed back on the next day', () => {
		const schedule = scheduleOf([joined, missed]);
		expect(countDue(schedule, '2026-11-30')).toBe(0);
		expect(countDue(schedule, '2026-12-01')).toBe(2);
		expect(countDue(schedule, '2026-12-01', ['tides'])).toBe(0);
	});

	test('counts an answer once, however often it is read', () => {
		const schedule = scheduleOf([joined, missed, { ...missed, on: '2026-12-05' }]);
		expect(schedule.get('tea')?.points.get('claim:C01')).toMatchObject({
			...{ goes: [{ on: '2026-11-30', inLine: false }], due: '2026-12-01' }
		});
	});

	test('has the day that an answer gave, and of what was never missed none', () => {
		const [inLine, other] = [asked('2026-12-01', true, '2026-12-08'), 'claim:C09'];
		const elsewhere: ReviewEvent = {
			...{ type: 'asked', module: 'tea', on: '2026-12-01', question: 'r', hash: 'h' },
			points: [{ point: other, inLine: true, due: '2026-12-02' }]
		};
		const tea = scheduleOf([joined, missed, inLine, elsewhere]).get('tea');
		expect(tea?.points.get('claim:C01')?.due).toBe('2026-12-08');
		expect(tea?.points.has(other)).toBe(false);
	});

	test('says how many come on which day, those of before today', () => {
		const schedule = scheduleOf([joined, missed, asked('2026-12-01', true, '2026-12-08')]);
		expect([...daysAhead(schedule, '2026-12-04')]).toEqual([
			['2026-12-04', 1],
			['2026-12-08', 1]
		]);
		expect([minutesFor(1), minutesFor(6)]).toEqual([1, 4]);
	});

	test('lets go of points that no question asks about any more', () => {
		const gone: ReviewEvent = {
			...{ type: 'gone', module: 'tea', on: '2026-12-01', points: ['claim:C01'] }
		};
		expect([...(scheduleOf([joined, missed, gone]).get('tea')?.points.keys() ?? [])]).toEqual([
			'sentence:evening-s1'
		]);
	});

	test('is the same after it was kept as text, and of what was kept nothing else is read', () => {
		fc.assert(
			fc.property(anyLog, (events) => {
				const read = readReview(reviewText(events));
				expect(read).toEqual(events);
				expect(scheduleOf(read ?? [])).toEqual(scheduleOf(events));
			})
		);
		expect(readReview(null)).toEqual([]);
		for (const text of ['', '{}', '[]', '{"version":2,"events":[]}', '{"version":1,"events":[{}]}'])
			expect(readReview(text)).toBeNull();
		for (const bad of [
			{ ...joined, on: '2026-02-30' },
			{ ...joined, module: '' },
			{ ...missed, tries: 0.5 },
			{ ...asked('2026-12-01', true, 'soon') }
		])
			expect(parseReview({ version: 1, events: [bad] })).toBeNull();
	});

	test('holds nothing of a module that was left, and all of the others', () => {
		fc.assert(
			fc.property(anyLog, (events) => {
				const left = scheduleOf(without(events, 'tea'));
				const all = scheduleOf(events);
				expect(left.has('tea')).toBe(false);
				for (const [module, each] of all)
					if (module !== 'tea') expect(left.get(module)).toEqual(each);
			})
		);
	});

	test('never has more points due on an earlier day', () => {
		fc.assert(
			fc.property(anyLog, anyDay, anyDay, (events, one, other) => {
				const [early, late] = [one, other].toSorted();
				for (const each of scheduleOf(events).values())
					expect(dueIn(each, early ?? '').length).toBeLessThanOrEqual(
						dueIn(each, late ?? '').length
					);
			})
		);
	});
});

describe('two logs in one', () => {
	test('lose nothing of either, in either order, and one twice is itself', () => {
		fc.assert(
			fc.property(anyLog, anyLog, (here, there) => {
				const texts = (events: readonly ReviewEvent[]) =>
					new Set(events.map((event) => JSON.stringify(event)));
				const both = merged(here, there);
				expect(texts(both)).toEqual(texts([...here, ...there]));
				expect(texts(merged(there, here))).toEqual(texts(both));
				expect(merged(both, both)).toEqual(both);
				expect(merged(both, there)).toEqual(both);
			})
		);
	});
});

test('what nobody came back to for a year is let go, by module', () => {
	const tides: ReviewEvent = { ...joined, module: 'tides', on: '2027-11-30' };
	const events = [joined, missed, tides];
	expect(withoutForgotten(events, daysAfter('2026-11-30', forgottenAfter))).toBe(events);
	expect(withoutForgotten(events, daysAfter('2026-11-30', forgottenAfter + 1))).toEqual([tides]);
});

describe('the next day', () => {
	/** Answers, each on the day that the one before it gave. */
	function goesOf(inLine: readonly boolean[]): readonly Go[] {
		return inLine.reduce<readonly Go[]>(
			(goes, each) => [
				...goes,
				{ on: goes.length === 0 ? '2026-11-30' : nextDate(goes), inLine: each }
			],
			[]
		);
	}

	test('comes after 1, 7 and 21 days while there is little to go by', () => {
		const days = [[false], [false, true], [false, true, true]].map((goes) =>
			daysUntilNext(goesOf(goes))
		);
		expect(days).toEqual([1, 7, 21]);
		expect(daysUntilNext(goesOf([false, true, false]))).toBe(1);
		expect(nextDate(goesOf([false, true]))).toBe('2026-12-08');
	});

	test('is worked out from all answers after that, and is later the more were in line', () => {
		const after = [false, true, true, true];
		const four = daysUntilNext(goesOf(after));
		const five = daysUntilNext(goesOf([...after, true]));
		expect(four).toBeGreaterThan(21);
		expect(five).toBeGreaterThan(four);
		const missedOften = daysUntilNext(goesOf([false, false, false, false, true]));
		expect(missedOften).toBeLessThan(four);
	});

	test('is the next one after a miss, and never today or more than a year away', () => {
		fc.assert(
			fc.property(fc.array(fc.boolean(), { maxLength: 20 }), (more) => {
				const goes = goesOf([false, ...more]);
				const days = daysUntilNext(goes);
				expect(days).toBeGreaterThanOrEqual(1);
				expect(days).toBeLessThanOrEqual(365);
				if (goes.at(-1)?.inLine === false) expect(days).toBe(1);
				else expect(days).toBeGreaterThan(goes.length > fewGoes ? 0 : 6);
			})
		);
	});
});
