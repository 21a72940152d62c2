import { setImmediate } from 'node:timers/promises';
import type { Who } from '../accounts/who-asks.ts';
import { openAssignment } from '../assignments/load-assignment.ts';
import type { Store } from '../store/database/open-store.ts';
import { watchChanges } from '../store/database/watch-changes.ts';
import { liveReader, type LiveState } from './live-state.ts';
import type { Refused } from './open-report.ts';
import { paced } from './paced.ts';

/** A list as it was worked out, once for all. */
export interface LiveList {
	readonly state: LiveState;
	/** As a server-sent event. */
	readonly event: Uint8Array;
}

/** Which list, and the clock: each look is at its own hour, ISO 8601 UTC to the second. */
export interface LiveAsked {
	readonly assignment: string;
	readonly now: () => string;
}

/** Somebody who is told the list of one assignment. */
export interface Listener {
	/** At once where the list is known, then each new one. */
	readonly hear: (list: LiveList) => void;
	/** The assignment is no more. */
	readonly gone: () => void;
	/** A look failed before anything was heard; another one follows by itself. */
	readonly failed?: (reason: unknown) => void;
}

interface Source {
	join(listener: Listener): void;
	leave(listener: Listener): void;
}

/** Milliseconds between two looks at an assignment at least. */
const least = 1000;

/** All looks of a process together take at most one part in so many of its time. */
const share = 10;

/** Milliseconds that a source is kept for people who come back after its last listener has left. */
const keep = 30_000;

/** Listeners who are told before anything else gets its turn: each means a write to a connection. */
const portion = 10;

const sources = new WeakMap<Store, Map<string, Source>>();

function makeSource(
	store: Store,
	{ assignment, now }: LiveAsked,
	all: Map<string, Source>
): Source {
	const listeners = new Set<Listener>();
	/** Those who have heard nothing yet. */
	const fresh = new Set<Listener>();
	const read = liveReader(store.db, assignment);
	const encoder = new TextEncoder();
	let text = '';
	let list: LiveList | undefined;
	/** While somebody listens, and so every change is looked at: what was seen last is how it is. */
	let unwatch: (() => void) | undefined;
	let isCurrent = false;
	let expiry: NodeJS.Timeout | undefined;

	const take = async (state: LiveState): Promise<void> => {
		const next = JSON.stringify(state);
		const isNew = next !== text || !list;
		if (isNew) list = { state, event: encoder.encode(`data: ${next}\n\n`) };
		text = next;
		isCurrent = unwatch !== undefined;
		const told = [...(isNew ? listeners : fresh)];
		fresh.clear();
		for (const [at, listener] of told.entries()) {
			if (listeners.has(listener) && list) listener.hear(list);
			if (at % portion === portion - 1) await setImmediate();
		}
	};
	const look = async (): Promise<void> => {
		try {
			const live = await read(now());
			if (live.type === 'live') await take(live);
			else for (const { gone } of [...listeners]) gone();
		} catch (error) {
			for (const { failed } of [...fresh]) failed?.(error);
			throw error;
		}
	};
	const { call, stop } = paced(look, (took) => Math.max(least, took * share * all.size));
	const rest = (): void => {
		unwatch?.();
		unwatch = undefined;
		isCurrent = false;
		expiry = setTimeout(() => {
			stop();
			all.delete(assignment);
		}, keep);
		expiry.unref();
	};
	return {
		join: (listener) => {
			listeners.add(listener);
			if (isCurrent && list) return listener.hear(list);
			fresh.add(listener);
			clearTimeout(expiry);
			unwatch ??= watchChanges(store, assignment, call);
			call();
		},
		leave: (listener) => {
			fresh.delete(listener);
			if (listeners.delete(listener) && listeners.size === 0) rest();
		}
	};
}

/**
 * Tells a listener the list of an assignment. All who listen in a process share one source, which works each
 * list out once. Does not check permissions. Gives back how to stop.
 */
export function listenTo(store: Store, asked: LiveAsked, listener: Listener): () => void {
	const all = sources.get(store) ?? new Map<string, Source>();
	sources.set(store, all);
	const source = all.get(asked.assignment) ?? makeSource(store, asked, all);
	all.set(asked.assignment, source);
	source.join(listener);
	return () => source.leave(listener);
}

/**
 * The list for an educator of the class: who has begun, where they are, who has finished. No answers, no
 * marks, no hours but of handing in. Whoever asks at the same time, or while somebody follows, gets the same.
 */
export async function liveState(
	store: Store,
	who: Who,
	{ assignment, now }: LiveAsked
): Promise<LiveState | Refused> {
	const opened = await openAssignment(store.db, who, { assignment, now: now() });
	if (opened.type !== 'opened') return opened;
	return new Promise((resolve, reject) => {
		// Where the list is known it is heard before there is a way to stop.
		const leave = (): void => queueMicrotask(() => stop());
		const stop = listenTo(
			store,
			{ assignment, now },
			{
				hear: ({ state }) => {
					leave();
					resolve(state);
				},
				gone: () => {
					leave();
					resolve({ type: 'missing' });
				},
				failed: (reason) => {
					leave();
					reject(reason instanceof Error ? reason : new Error(String(reason)));
				}
			}
		);
	});
}
