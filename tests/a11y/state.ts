import type { AttemptRecord } from '../../src/lib/attempt/events.ts';
import { replay, stateOf } from '../../src/lib/attempt/replay.ts';
import { startRecord } from '../../src/lib/attempt/plan/start.ts';
import type { Module, Quiz } from '../../src/lib/content/module.ts';
import { take, type Act } from '../../src/lib/taking/take.ts';
import { practiceQuestion } from '../../src/lib/questions/views.ts';
import type { Fields } from './answers.ts';
import { nk } from '../journeys/steps/modules.ts';

/** What is sent to the quiz page: one of its form's actions. */
export interface Sent {
	readonly act: Act;
	readonly fields?: Fields;
}

export interface QuizState {
	readonly name: string;
	readonly module: Module;
	readonly quiz: Quiz;
	/** The attempt before the last act. */
	readonly record: AttemptRecord;
	/** The last act, which the server takes. */
	readonly last: Sent;
	/** Where the attempt is then: a state of the machine, as `stateOf` says it. */
	readonly state: string;
}

function form(fields: Fields): FormData {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
}

/** A record of today, without an hour, that comes out alike in every run. */
export function begun(quiz: Quiz, module: Module = nk): AttemptRecord {
	const begunOn = new Date().toISOString().slice(0, 10);
	const { id, edition } = module;
	return startRecord({ module: id, edition, quiz, id: 'attempt', seed: 'seed', begunOn });
}

/** The record after these acts. Throws where one of them cannot happen; a missing answer can. */
export function after(record: AttemptRecord, quiz: Quiz, sent: readonly Sent[]): AttemptRecord {
	const questions = quiz.questions.map((question) => practiceQuestion(question));
	return sent.reduce((record, { act, fields = [] }) => {
		const replayed = replay(record.input, record.events);
		if (replayed.type === 'illegal') throw new Error(`Illegal at ${replayed.position}`);
		const taken = take({ record, snapshot: replayed.snapshot }, questions, act, form(fields));
		if (taken.type === 'refused') throw new Error(`${act} cannot happen in ${taken.state}`);
		return taken.type === 'taken' ? taken.record : record;
	}, record);
}

/** The state after these acts; the last of them is left for the server. */
export function state(
	name: string,
	quiz: Quiz,
	sent: readonly Sent[],
	module: Module = nk
): QuizState {
	const last = sent.at(-1);
	if (!last) throw new Error(`${name}: nothing is sent`);
	const record = after(begun(quiz, module), quiz, sent.slice(0, -1));
	const end = after(record, quiz, [last]);
	const replayed = replay(end.input, end.events);
	if (replayed.type === 'illegal') throw new Error(`${name}: illegal at ${replayed.position}`);
	return { name, module, quiz, record, last, state: stateOf(replayed.snapshot) };
}
