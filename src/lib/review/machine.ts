/** The review machine: what may happen while questions come back. Pure: no clock, no chance, no key and no dates. */
import { assign, type SnapshotFrom } from '#machines';
import { setup } from '../attempt/set-up.ts';

/** What is asked, in order: names of questions. */
export interface ReviewInput {
	readonly questions: readonly string[];
}

export interface ReviewContext extends ReviewInput {
	/** Place of the present question. */
	readonly at: number;
	/** How far each answer was right, by question; what was passed over has none. */
	readonly fractions: Readonly<Record<string, number>>;
}

export type ReviewAct =
	| { readonly type: 'begin' | 'next' | 'stop' }
	| { readonly type: 'skip'; readonly question: string }
	/** The present question was answered and marked, by whoever has the key. */
	| { readonly type: 'answer'; readonly question: string; readonly fraction: number };

/** Read by the compiler only. */
const types: { context?: ReviewContext; events?: ReviewAct; input?: ReviewInput } = {};

const base = setup({
	types,
	guards: {
		isAny: ({ context }) => context.questions.length > 0,
		isCurrent: ({ context }, { question }: { readonly question: string }) =>
			question === context.questions[context.at],
		isMarked: (
			{ context },
			{ question, fraction }: { readonly question: string; readonly fraction: number }
		) => question === context.questions[context.at] && fraction >= 0 && fraction <= 1,
		isLast: ({ context }) => context.at >= context.questions.length - 1
	},
	actions: {
		keepMark: assign(
			(
				{ context },
				{ question, fraction }: { readonly question: string; readonly fraction: number }
			) => ({ fractions: { ...context.fractions, [question]: fraction } })
		),
		moveOn: assign(({ context }) => ({ at: context.at + 1 }))
	}
});

const ofQuestion = ({ event }: { readonly event: { readonly question: string } }) => ({
	question: event.question
});

const marked = ({
	event
}: {
	readonly event: { readonly question: string; readonly fraction: number };
}) => ({ question: event.question, fraction: event.fraction });

export const reviewMachine = base.createMachine({
	id: 'review',
	initial: 'due',
	context: ({ input }) => ({ questions: input.questions, at: 0, fractions: {} }),
	states: {
		due: { on: { begin: { guard: 'isAny', target: 'asking' } } },
		asking: {
			on: {
				answer: {
					guard: { type: 'isMarked', params: marked },
					actions: { type: 'keepMark', params: marked },
					target: 'feedback'
				},
				skip: { guard: { type: 'isCurrent', params: ofQuestion }, target: 'leaving' },
				stop: 'done'
			}
		},
		feedback: { on: { next: 'leaving', stop: 'done' } },
		leaving: {
			always: [
				{ guard: 'isLast', target: 'done' },
				{ actions: 'moveOn', target: 'asking' }
			]
		},
		// For today: what was passed over stays due.
		done: {}
	}
});

export type ReviewSnapshot = SnapshotFrom<typeof reviewMachine>;
