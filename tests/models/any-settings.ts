import fc from 'fast-check';
import {
	handInLevels,
	type Assignable,
	type Exceptions,
	type Settings
} from '../../src/lib/assignment/settings.ts';
import { instantOf } from '../../src/lib/assignment/wall-time.ts';

/** A module of three quizzes that lets everything be handed in. */
export const assignable: Assignable = {
	quizzes: [{ id: 'first' }, { id: 'second' }, { id: 'third' }],
	care: { handIn: { default: 'completion', most: 'name' } }
};

/** Instants of some weeks around November 2026. */
export const anyInstant: fc.Arbitrary<string> = fc
	.integer({ min: 0, max: 4_000_000 })
	.map((seconds) => instantOf((1_793_000_000 + seconds) * 1000) ?? '');

const anyDates = fc
	.tuple(fc.array(anyInstant, { minLength: 3, maxLength: 3 }), fc.nat(7))
	.map(([instants, drawn]) => {
		const [opens = '', due = '', lateUntil = ''] = instants.toSorted();
		const isDue = (drawn & 2) > 0;
		return {
			opens: (drawn & 1) > 0 ? opens : null,
			due: isDue ? due : null,
			lateUntil: isDue && (drawn & 4) > 0 ? lateUntil : null
		};
	});

function orNull<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
	return fc.option(arbitrary, { nil: null });
}

/** Settings that are good for `assignable`. */
export const anySettings: fc.Arbitrary<Settings> = fc
	.record({
		quizzes: fc.subarray(
			assignable.quizzes.map(({ id }) => id),
			{ minLength: 1 }
		),
		dates: anyDates,
		attempts: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constant('unlimited' as const)),
		counts: fc.constantFrom('best' as const, 'last' as const, 'first' as const),
		behaviour: fc.constantFrom<Settings['behaviour'][]>(
			{ type: 'practice' },
			{ type: 'immediate' },
			{ type: 'deferred', release: 'onFinish' },
			{ type: 'deferred', release: 'byEducator' }
		),
		book: fc.constantFrom('asQuiz' as const, 'open' as const, 'closed' as const),
		order: fc.constantFrom('asQuiz' as const, 'shuffled' as const, 'fixed' as const),
		passMark: orNull(fc.integer({ min: 1, max: 100 })),
		sensitive: fc.constantFrom('ask' as const, 'leaveOut' as const),
		timeLimit: orNull(fc.integer({ min: 1, max: 600 })),
		handIn: fc.constantFrom(...handInLevels)
	})
	.map(({ dates, ...rest }) => ({ ...rest, ...dates }));

/** One learner's exceptions, with any of the fields. */
export const anyExceptions: fc.Arbitrary<Exceptions> = fc
	.record({
		dates: anyDates,
		own: fc.subarray(['opens', 'due', 'lateUntil'] as const),
		more: fc.record(
			{
				extraAttempts: fc.integer({ min: 1, max: 20 }),
				extraMinutes: fc.integer({ min: 1, max: 600 })
			},
			{ requiredKeys: [] }
		)
	})
	.map(({ dates, own, more }) => ({
		...Object.fromEntries(own.map((name) => [name, dates[name]])),
		...more
	}));
