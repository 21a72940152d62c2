/**
 * The attempt machine: what may happen next. Pure: nothing invoked, no delay, clock, chance or key.
 * Order comes from the input's seed, marks and the end of time come in as events.
 */
import { assign, type SnapshotFrom } from '#machines';
import { setup } from './set-up.ts';
import { fits, type Response } from '../questions/responses.ts';
import type { Mark } from '../questions/question.ts';
import { freshContext, type AttemptContext, type QuestionProgress } from './context.ts';
import type { AttemptEvent, AttemptInput } from './events.ts';
import { planned, progressOf, standing } from './question-standing.ts';

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

function deferred({ input }: AttemptContext): boolean {
	return input.behaviour === 'deferred';
}

function isFraction({ fraction }: Mark): boolean {
	return fraction >= 0 && fraction <= 1;
}

function place(context: AttemptContext): number {
	return context.order.findIndex(({ question }) => question === context.current);
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
		isLast: ({ context }) => place(context) === context.order.length - 1,
		isSettled: ({ context }) => standing({ context }, context.current) === 'settled',
		isHinted: ({ context }) => standing({ context }, context.current) === 'hinted',
		isDeferred: ({ context }) => deferred(context),
		marksGiven: ({ context }, { question, mark }: { question: string; mark: Mark }) =>
			deferred(context) &&
			progressOf(context, question)?.tries.at(-1)?.mark === null &&
			isFraction(mark),
		isLonger: ({ context }, { multiplier }: { multiplier: number }) =>
			multiplier > context.lengthened && multiplier <= 10
	},
	actions: {
		keepResponse: assign(
			({ context }, { question, response }: { question: string; response: Response }) =>
				changed(context, question, ({ tries }) => ({
					tries: [...(deferred(context) ? [] : tries), { response, mark: null }],
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
			current: context.order[place(context) + 1]?.question ?? context.current
		})),
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

/** Not final, so that it can be reopened for review. Marks that were deferred come here. */
const finished = base.createStateConfig({
	on: {
		reopen: 'reviewing',
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
