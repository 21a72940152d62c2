import { isFields } from '../../attempt/parse-record.ts';

/** Where a student is in a quiz; nothing of what they answered. */
export type LivePlace =
	| { readonly type: 'notJoined' }
	| { readonly type: 'notBegun' }
	/** `question` from 1. */
	| {
			readonly type: 'under';
			readonly question: number;
			readonly of: number;
			/** Whether an earlier attempt is handed in: then the quiz counts as finished. */
			readonly again: boolean;
	  }
	| { readonly type: 'finished'; readonly at: string };

/** What the live page shows. */
export interface LiveShown {
	readonly quizzes: readonly { readonly id: string; readonly title: string }[];
	readonly rows: readonly {
		/** `null`: has not joined. */
		readonly learner: string | null;
		readonly label: string;
		/** One for each quiz. */
		readonly places: readonly LivePlace[];
	}[];
}

function isLive(value: unknown): value is LiveShown {
	return isFields(value) && value['type'] === 'live' && Array.isArray(value['rows']);
}

/** What our own server has sent; `null` where it is something else. */
function parseLive(text: string): LiveShown | null {
	const value: unknown = JSON.parse(text);
	return isLive(value) ? value : null;
}

/**
 * `live`: each change is told. `polling`: the server has no stream to spare, so the list is asked for now and
 * then. `stopped`: the list may no longer be seen from here. `no`: nothing yet, or the line is broken and the
 * browser takes it up again by itself.
 */
export type FollowState = 'no' | 'live' | 'polling' | 'stopped';

export interface Following {
	readonly onList: (list: LiveShown) => void;
	readonly onState: (state: FollowState) => void;
}

/** Seconds from one asking to the next, where there is no stream. */
export const pollSeconds = 20;

/** Asks for the list once. */
async function poll(address: string): Promise<LiveShown | 'later' | 'stopped'> {
	try {
		// Signed out, the answer leads to the sign-in: nothing to go to by itself.
		const headers = { accept: 'application/json' };
		const answer = await fetch(address, { headers, redirect: 'manual' });
		if (answer.ok) return parseLive(await answer.text()) ?? 'later';
		return answer.type === 'opaqueredirect' || answer.status === 404 ? 'stopped' : 'later';
	} catch {
		return 'later';
	}
}

/**
 * Follows a live list: by server-sent events where the server has a stream to spare, else by asking now and
 * then, and trying for a stream each time. Gives back how to stop.
 */
export function follow(address: string, { onList, onState }: Following): () => void {
	let over = false;
	let events: EventSource | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const refused = async (): Promise<void> => {
		const answer = await poll(address);
		if (over) return;
		onState(answer === 'stopped' ? 'stopped' : 'polling');
		if (answer === 'stopped') return;
		if (answer !== 'later') onList(answer);
		timer = setTimeout(open, pollSeconds * 1000);
	};
	const open = (): void => {
		const source = new EventSource(address);
		events = source;
		source.onopen = () => onState('live');
		source.onerror = () => {
			// What is closed was refused: the browser does not try again by itself.
			if (source.readyState === EventSource.CLOSED) void refused();
			else onState('no');
		};
		source.onmessage = ({ data }) => {
			const list = parseLive(String(data));
			if (list) onList(list);
		};
	};
	open();
	return () => {
		over = true;
		events?.close();
		clearTimeout(timer);
	};
}
