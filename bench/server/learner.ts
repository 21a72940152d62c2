import type { Ask } from './ask.ts';
import { questionCount, type Filled } from './fill.ts';

/** One request of a learner, sent when its time has come. */
export interface Sent {
	readonly act: 'begin' | 'open' | 'answer' | 'finish';
	/** Whether the server says that it is saved; opening a page saves nothing. */
	readonly outcome: 'saved' | 'seen' | 'failed';
	readonly status: number;
	/** Whose log the server says is now so long; `null`: it did not say. */
	readonly log: { readonly attempt: string; readonly at: number } | null;
}

/**
 * How the quiz is opened: as the page that a browser shows, or as the data alone that the framework makes it
 * of, which costs the server less and this process, too.
 */
export type Opening = 'page' | 'data';

/** The attempt that an opened quiz names. */
export function attemptIn(body: string): string {
	const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
	return (/name="attempt" value="([^"]+)"/.exec(body)?.[1] ?? id.exec(body)?.[0]) || '';
}

/** Where the log is after an act that was taken; `null`: it was not. */
function placeIn(body: string): number | null {
	const answer: unknown = JSON.parse(body);
	if (typeof answer !== 'object' || answer === null || !('type' in answer)) return null;
	if (answer.type !== 'taken' || !('view' in answer)) return null;
	const { view } = answer;
	const at = typeof view === 'object' && view !== null && 'at' in view ? view.at : null;
	return typeof at === 'number' ? at : null;
}

/**
 * One go at the quiz through its own addresses: begin, open it, twelve answers, hand in. Whoever takes the
 * next step decides when.
 */
export async function* oneGo(
	ask: Ask,
	token: string,
	{ path, chosen }: Filled,
	opening: Opening
): AsyncGenerator<Sent, void> {
	const form = new URLSearchParams();
	const begun = await ask(`${path}?/begin`, { token, form, accept: 'text/html' });
	const { status } = begun;
	yield { act: 'begin', outcome: status === 303 ? 'saved' : 'failed', status, log: null };
	const data = opening === 'data' ? '/__data.json' : '';
	const opened = await ask(`${path}${data}`, { token, accept: 'text/html' });
	const attempt = attemptIn(opened.body);
	const seen = opened.status === 200 && attempt !== '';
	yield { act: 'open', outcome: seen ? 'seen' : 'failed', status: opened.status, log: null };
	const answers = Array.from({ length: questionCount }, () => 'answer' as const);
	// The log holds that it was begun.
	let at: number | null = 1;
	for (const act of [...answers, 'finish' as const]) {
		const form: URLSearchParams = new URLSearchParams({ attempt, at: String(at), chosen });
		const answered = await ask(`${path}?/${act}`, { token, form, accept: 'application/json' });
		at = answered.status === 200 ? placeIn(answered.body) : null;
		const log = at === null ? null : { attempt, at };
		yield { act, outcome: log ? 'saved' : 'failed', status: answered.status, log };
	}
}
