import { freshContext, type AttemptContext, type Try } from '../src/lib/attempt/context.ts';
import type { AttemptEvent, AttemptInput } from '../src/lib/attempt/events.ts';
import { following, planned, progressOf, standing } from '../src/lib/attempt/tries.ts';
import type { QuestionProgress } from '../src/lib/attempt/context.ts';
import { fits } from '../src/lib/questions/responses.ts';

export interface PlainState {
	/** As `stateOf` words it. */
	readonly state: string;
	readonly context: AttemptContext;
}

/** The states in which an event is legal, by the event's type. */
const legal: Readonly<Record<AttemptEvent['type'], readonly string[]>> = {
	begin: ['ready'],
	answer: ['answering'],
	mark: ['marking'],
	retry: ['feedback.again'],
	skip: ['answering'],
	flag: ['answering', 'marking', 'feedback.again', 'feedback.full', 'checking', 'reviewing'],
	goTo: ['answering', 'feedback.again', 'feedback.full', 'checking', 'reviewing'],
	next: ['feedback.again', 'feedback.full'],
	lengthen: ['answering', 'feedback.again', 'feedback.full', 'checking'],
	finish: ['answering', 'feedback.again', 'feedback.full', 'checking', 'reviewing'],
	expire: ['ready', 'answering', 'marking', 'feedback.again', 'feedback.full', 'checking'],
	reopen: ['finished'],
	again: ['finished']
};

function change(
	context: AttemptContext,
	question: string,
	part: Partial<QuestionProgress>
): AttemptContext {
	const progress = progressOf(context, question);
	if (!progress) return context;
	return {
		...context,
		questions: { ...context.questions, [question]: { ...progress, ...part } }
	};
}

function triesOf(context: AttemptContext, question: string): readonly Try[] {
	return progressOf(context, question)?.tries ?? [];
}

function arrive(context: AttemptContext): PlainState {
	const states = { settled: 'feedback.full', hinted: 'feedback.again' } as const;
	const at = standing({ context }, context.current);
	const state = at === 'settled' || at === 'hinted' ? states[at] : 'answering';
	return { state, context };
}

function leave(context: AttemptContext): PlainState {
	const current = following(context);
	return current ? arrive({ ...context, current }) : { state: 'checking', context };
}

/** Legal by its own content: a question that is planned, that is the current one, that fits. */
function suits(context: AttemptContext, event: AttemptEvent): boolean {
	switch (event.type) {
		case 'answer': {
			const plan = planned(context, event.question);
			return event.question === context.current && !!plan && fits(plan, event.response);
		}
		case 'mark':
		case 'retry':
		case 'skip':
			return event.question === context.current;
		case 'flag':
		case 'goTo':
			return progressOf(context, event.question) !== undefined;
		case 'lengthen':
			return event.multiplier > context.lengthened && event.multiplier <= 10;
		case 'again':
			return !context.expired && event.questions.length > 0;
		case 'begin':
			return context.order.length > 0;
		case 'next':
		case 'finish':
		case 'expire':
		case 'reopen':
			return true;
	}
}

function follow({ state, context }: PlainState, event: AttemptEvent): PlainState {
	switch (event.type) {
		case 'begin':
		case 'retry':
			return { state: 'answering', context };
		case 'answer': {
			const tries = [...triesOf(context, event.question), { response: event.response, mark: null }];
			const answered = change(context, event.question, { tries, skipped: false });
			return { state: 'marking', context: answered };
		}
		case 'mark': {
			const tries = triesOf(context, event.question).map((each) =>
				each.mark ? each : { ...each, mark: event.mark }
			);
			return arrive(change(context, event.question, { tries }));
		}
		case 'skip': {
			const skipped = triesOf(context, event.question).length === 0;
			return leave(change(context, event.question, { skipped }));
		}
		case 'flag':
			return { state, context: change(context, event.question, { flagged: event.on }) };
		case 'goTo': {
			const moved = { ...context, current: event.question };
			return state === 'reviewing' ? { state, context: moved } : arrive(moved);
		}
		case 'next':
			return leave(context);
		case 'lengthen':
			return { state, context: { ...context, lengthened: event.multiplier } };
		case 'finish':
			return { state: 'finished', context };
		case 'expire':
			return { state: 'finished', context: { ...context, expired: true } };
		case 'reopen':
			return { state: 'reviewing', context };
		case 'again': {
			const asked = context.order.filter(({ question }) => event.questions.includes(question));
			const again = asked.map(({ question }) => question);
			const tried = again.filter((id) => triesOf(context, id).length > 0);
			const before = (id: string) => ({ before: triesOf(context, id).length });
			const changed = tried.reduce((all, id) => change(all, id, before(id)), context);
			return arrive({ ...changed, again, current: again[0] ?? context.current });
		}
	}
}

/**
 * The floor of `replay`: the attempt's rules as one plain reducer, with the same refusals and the same
 * immutable context, and without the machine that tests, diagrams and tools come from; of the behaviours
 * of open practice only. `null` where an event is illegal. For the bench alone: the bench fails where the two do not agree.
 */
export function foldPlainly(
	input: AttemptInput,
	events: readonly AttemptEvent[]
): PlainState | null {
	let now: PlainState = { state: 'ready', context: freshContext(input) };
	for (const event of events) {
		if (!legal[event.type].includes(now.state) || !suits(now.context, event)) return null;
		now = follow(now, event);
	}
	return now;
}
