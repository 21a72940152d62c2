import { listFollowable, type Followable } from '../store/followable.ts';
import { clock } from '../store/database/columns.ts';
import type { Store } from '../store/database/open-store.ts';
import { listenTo } from './live-source.ts';
import { newestStream, type NewestStream } from './newest-stream.ts';

/** How many streams of events may be open at once in one process. */
export interface StreamLimits {
	/** Of one educator: some windows on each of several assignments. */
	readonly educator: number;
	readonly process: number;
}

export const streamLimits: StreamLimits = { educator: 20, process: 500 };

/** Milliseconds from one look at who may still follow to the next: a stream outlives its session by no more. */
const checkPeriod = 2000;

/** Milliseconds after which all streams end when it could not be found out: the database is away. */
const patience = 10_000;

/** Milliseconds after which a line is sent that says nothing, so that no proxy takes the connection for dead. */
const beatPeriod = 20_000;

/** The stream ends with this session. */
export interface Following extends Followable {
	readonly educator: string;
	/** Breaks the connection off, where the other side no longer takes anything. */
	readonly cut: () => void;
}

export type OpenedStream =
	| { readonly type: 'stream'; readonly body: ReadableStream<Uint8Array> }
	/** There is no such assignment, or the session is over, or the educator does not teach the class. */
	| { readonly type: 'missing' }
	/** This educator has as many open as one may. */
	| { readonly type: 'tooMany' }
	/** The process has as many open as it takes. */
	| { readonly type: 'full' };

interface Stream extends Followable, Pick<NewestStream, 'end' | 'beat'> {}

export interface LiveStreams {
	/** How many are open. */
	readonly size: () => number;
	open(following: Following): Promise<OpenedStream>;
	/** Ends the streams whose session is over or whose educator may no longer look. */
	check(): Promise<void>;
	/** Says on each stream that it lives, and cuts those off that have taken nothing since the last time. */
	beat(): void;
}

/** The streams of one process. `now` gives the hour, ISO 8601 UTC to the second. */
export function makeLiveStreams(
	store: Store,
	now: () => string,
	limits: StreamLimits = streamLimits
): LiveStreams {
	const streams = new Set<Stream>();
	/** Places that are taken: by an open stream, or while it is found out whether it may be opened. */
	const places = new Map<symbol, string>();
	let checking = false;
	/** When it was last known who may follow. */
	let sure = Date.parse(now());
	const open = async (following: Following): Promise<OpenedStream> => {
		const { session, assignment, educator } = following;
		if (places.size >= limits.process) return { type: 'full' };
		const own = [...places.values()].filter((each) => each === educator);
		if (own.length >= limits.educator) return { type: 'tooMany' };
		const place = Symbol(educator);
		places.set(place, educator);
		try {
			const allowed = await listFollowable(store.db, [{ session, assignment }], now());
			if (allowed.length === 0) {
				places.delete(place);
				return { type: 'missing' };
			}
		} catch (error) {
			places.delete(place);
			throw error;
		}
		const { body, end, beat } = newestStream({
			listen: ({ hear, gone }) =>
				listenTo(store, { assignment, now }, { hear: ({ event }) => hear(event), gone }),
			cut: following.cut,
			closed: () => {
				streams.delete(stream);
				places.delete(place);
			}
		});
		const stream: Stream = { session, assignment, end, beat };
		streams.add(stream);
		return { type: 'stream', body };
	};
	const check = async (): Promise<void> => {
		const at = Date.parse(now());
		if (at - sure > patience) for (const stream of [...streams]) stream.end();
		if (checking) return;
		checking = true;
		const asked = [...streams];
		try {
			const allowed = await listFollowable(store.db, asked, now());
			const known = new Set(allowed.map((pair) => `${pair.session} ${pair.assignment}`));
			const over = asked.filter((each) => !known.has(`${each.session} ${each.assignment}`));
			for (const stream of over) stream.end();
			sure = at;
		} catch {
			// The database is away, which others say; it is asked again.
		} finally {
			checking = false;
		}
	};
	return {
		...{ open, check, size: () => streams.size },
		beat: () => {
			for (const stream of [...streams]) stream.beat();
		}
	};
}

const kept = new WeakMap<Store, LiveStreams>();

/** The streams of this process, looked after for as long as it lives. */
export function theLiveStreams(store: Store): LiveStreams {
	const known = kept.get(store);
	if (known) return known;
	const streams = makeLiveStreams(store, clock);
	kept.set(store, streams);
	setInterval(() => void streams.check(), checkPeriod).unref();
	setInterval(() => streams.beat(), beatPeriod).unref();
	return streams;
}
