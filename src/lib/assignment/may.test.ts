import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	anyExceptions,
	anyInstant,
	anySettings,
	assignable
} from '../../../tests/models/any-settings.ts';
import { datesFor, expiresAt, multipliers, parseMultiplier } from './times/dates.ts';
import { defaultSettings, type Settings } from './settings/settings.ts';
import type { Exceptions } from './settings/exceptions.ts';
import { isOver, minutesAfter, overAt } from './times/instants.ts';
import { mayAnswer, mayBegin, mayHandIn, showsFeedback, type May } from './may.ts';
import type { AssignmentStanding } from './replay.ts';

const [before, opens, during] = [
	'2026-11-22T12:00:00Z',
	'2026-11-23T12:00:00Z',
	'2026-11-24T12:00:00Z'
];
const [due, late, lateUntil, after] = [
	'2026-11-25T12:00:00Z',
	'2026-11-25T18:00:00Z',
	'2026-11-26T12:00:00Z',
	'2026-11-27T12:00:00Z'
];
const settings: Settings = { ...defaultSettings(assignable), opens, due, lateUntil, attempts: 2 };

function standing(change: Partial<AssignmentStanding> = {}): AssignmentStanding {
	return { state: 'open', settings, closedAt: null, released: false, ...change };
}

function begin(
	now: string,
	{
		at = standing(),
		exceptions = {},
		begun = 0
	}: { at?: AssignmentStanding; exceptions?: Exceptions; begun?: number } = {}
): May {
	return mayBegin(at, exceptions, { begun, now });
}

describe('to begin', () => {
	test.each<[string, May, May]>([
		['in time', begin(during), { type: 'yes', late: false, due, until: lateUntil }],
		['at the very instant that opens', begin(opens), yes(false, lateUntil)],
		['in the minute that it is due', begin('2026-11-25T12:00:40Z'), yes(false, lateUntil)],
		['when that minute is over: late', begin('2026-11-25T12:01:00Z'), yes(true, lateUntil)],
		['late', begin(late), yes(true, lateUntil)],
		['before it opens', begin(before), no('notYet', opens)],
		['in the last minute', begin('2026-11-26T12:00:59Z'), yes(true, lateUntil)],
		['when the last minute is over', begin('2026-11-26T12:01:00Z'), no('closed', lateUntil)],
		[
			'right after it was closed by hand, at a full minute',
			begin('2026-11-24T10:00:01Z', { at: closedAt('2026-11-24T10:00:00Z') }),
			no('closed', '2026-11-24T10:00:00Z')
		],
		['after the end, though nobody has recorded it', begin(after), no('closed', lateUntil)],
		['with a second attempt', begin(during, { begun: 1 }), yes(false, lateUntil)],
		['with a third attempt of two', begin(during, { begun: 2 }), no('noAttemptsLeft', null)],
		[
			'with an attempt on top',
			begin(during, { begun: 2, exceptions: { extraAttempts: 1 } }),
			yes(false, lateUntil)
		],
		['a draft', begin(during, { at: standing({ state: 'draft' }) }), no('unpublished', null)],
		[
			'what is archived',
			begin(during, { at: standing({ state: 'archived' }) }),
			no('archived', null)
		],
		['what was closed by hand', begin(during, { at: closedAt(during) }), no('closed', during)],
		[
			'what was closed by hand, with an own date',
			begin(during, { at: closedAt(during), exceptions: { due: after } }),
			yes(false, after, null)
		],
		[
			'after the end, with an own date',
			begin(late, { exceptions: { due: after } }),
			yes(false, after, null)
		],
		[
			'after the end that is lifted',
			begin(after, { exceptions: { due: null } }),
			yes(false, null, null)
		],
		['late without an end', begin(after, { exceptions: { lateUntil: null } }), yes(true, null)],
		[
			'before the class, with an own date',
			begin(before, { exceptions: { opens: before } }),
			yes(false, lateUntil)
		]
	])('%s', (_, may, expected) => {
		expect(may).toEqual(expected);
	});
});

function yes(late: boolean, until: string | null, goesOnAfter: string | null = due): May {
	return { type: 'yes', late, due: goesOnAfter, until };
}

function no(reason: Extract<May, { type: 'no' }>['reason'], at: string | null): May {
	return { type: 'no', reason, at };
}

function closedAt(at: string): AssignmentStanding {
	return standing({ state: 'closed', closedAt: at });
}

const timed = standing({ settings: { ...settings, timeLimit: 30 } });

describe('to answer', () => {
	const attempt = { begunAt: '2026-11-26T11:50:00Z', multiplier: 1 } as const;
	const tenLater = '2026-11-26T12:10:00Z';

	test('ends with the class for those who have the time of the class', () => {
		expect(mayAnswer(timed, {}, { attempt, now: tenLater })).toEqual(no('closed', lateUntil));
	});

	test.each<[string, Exceptions, 1 | 2, string]>([
		['extra minutes', { extraMinutes: 15 }, 1, '2026-11-26T12:35:00Z'],
		['a time limit made longer', {}, 2, '2026-11-26T12:50:00Z'],
		['both', { extraMinutes: 15 }, 2, '2026-11-26T13:20:00Z']
	])('runs on past the end with %s', (_, exceptions, multiplier, until) => {
		const longer = { ...attempt, multiplier };
		for (const at of [timed, standing({ ...timed, state: 'closed', closedAt: lateUntil })]) {
			const may = mayAnswer(at, exceptions, { attempt: longer, now: tenLater });
			expect(may).toEqual(yes(true, until));
			expect(mayAnswer(at, exceptions, { attempt: longer, now: until })).toEqual(
				no('timeIsUp', until)
			);
		}
	});

	test('goes on when a clock was set back before the beginning', () => {
		expect(mayAnswer(timed, {}, { attempt, now: before }).type).toBe('yes');
	});
});

describe('to hand in', () => {
	const attempt = { begunAt: during, multiplier: 1 } as const;
	const handIn = (level: Settings['handIn'], now: string): May =>
		mayHandIn(
			standing({ settings: { ...settings, timeLimit: 5, handIn: level } }),
			{},
			{ attempt, now }
		);

	test('answers: after the end, too, for they were saved in time', () => {
		expect(handIn('pseudonym', after)).toEqual(yes(true, null));
		expect(handIn('name', during)).toEqual(yes(false, null));
	});

	test('that it is finished: until the end, whatever the time limit', () => {
		expect(handIn('completion', late)).toEqual(yes(true, lateUntil));
		expect(handIn('completion', after)).toEqual(no('closed', lateUntil));
	});

	test('nothing, where nothing is asked for', () => {
		expect(handIn('nothing', during)).toEqual(no('nothingAsked', null));
	});
});

describe('whatever the settings', () => {
	const anyAttempt = fc.record({
		begunAt: anyInstant,
		multiplier: fc.constantFrom(...multipliers)
	});

	test('no closing cuts a date of a learner’s own', () => {
		fc.assert(
			fc.property(
				anySettings,
				anyExceptions,
				anyInstant,
				anyInstant,
				(given, exceptions, at, now) => {
					const open = standing({ settings: { ...given, attempts: 'unlimited' } });
					const shut: AssignmentStanding = { ...open, state: 'closed', closedAt: at };
					const own = datesFor(given, exceptions).ownEnd;
					const [may, despite] = [open, shut].map((each) => begin(now, { at: each, exceptions }));
					if (own) expect(despite).toEqual(may);
					else expect(despite?.type === 'yes' && now >= at).toBe(false);
				}
			)
		);
	});

	test('no closing cuts time that was lengthened before it', () => {
		fc.assert(
			fc.property(anySettings, anyAttempt, anyInstant, fc.nat(600), (given, attempt, at, extra) => {
				const longer = { ...given, timeLimit: given.timeLimit ?? 1 };
				const exceptions = { extraMinutes: extra + 1 };
				const shut = standing({ settings: longer, state: 'closed', closedAt: at });
				const expires = expiresAt(longer, exceptions, attempt) ?? '';
				const justBefore = minutesAfter(expires, -0.5);
				const may = mayAnswer(shut, exceptions, { attempt, now: justBefore });
				if (attempt.begunAt < at) expect(may.type).toBe('yes');
				expect(mayAnswer(shut, exceptions, { attempt, now: expires }).type).toBe('no');
			})
		);
	});

	test('a yes says until when, and is a no from then on', () => {
		fc.assert(
			fc.property(
				anySettings,
				anyExceptions,
				anyAttempt,
				anyInstant,
				(given, own, attempt, now) => {
					const at = standing({ settings: given });
					const answer = mayAnswer(at, own, { attempt, now });
					if (answer.type === 'no' || answer.until === null) return;
					expect(isOver(answer.until, now)).toBe(false);
					const later = overAt(answer.until);
					expect(mayAnswer(at, own, { attempt, now: later }).type).toBe('no');
				}
			)
		);
	});
});

test('a time limit may be made up to ten times as long', () => {
	expect(multipliers.at(-1)).toBe(10);
	expect([
		parseMultiplier('1.5'),
		parseMultiplier(10),
		parseMultiplier(11),
		parseMultiplier(null)
	]).toEqual([1.5, 10, null, null]);
});

test.each<[string, Settings['behaviour'], boolean, boolean, boolean]>([
	['as it comes', { type: 'practice' }, false, false, true],
	['at once', { type: 'immediate' }, false, false, true],
	['not before it is finished', { type: 'deferred', release: 'onFinish' }, false, true, false],
	['when it is finished', { type: 'deferred', release: 'onFinish' }, true, false, true],
	['not before it is released', { type: 'deferred', release: 'byEducator' }, true, false, false],
	['when released', { type: 'deferred', release: 'byEducator' }, true, true, true],
	['never while answering', { type: 'deferred', release: 'byEducator' }, false, true, false]
])('feedback is shown %s', (_, behaviour, finished, released, shown) => {
	const at = standing({ settings: { ...settings, behaviour }, released });
	expect(showsFeedback(at, { finished })).toBe(shown);
});
