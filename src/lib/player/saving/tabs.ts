/**
 * One quiz, several tabs: the first one has it, a second one is told and may take it over, with the
 * record of the first. A duplicated tab is a second one, too. Held by Web Locks; pages that come over
 * plain HTTP have none: then the tabs ask each other. Where both are missing, every tab has it.
 */
import type { AttemptRecord } from '../../attempt/events.ts';
import { parseRecord, isFields } from '../../attempt/parse-record.ts';

/** The part of a `BroadcastChannel` that is used here. */
export type Channel = Pick<
	BroadcastChannel,
	'postMessage' | 'addEventListener' | 'removeEventListener' | 'close'
>;

export interface TabsOptions {
	/** Names the quiz: `attemptKey`. */
	readonly name: string;
	/** The browser's, where nothing else is given; none over plain HTTP. */
	readonly locks?: Locks | undefined;
	/** The browser's, where nothing else is given; none in old ones. */
	readonly openChannel?: ((name: string) => Channel) | undefined;
	/** The newest record of this tab, for the one that takes over. */
	readonly current: () => AttemptRecord;
	/** Another tab has taken over. */
	readonly lost: () => void;
	/** Milliseconds to wait for another tab: a frozen one never answers, a page on its way out soon. */
	readonly patience?: number;
	/** Milliseconds to wait for the other tab's record, which is lost to this tab when it comes later. */
	readonly handover?: number;
}

export interface Tabs {
	/** Asks for the quiz when the page opens. */
	claim(): Promise<'held' | 'elsewhere'>;
	/** Takes the quiz from the tab that has it; its record, or null where it gave none. */
	takeOver(): Promise<AttemptRecord | null>;
	/** Lets go, for good. */
	close(): void;
}

/** Resolves with the first message of a type, or null when none came in time. */
function answerTo<T extends TabMessage['type']>(
	channel: Channel,
	question: TabMessage,
	type: T,
	patience: number
): Promise<Extract<TabMessage, { type: T }> | null> {
	return new Promise((resolve) => {
		const settle = (message: Extract<TabMessage, { type: T }> | null): void => {
			clearTimeout(timer);
			channel.removeEventListener('message', listen);
			resolve(message);
		};
		const listen = ({ data }: MessageEvent<unknown>): void => {
			const message = parseMessage(data);
			if (message && isOf(message, type)) settle(message);
		};
		const timer = setTimeout(settle, patience, null);
		channel.addEventListener('message', listen);
		channel.postMessage(question);
	});
}

function isOf<T extends TabMessage['type']>(
	message: TabMessage,
	type: T
): message is Extract<TabMessage, { type: T }> {
	return message.type === type;
}

class OpenTabs implements Tabs {
	readonly #options: TabsOptions;
	readonly #patience: number;
	readonly #handover: number;
	readonly #channel: Channel | undefined;
	#hold: Hold = { type: 'elsewhere' };
	#closed = false;

	constructor(options: TabsOptions) {
		this.#options = options;
		this.#patience = options.patience ?? 400;
		this.#handover = options.handover ?? 2000;
		this.#channel = options.openChannel?.(options.name);
		this.#channel?.addEventListener('message', this.#listen);
	}

	async claim(): Promise<'held' | 'elsewhere'> {
		const { locks } = this.#options;
		this.#hold = locks ? await this.#askFor(locks) : await this.#ask();
		const { type } = this.#hold;
		// Closed meanwhile: a page that has gone must not hold the quiz.
		if (this.#closed) this.#letGo();
		return type;
	}

	async takeOver(): Promise<AttemptRecord | null> {
		const given = this.#channel
			? await answerTo(this.#channel, { type: 'give' }, 'given', this.#handover)
			: null;
		const { locks } = this.#options;
		this.#hold = locks ? await this.#lock(locks, { steal: true }) : unlocked;
		const parsed = parseRecord(given?.record);
		return parsed.type === 'record' ? parsed.record : null;
	}

	close(): void {
		this.#closed = true;
		this.#letGo();
		this.#channel?.close();
	}

	readonly #listen = ({ data }: MessageEvent<unknown>): void => {
		const message = parseMessage(data);
		if (this.#hold.type !== 'held') return;
		if (message?.type === 'who') this.#channel?.postMessage({ type: 'here' });
		if (message?.type !== 'give') return;
		this.#channel?.postMessage({ type: 'given', record: this.#options.current() });
		this.#lose();
	};

	#lock(locks: Locks, options: LockOptions): Promise<Hold> {
		return holdLock(locks, this.#options.name, options, () => this.#lose());
	}

	/** Waits only for a tab that has it: a slow browser alone is no reason to call it taken. */
	async #askFor(locks: Locks): Promise<Hold> {
		const hold = await this.#lock(locks, { ifAvailable: true });
		if (hold.type === 'held') return hold;
		return this.#lock(locks, { signal: AbortSignal.timeout(this.#patience) });
	}

	async #ask(): Promise<Hold> {
		if (!this.#channel) return unlocked;
		const here = await answerTo(this.#channel, { type: 'who' }, 'here', this.#patience);
		return here ? { type: 'elsewhere' } : unlocked;
	}

	/** Once only: a tab that gave the quiz away may still see its lock stolen. */
	#lose(): void {
		if (this.#hold.type !== 'held') return;
		this.#letGo();
		this.#options.lost();
	}

	#letGo(): void {
		if (this.#hold.type === 'held') this.#hold.release();
		this.#hold = { type: 'elsewhere' };
	}
}

/** Held without a lock. */
const unlocked: Hold = { type: 'held', release: () => undefined };

/** Opens the talk with other tabs that have the same quiz. */
export function openTabs(options: TabsOptions): Tabs {
	return new OpenTabs({ ...browserTabs(), ...options });
}

/** What this browser has for tabs to find each other: no locks over plain HTTP, no channels in old ones. */
function browserTabs(): Pick<TabsOptions, 'locks' | 'openChannel'> {
	return {
		locks: 'locks' in navigator ? navigator.locks : undefined,
		openChannel:
			typeof BroadcastChannel === 'undefined' ? undefined : (name) => new BroadcastChannel(name)
	};
}

/** The part of `navigator.locks` that is used here. */
export interface Locks {
	request(
		name: string,
		options: LockOptions,
		granted: (lock: Lock | null) => Promise<void> | void
	): Promise<unknown>;
}

/** How a lock was got, or that it was not. */
export type Hold = { readonly type: 'held'; release(): void } | { readonly type: 'elsewhere' };

/**
 * Asks for a lock (Web Locks) and holds it until `release`. `elsewhere` where it is not granted: give
 * `ifAvailable` or a `signal`. `lost` is called when another tab steals it later.
 */
export function holdLock(
	locks: Locks,
	name: string,
	options: LockOptions,
	lost: () => void
): Promise<Hold> {
	return new Promise((resolve) => {
		let held = false;
		const granted = (lock: Lock | null): Promise<void> | void => {
			if (!lock) return resolve({ type: 'elsewhere' });
			held = true;
			return new Promise((release) => resolve({ type: 'held', release }));
		};
		locks.request(name, options, granted).catch(() => {
			if (held) lost();
			else resolve({ type: 'elsewhere' });
		});
	});
}

/** What tabs with the same quiz say to each other. A record is parsed by the tab that receives it. */
export type TabMessage =
	/** Who has this quiz? */
	| { readonly type: 'who' }
	/** I have. */
	| { readonly type: 'here' }
	/** I go on with it: hand it over. */
	| { readonly type: 'give' }
	/** There it is; I have it no longer. */
	| { readonly type: 'given'; readonly record: unknown };

/** A message of ours out of whatever came; `null` for anything else, such as a later version's. */
export function parseMessage(data: unknown): TabMessage | null {
	if (!isFields(data)) return null;
	switch (data.type) {
		case 'who':
		case 'here':
		case 'give':
			return { type: data.type };
		case 'given':
			return { type: 'given', record: data.record };
		default:
			return null;
	}
}
