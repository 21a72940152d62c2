/**
 * Joins the attempt machine and marking, which do not know each other: the composer of open practice,
 * used by the form actions and by the page alike, so that both go the same way.
 */
import type { AttemptEvent, AttemptRecord } from '../attempt/events.ts';
import type { AttemptSnapshot } from '../attempt/machine.ts';
import { isDeferred } from '../attempt/context.ts';
import { standing } from '../attempt/tries.ts';
import { stateOf, step } from '../attempt/replay.ts';
import { textIn } from '../forms/read-form.ts';
import { mark } from '../questions/marking.ts';
import { readResponse, type Unusable } from '../questions/responses.ts';
import type { PracticeQuestion } from '../questions/question.ts';

/** What the quiz page's form can ask for: the names of its actions. */
export const ACTS = [
	'answer',
	'retry',
	'skip',
	'flag',
	'goTo',
	'next',
	'finish',
	'reopen',
	'again'
] as const;
export type Act = (typeof ACTS)[number];

export interface Standpoint {
	readonly record: AttemptRecord;
	readonly snapshot: AttemptSnapshot;
}

export type Taken =
	| ({ readonly type: 'taken' } & Standpoint)
	/** The attempt is somewhere else by now: the page shows where. */
	| { readonly type: 'refused'; readonly state: string }
	/** The form said nothing that can be used. */
	| Unusable;

export function isAct(name: string): name is Act {
	return ACTS.some((act) => act === name);
}

/** Lets one act happen: form in, attempt one or two events further out. */
export function take(
	from: Standpoint,
	questions: readonly PracticeQuestion[],
	act: Act,
	form: FormData
): Taken {
	const current = from.snapshot.context.current;
	switch (act) {
		case 'answer':
			return answer(from, questions, form);
		case 'retry':
		case 'skip':
			return append(from, { type: act, question: current });
		case 'flag':
			return append(from, { type: 'flag', question: current, on: textIn(form, 'on') === 'true' });
		case 'goTo':
			return append(from, { type: 'goTo', question: textIn(form, 'question') });
		case 'finish':
			return append(from, { type: act }, ...marksLeft(from.snapshot, questions));
		case 'again':
			return append(from, { type: act, questions: textIn(form, 'only').split(' ') });
		case 'next':
		case 'reopen':
			return append(from, { type: act });
	}
}

function answer(from: Standpoint, questions: readonly PracticeQuestion[], form: FormData): Taken {
	const question = questions.find(({ id }) => id === from.snapshot.context.current);
	if (!question) return { type: 'refused', state: stateOf(from.snapshot) };
	const read = readResponse(question, form);
	if (read.type === 'unusable') return read;
	const given: AttemptEvent = { type: 'answer', question: question.id, response: read.response };
	if (isDeferred(from.record)) return append(from, given);
	const marked = mark(question, read.response);
	if (marked.type === 'unusable') return marked;
	return append(from, given, { type: 'mark', question: question.id, mark: marked.mark });
}

function append({ record, snapshot }: Standpoint, ...events: readonly AttemptEvent[]): Taken {
	let reached = snapshot;
	for (const event of events) {
		const stepped = step(reached, event);
		if (stepped.type === 'refused') return stepped;
		reached = stepped.snapshot;
	}
	return {
		type: 'taken',
		record: { ...record, events: [...record.events, ...events] },
		snapshot: reached
	};
}

/** The marks that were deferred: one for each answer that was given and has none. */
export function marksLeft(
	{ context }: Pick<AttemptSnapshot, 'context'>,
	questions: readonly PracticeQuestion[]
): readonly AttemptEvent[] {
	return questions.flatMap((question) => {
		if (standing({ context }, question.id) !== 'given') return [];
		const given = context.questions[question.id]?.tries.at(-1);
		const marked = given ? mark(question, given.response) : null;
		if (marked?.type !== 'marked') return [];
		return [{ type: 'mark', question: question.id, mark: marked.mark }];
	});
}
