import type { AttemptRecord } from '../attempt/events.ts';
import { attemptKey } from './saving/keys.ts';
import { openShelf, type Shelf } from './saving/shelf.ts';
import { startSaving, type Saving } from './saving/start-saving.ts';
import { storagesOf } from './saving/storages.ts';
import { openTabs, type Tabs } from './saving/tabs.ts';
import { hasProgress } from './has-progress.ts';
import type { Taking } from './taking.svelte.ts';

export interface KeepingOptions {
	readonly module: { readonly id: string; readonly care: { readonly keep: 'tab' | 'device' } };
	readonly quiz: string;
	readonly taking: Taking;
	/** A new attempt at the quiz as it is today. */
	readonly fresh: AttemptRecord;
}

/** `page`: before the script runs, answers are in the page only. */
export type KeepingStatus = 'page' | 'kept' | 'waiting' | 'refused' | 'elsewhere';

export type Choice = 'earlier' | 'this' | 'anew' | 'here' | 'read';

/** Something that happened to the attempt, told plainly, with what can be done. */
export interface Notice {
	readonly id: 'resumed' | 'two' | 'edited' | 'unreadable' | 'elsewhere';
	readonly text: string;
	readonly choices: readonly { readonly id: Choice; readonly text: string }[];
}

const READ = { id: 'read', text: 'All right' } as const;
const ANEW = { id: 'anew', text: 'Begin again' } as const;

const ELSEWHERE: Notice = {
	id: 'elsewhere',
	text: 'This quiz is open in another tab. So that no answer is lost, only one of them goes on.',
	choices: [{ id: 'here', text: 'Go on in this tab' }]
};

const EDITED: Notice = {
	id: 'edited',
	text: 'The quiz was edited since you began. Questions that changed are asked again; your other answers stand.',
	choices: [READ]
};

/** Joins an attempt on screen with where it is kept and with other tabs that have it. */
export class Keeping {
	#notices = $state.raw<readonly Notice[]>([]);
	#state = $state.raw<string>('page');
	readonly #options: KeepingOptions;
	#shelf: Shelf | undefined;
	#saving: Saving | undefined;
	#tabs: Tabs | undefined;
	/** What was kept, while the learner has not said which of two attempts goes on. */
	#earlier: AttemptRecord | null = null;

	constructor(options: KeepingOptions) {
		this.#options = options;
	}

	get notices(): readonly Notice[] {
		return this.#notices;
	}

	get status(): KeepingStatus {
		switch (this.#state) {
			case 'page':
			case 'refused':
			case 'elsewhere':
				return this.#state;
			case 'waiting':
			case 'offline':
				return 'waiting';
			default:
				return 'kept';
		}
	}

	/** To be called when the page runs; takes up what was kept. Returns what ends it. */
	start(place: Window & typeof globalThis, today: string): () => void {
		const { module, quiz, taking } = this.#options;
		const storage = storagesOf(place);
		this.#shelf = openShelf({ keep: module.care.keep, module: module.id, quiz, storage, today });
		this.#saving = startSaving(this.#shelf);
		const subscription = this.#saving.subscribe((snapshot) => (this.#state = snapshot.value));
		this.#state = this.#saving.getSnapshot().value;
		this.#takeUp(this.#shelf);
		this.#tabs = openTabs({
			name: attemptKey(module.id, quiz),
			locks: place.navigator.locks,
			openChannel: 'BroadcastChannel' in place ? (name) => new BroadcastChannel(name) : undefined,
			current: () => taking.record,
			lost: () => this.#lose()
		});
		void this.#tabs.claim().then((hold) => {
			if (hold === 'elsewhere') this.#lose();
		});
		return () => {
			this.#tabs?.close();
			subscription.unsubscribe();
			this.#saving?.stop();
		};
	}

	/** To be called after each change of the attempt. */
	changed(): void {
		if (this.#earlier) return;
		this.#saving?.send({ type: 'changed', record: this.#options.taking.record });
		this.#drop('resumed');
	}

	retry(): void {
		this.#saving?.send({ type: 'retryNow' });
	}

	/** Deletes what is kept of this quiz and begins anew. */
	discard(): void {
		this.#saving?.send({ type: 'discard' });
		this.#shelf?.discard();
		this.#earlier = null;
		this.#notices = [];
		this.#options.taking.resume(this.#options.fresh);
	}

	async settle(notice: Notice, choice: Choice): Promise<void> {
		this.#drop(notice.id);
		const earlier = this.#earlier;
		this.#earlier = null;
		switch (choice) {
			case 'earlier':
				if (earlier) this.#resume(earlier);
				break;
			case 'this':
				this.changed();
				break;
			case 'anew':
				this.discard();
				break;
			case 'here':
				await this.#goOnHere();
				break;
			case 'read':
				break;
		}
	}

	#takeUp(shelf: Shelf): void {
		const { taking } = this.#options;
		const loaded = shelf.load();
		if (loaded.type === 'unreadable') this.#tell(unreadable(loaded.reason));
		const stored = loaded.type === 'record' ? loaded.record : null;
		if (!stored || !hasProgress(stored)) return this.#keepIfBegun();
		const here = taking.record;
		if (stored.id === here.id) {
			if (stored.events.length > here.events.length) this.#resume(stored);
			else this.changed();
		} else if (hasProgress(here)) {
			this.#earlier = stored;
			this.#tell(TWO);
		} else this.#resume(stored, RESUMED);
	}

	#keepIfBegun(): void {
		if (hasProgress(this.#options.taking.record)) this.changed();
	}

	/** Goes on from a record, on today's edition of the quiz. */
	#resume(record: AttemptRecord, notice?: Notice): void {
		if (record.edition !== this.#options.fresh.edition) return void this.#bringOver(record);
		this.#goOn(record);
		if (notice) this.#tell(notice);
	}

	/** Nothing is written over what is kept until it is brought over. */
	async #bringOver(record: AttemptRecord): Promise<void> {
		this.#earlier = record;
		try {
			// Few attempts outlive an edition: this is fetched when one does.
			const { renew } = await import('../attempt/renew.ts');
			const { record: renewed, edited } = renew(record, this.#options.fresh);
			this.#earlier = null;
			this.#goOn(renewed);
			this.#tell(edited > 0 ? EDITED : RESUMED);
		} catch {
			this.#tell(TWO);
		}
	}

	#goOn(record: AttemptRecord): void {
		this.#options.taking.resume(record);
		this.#saving?.send({ type: 'changed', record });
	}

	#lose(): void {
		this.#saving?.send({ type: 'takenOver' });
		this.#tell(ELSEWHERE);
	}

	async #goOnHere(): Promise<void> {
		const given = await this.#tabs?.takeOver();
		this.#saving?.send({ type: 'takeBack' });
		if (given && hasProgress(given)) this.#resume(given);
		else this.#keepIfBegun();
	}

	#tell(notice: Notice): void {
		this.#notices = [...this.#notices.filter(({ id }) => id !== notice.id), notice];
	}

	#drop(id: Notice['id']): void {
		this.#notices = this.#notices.filter((notice) => notice.id !== id);
	}
}

const RESUMED: Notice = {
	id: 'resumed',
	text: 'You are where you left this quiz. Nothing you answered was lost.',
	choices: [ANEW]
};

const TWO: Notice = {
	id: 'two',
	text: 'There is an earlier attempt at this quiz here, with answers. Which one goes on?',
	choices: [
		{ id: 'earlier', text: 'The earlier one' },
		{ id: 'this', text: 'This one; the earlier one is deleted' }
	]
};

function unreadable(reason: string): Notice {
	return {
		id: 'unreadable',
		text: `What was kept of this quiz could not be read, so it begins anew. ${reason}`,
		choices: [READ]
	};
}
