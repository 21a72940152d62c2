import { isDeferred, type AttemptContext, type QuestionProgress, type Try } from './context.ts';
import type { AttemptEvent, AttemptInput, AttemptRecord } from './events.ts';
import type { AttemptSnapshot } from './machine.ts';
import { following, planned, progressOf, triesNow } from './tries.ts';
import { initial, stateOf, step, replay } from './replay.ts';

/** Where an attempt is to be: as a snapshot has it, or as one is put together from an older plan. */
export type Wanted = Pick<AttemptSnapshot, 'context' | 'value'>;

/** Writes a log event by event; what the machine refuses is left out, so the log is always legal. */
class Writer {
	readonly events: AttemptEvent[] = [];
	snapshot: AttemptSnapshot;

	constructor(input: AttemptInput) {
		this.snapshot = initial(input);
	}

	get state(): string {
		return stateOf(this.snapshot);
	}

	write(event: AttemptEvent): void {
		const stepped = step(this.snapshot, event);
		if (stepped.type === 'refused') return;
		this.snapshot = stepped.snapshot;
		this.events.push(event);
	}

	arrive(question: string): void {
		if (this.snapshot.context.current === question && this.state !== 'checking') return;
		this.write({ type: 'goTo', question });
	}

	answer(question: string, { response, mark }: Try): void {
		this.arrive(question);
		this.write({ type: 'retry', question });
		this.write({ type: 'answer', question, response });
		if (mark) this.write({ type: 'mark', question, mark });
	}
}

/** A try that waits for its mark is written last: nothing but its mark can follow it. */
function unmarked(context: AttemptContext): { question: string; waiting: Try } | null {
	if (isDeferred(context)) return null;
	for (const { question } of context.order) {
		const waiting = progressOf(context, question)?.tries.at(-1);
		if (waiting && !waiting.mark) return { question, waiting };
	}
	return null;
}

type Tries = QuestionProgress['tries'];

/**
 * A question's tries, by how often it had been asked. How many goes there were is not kept: tries that may have been
 * made in one are taken for that.
 */
function goesOf(context: AttemptContext, question: string): readonly Tries[] {
	const progress = progressOf(context, question);
	if (!progress) return [];
	const most =
		context.input.behaviour === 'practice' ? (planned(context, question)?.tries ?? 1) : 1;
	const goes: Try[][] = [];
	for (const each of progress.tries.slice(0, progress.before ?? 0)) {
		const go = goes.at(-1);
		if (!go || go.length >= most || go.at(-1)?.mark?.fraction === 1) goes.push([each]);
		else go.push(each);
	}
	return [...goes, triesNow(progress)];
}

function writeTries(writer: Writer, context: AttemptContext, question: string, go: Tries): void {
	const tries = isDeferred(context)
		? go.map(({ response }) => ({ response, mark: null }))
		: go.filter(({ mark }) => mark);
	for (const each of tries) writer.answer(question, each);
}

function writeMark(writer: Writer, question: string, go: Tries | undefined): void {
	const mark = go?.at(-1)?.mark;
	if (mark) writer.write({ type: 'mark', question, mark });
}

/**
 * Whether the last tries of a question belong to the present go: it is asked again, or was answered beside what is.
 * That answer waits for its mark, and nothing that waits is asked again.
 */
function isOfPresentGo(context: AttemptContext, question: string): boolean {
	if (context.again === null) return false;
	const waits = progressOf(context, question)?.tries.at(-1)?.mark === null;
	return context.again.includes(question) || (isDeferred(context) && waits);
}

/** What was answered before the present go, with the results between. */
function writeEarlier(writer: Writer, context: AttemptContext): void {
	const asked = context.order.map(({ question }) => {
		const goes = goesOf(context, question);
		return { question, goes: isOfPresentGo(context, question) ? goes.slice(0, -1) : goes };
	});
	const rounds = Math.max(1, ...asked.map(({ goes }) => goes.length));
	for (let round = 0; round < rounds; round += 1) {
		const now = asked.filter(({ goes }) => goes.length > round);
		if (round > 0) writer.write({ type: 'again', questions: now.map(({ question }) => question) });
		for (const { question, goes } of now) writeTries(writer, context, question, goes[round] ?? []);
		if (round === rounds - 1 && !context.again) return;
		writer.write({ type: 'finish' });
		if (isDeferred(context))
			for (const { question, goes } of now) writeMark(writer, question, goes[round]);
	}
}

function writeProgress(writer: Writer, context: AttemptContext): void {
	writeEarlier(writer, context);
	const { again } = context;
	if (again && again.length > 0) {
		writer.write({ type: 'again', questions: again });
		for (const { question } of context.order)
			if (isOfPresentGo(context, question))
				writeTries(writer, context, question, goesOf(context, question).at(-1) ?? []);
	}
	for (const { question } of context.order) {
		const progress = progressOf(context, question);
		if (!progress) continue;
		if (progress.skipped) {
			writer.arrive(question);
			writer.write({ type: 'skip', question });
		}
		if (progress.flagged) writer.write({ type: 'flag', question, on: true });
	}
}

function writeChecking(writer: Writer, context: AttemptContext): void {
	const { order, again, current } = context;
	const last = following(context)
		? (again ?? order.map(({ question }) => question)).at(-1)
		: current;
	if (last === undefined) return;
	if (writer.state === 'checking' && writer.snapshot.context.current === last) return;
	writer.arrive(last);
	writer.write({ type: 'next' });
	// A skip leaves an answer that was given as it is.
	const progress = progressOf(context, last);
	if (progress?.skipped || progress?.before || isDeferred(context)) {
		writer.write({ type: 'skip', question: last });
	}
}

function writeMarks(writer: Writer, context: AttemptContext): void {
	for (const { question } of context.order)
		writeMark(writer, question, progressOf(context, question)?.tries);
}

function writeEnd(writer: Writer, { context, value }: Wanted): void {
	const left = unmarked(context);
	if (left) writer.answer(left.question, left.waiting);
	else writer.arrive(context.current);
	writer.write({ type: context.expired ? 'expire' : 'finish' });
	if (isDeferred(context)) writeMarks(writer, context);
	if (value === 'finished' && writer.snapshot.context.current === context.current) return;
	writer.write({ type: 'reopen' });
	writer.write({ type: 'goTo', question: context.current });
	if (value === 'finished') writer.write({ type: 'finish' });
}

function writeState(writer: Writer, wanted: Wanted): void {
	const { context, value } = wanted;
	if (value === 'finished' || value === 'reviewing') return writeEnd(writer, wanted);
	if (value === 'checking') return writeChecking(writer, context);
	writer.arrive(context.current);
	const left = value === 'marking' ? unmarked(context) : null;
	if (left) writer.answer(left.question, left.waiting);
	if (value === 'answering') writer.write({ type: 'retry', question: context.current });
}

/**
 * The short log that leads to a state: no detours. Where the plan does not allow all of it (an older
 * plan had more tries), as far as it goes. The input is the wanted context's own.
 */
export function logOf(wanted: Wanted): readonly AttemptEvent[] {
	const writer = new Writer(wanted.context.input);
	if (wanted.value === 'ready') return writer.events;
	writer.write({ type: 'begin' });
	writer.write({ type: 'lengthen', multiplier: wanted.context.lengthened });
	writeProgress(writer, wanted.context);
	writeState(writer, wanted);
	return writer.events;
}

/**
 * The same attempt with a log without detours, for one that went back and forth so often that its log
 * nears `mostEvents`. For practice only: an assigned attempt's log is kept as it happened.
 */
export function shorten(record: AttemptRecord): AttemptRecord {
	const replayed = replay(record.input, record.events);
	if (replayed.type === 'illegal') return record;
	return { ...record, events: logOf(replayed.snapshot) };
}
