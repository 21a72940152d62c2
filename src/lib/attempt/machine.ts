/**
 * The attempt machine: what may happen next. Pure: nothing invoked, no delay, clock, chance or key.
 * Order comes from the input's seed, marks and the end of time come in as events.
 */
import { assign, type SnapshotFrom } from '#machines';
import { setup } from './set-up.ts';
import { fits, type Response } from '../questions/responses.ts';
import type { Mark } from '../questions/question.ts';
import { freshContext, isDeferred, type AttemptContext, type QuestionProgress } from './context.ts';
import type { AttemptEvent, AttemptInput } from './events.ts';
import { following, planned, progressOf, standing } from './tries.ts';

/**
 * `answerable`: a response is awaited. `asking`: the question is open or being marked. `hinting`: between
 * two tries. `explained`: the explanation of the current question may be shown.
 */
export type AttemptTag = 'answerable' | 'asking' | 'hinting' | 'explained';

function changed(
	context: AttemptContext,
	question: string,
	change: (progress: QuestionProgress) => Partial<QuestionProgress>
): Pick<AttemptContext, 'questions'> {
	const progress = progressOf(context, question);
	if (!progress) return { questions: context.questions };
	return {
		questions: { ...context.questions, [question]: { ...progress, ...change(progress) } }
	};
}

function isFraction({ fraction }: Mark): boolean {
	return fraction >= 0 && fraction <= 1;
}

/** Read by the compiler only. */
const types: {
	context?: AttemptContext;
	events?: AttemptEvent;
	input?: AttemptInput;
	tags?: AttemptTag;
} = {};

const base = setup({
	types,
	guards: {
		hasQuestions: ({ context }) => context.order.length > 0,
		isPlanned: ({ context }, { question }: { question: string }) =>
			progressOf(context, question) !== undefined,
		isCurrent: ({ context }, { question }: { question: string }) => question === context.current,
		fitsCurrent: (
			{ context },
			{ question, response }: { question: string; response: Response }
		) => {
			const plan = planned(context, question);
			return question === context.current && plan !== undefined && fits(plan, response);
		},
		marksCurrent: ({ context }, { question, mark }: { question: string; mark: Mark }) =>
			question === context.current && isFraction(mark),
		isLast: ({ context }) => following(context) === undefined,
		isSettled: ({ context }) => standing({ context }, context.current) === 'settled',
		isHinted: ({ context }) => standing({ context }, context.current) === 'hinted',
		isDeferred: ({ context }) => isDeferred(context),
		// What was given waits for its mark first, and who ran out of time gets no more of it.
		canAskAgain: ({ context }, { questions }: { questions: readonly string[] }) =>
			!context.expired &&
			questions.length > 0 &&
			questions.every((id) => progressOf(context, id) !== undefined) &&
			!context.order.some(({ question }) => standing({ context }, question) === 'given'),
		marksGiven: ({ context }, { question, mark }: { question: string; mark: Mark }) =>
			isDeferred(context) &&
			progressOf(context, question)?.tries.at(-1)?.mark === null &&
			isFraction(mark),
		isLonger: ({ context }, { multiplier }: { multiplier: number }) =>
			multiplier > context.lengthened && multiplier <= 10
	},
	actions: {
		keepResponse: assign(
			({ context }, { question, response }: { question: string; response: Response }) =>
				changed(context, question, ({ tries, before = 0 }) => ({
					tries: [
						...(isDeferred(context) ? tries.slice(0, before) : tries),
						{ response, mark: null }
					],
					skipped: false
				}))
		),
		keepMark: assign(({ context }, { question, mark }: { question: string; mark: Mark }) =>
			changed(context, question, ({ tries }) => ({
				tries: tries.map((each) => (each.mark ? each : { ...each, mark }))
			}))
		),
		// Who turns away from a second try has answered once: that is no skip.
		keepSkip: assign(({ context }, { question }: { question: string }) =>
			changed(context, question, ({ tries }) => ({ skipped: tries.length === 0 }))
		),
		keepFlag: assign(({ context }, { question, on }: { question: string; on: boolean }) =>
			changed(context, question, () => ({ flagged: on }))
		),
		moveTo: assign((_, { question }: { question: string }) => ({ current: question })),
		moveOn: assign(({ context }) => ({
			current: following(context) ?? context.current
		})),
		askAgain: assign(({ context }, { questions }: { questions: readonly string[] }) => {
			const again = context.order
				.map(({ question }) => question)
				.filter((id) => questions.includes(id));
			return {
				again,
				current: again[0] ?? context.current,
				questions: Object.fromEntries(
					Object.entries(context.questions).map(([id, progress]) => [
						id,
						again.includes(id) && progress.tries.length > 0
							? { ...progress, before: progress.tries.length }
							: progress
					])
				)
			};
		}),
		keepExpiry: assign({ expired: true }),
		keepLength: assign((_, { multiplier }: { multiplier: number }) => ({ lengthened: multiplier }))
	}
});

const flagging = base.createStateConfig({
	on: {
		flag: {
			guard: { type: 'isPlanned', params: ({ event }) => ({ question: event.question }) },
			actions: {
				type: 'keepFlag',
				params: ({ event }) => ({ question: event.question, on: event.on })
			}
		}
	}
}).on;

const lengthening = base.createStateConfig({
	on: {
		lengthen: {
			guard: { type: 'isLonger', params: ({ event }) => ({ multiplier: event.multiplier }) },
			actions: { type: 'keepLength', params: ({ event }) => ({ multiplier: event.multiplier }) }
		}
	}
}).on;

const expiring = base.createStateConfig({
	on: { expire: { target: '#attempt.finished', actions: 'keepExpiry' } }
}).on;

const moving = base.createStateConfig({
	on: {
		goTo: {
			guard: { type: 'isPlanned', params: ({ event }) => ({ question: event.question }) },
			actions: { type: 'moveTo', params: ({ event }) => ({ question: event.question }) },
			target: '#attempt.arriving'
		},
		finish: '#attempt.finished'
	}
}).on;

const ready = base.createStateConfig({
	on: { ...expiring, begin: { guard: 'hasQuestions', target: 'answering' } }
});

/** No event finds it here: it sends on at once to where the current question stands. */
const arriving = base.createStateConfig({
	always: [
		{ guard: 'isSettled', target: 'feedback.full' },
		{ guard: 'isHinted', target: 'feedback.again' },
		{ target: 'answering' }
	]
});

const answering = base.createStateConfig({
	tags: ['answerable', 'asking'],
	on: {
		...flagging,
		...expiring,
		...lengthening,
		...moving,
		answer: {
			guard: {
				type: 'fitsCurrent',
				params: ({ event }) => ({ question: event.question, response: event.response })
			},
			actions: {
				type: 'keepResponse',
				params: ({ event }) => ({ question: event.question, response: event.response })
			},
			target: 'marking'
		},
		skip: {
			guard: { type: 'isCurrent', params: ({ event }) => ({ question: event.question }) },
			actions: { type: 'keepSkip', params: ({ event }) => ({ question: event.question }) },
			target: 'leaving'
		}
	}
});

/** No event finds it here: it sends on at once to the following question or past the last one. */
const leaving = base.createStateConfig({
	always: [
		{ guard: 'isLast', target: 'checking' },
		{ actions: 'moveOn', target: 'arriving' }
	]
});

/** When marks are deferred no event finds it here: then the next question is asked at once. */
const marking = base.createStateConfig({
	tags: 'asking',
	always: { guard: 'isDeferred', target: 'leaving' },
	on: {
		...flagging,
		...expiring,
		mark: {
			guard: {
				type: 'marksCurrent',
				params: ({ event }) => ({ question: event.question, mark: event.mark })
			},
			actions: {
				type: 'keepMark',
				params: ({ event }) => ({ question: event.question, mark: event.mark })
			},
			target: 'arriving'
		}
	}
});

const feedback = base.createStateConfig({
	initial: 'full',
	on: { ...flagging, ...expiring, ...lengthening, ...moving, next: 'leaving' },
	states: {
		again: {
			tags: 'hinting',
			on: {
				retry: {
					guard: { type: 'isCurrent', params: ({ event }) => ({ question: event.question }) },
					target: '#attempt.answering'
				}
			}
		},
		full: { tags: 'explained' }
	}
});

/** Every question was seen: a look at what was skipped and flagged before finishing. */
const checking = base.createStateConfig({
	on: { ...flagging, ...expiring, ...lengthening, ...moving }
});

/** Not final: it can be reopened for review or for another go at some. Marks that were deferred come here. */
const finished = base.createStateConfig({
	on: {
		reopen: 'reviewing',
		again: {
			guard: { type: 'canAskAgain', params: ({ event }) => ({ questions: event.questions }) },
			actions: { type: 'askAgain', params: ({ event }) => ({ questions: event.questions }) },
			target: 'arriving'
		},
		mark: {
			guard: {
				type: 'marksGiven',
				params: ({ event }) => ({ question: event.question, mark: event.mark })
			},
			actions: {
				type: 'keepMark',
				params: ({ event }) => ({ question: event.question, mark: event.mark })
			}
		}
	}
});

/** Questions with their explanations, answered or not; nothing can be answered any more. */
const reviewing = base.createStateConfig({
	tags: 'explained',
	on: {
		...flagging,
		goTo: {
			guard: { type: 'isPlanned', params: ({ event }) => ({ question: event.question }) },
			actions: { type: 'moveTo', params: ({ event }) => ({ question: event.question }) }
		},
		finish: 'finished'
	}
});

export const attemptMachine = base.createMachine({
	id: 'attempt',
	initial: 'ready',
	context: ({ input }) => freshContext(input),
	states: {
		ready,
		arriving,
		answering,
		leaving,
		marking,
		feedback,
		checking,
		finished,
		reviewing
	}
});

export type AttemptSnapshot = SnapshotFrom<typeof attemptMachine>;
