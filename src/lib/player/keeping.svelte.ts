import type { AttemptRecord } from '../attempt/events.ts';
import type { Loaded } from './saving/load-kept.ts';
import { attemptKey, prefix } from './saving/keys.ts';
import { keysIn, storagesOf } from './saving/storages.ts';
import { openShelf, type Shelf, type ShelfOptions } from './saving/shelf.ts';
import type { Saving } from './saving/start-saving.ts';
import type { Tabs } from './saving/tabs.ts';
import type * as keptNotices from './kept-notices.ts';
import type { Backing, Came } from './backing.ts';
import { hasProgress } from './has-progress.ts';
import { ELSEWHERE, UNFETCHED, type Choice, type Notice } from './notices.ts';
import { isAct } from '../taking/take.ts';
import type { Taking } from './taking.svelte.ts';

export interface KeepingOptions {
	readonly module: { readonly id: string; readonly care: { readonly keep: 'tab' | 'device' } };
	readonly quiz: string;
	readonly taking: Taking;
	/** A new attempt at the quiz as it is today. */
	readonly fresh: AttemptRecord;
	/** Makes a new go at the quiz, of these questions or of all. */
	readonly restart?: (only: readonly string[] | null) => AttemptRecord;
	/** Of assigned work whose answers stay here: kept apart from open practice. */
	readonly assignment?: string | undefined;
}

/** `page`: before the script runs, answers are in the page only. */
export type KeepingStatus = 'page' | 'kept' | 'waiting' | 'refused' | 'elsewhere';

/** Events; `mostEvents` allows 500 at least. */
const LONG = 400;

type KeptNotices = typeof keptNotices;

/** Joins an attempt on screen with where it is kept and with other tabs that have it. */
export class Keeping implements Backing {
	readonly restarts = true;
	#notices = $state.raw<readonly Notice[]>([]);
	#state = $state.raw<string>('page');
	readonly #options: KeepingOptions;
	#shelf: Shelf | undefined;
	#saving: Saving | undefined;
	#tabs: Tabs | undefined;
	/** Another tab goes on with this quiz: what is kept is not ours to write. */
	#elsewhere = false;
	#claiming = false;
	#starting = false;
	#place: ShelfOptions | undefined;
	#today = '';
	/** What was kept, while the learner has not said which of two attempts goes on. */
	#earlier: AttemptRecord | null = null;
	/** Until it is known what was kept, nothing is written over it. */
	#reading = $state(false);
	/** What was kept when this page last read or wrote it. */
	#known: string | null = null;
	#ended = false;

	constructor(options: KeepingOptions) {
		this.#options = options;
	}

	get elsewhere(): boolean {
		return this.status === 'elsewhere';
	}

	/** For a browser without JavaScript the attempt travels in the form. */
	get fields(): Backing['fields'] {
		return [['record', JSON.stringify(this.#options.taking.record)]];
	}

	act(act: string, form: FormData): Came {
		const { taking, restart, fresh } = this.#options;
		if (act === 'again') {
			const only = form.get('only');
			const ids = typeof only === 'string' && only !== '' ? only.split(' ') : null;
			taking.resume(restart?.(ids) ?? fresh);
		} else if (isAct(act)) {
			const { type } = taking.take(act, form);
			if (type !== 'taken') return type;
		}
		this.changed();
		return 'taken';
	}

	get notices(): readonly Notice[] {
		return this.#notices;
	}

	get status(): KeepingStatus {
		if (this.#reading) return 'page';
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
	start(place: Window, today: string): () => void {
		const { module, quiz, assignment } = this.#options;
		const storage = storagesOf(place);
		this.#place = { keep: module.care.keep, module: module.id, quiz, assignment, storage };
		this.#today = today;
		this.#shelf = openShelf(this.#place);
		this.#state = 'idle';
		void this.#takeUp(this.#place);
		void this.#look(place.navigator.locks);
		return () => {
			this.#ended = true;
			this.#tabs?.close();
			this.#saving?.stop();
		};
	}

	/** To be called after each change of the attempt. */
	changed(): void {
		if (this.#options.taking.record.events.length >= LONG) void this.#shorten();
		this.#keepCurrent();
		this.#drop('resumed');
	}

	/** Going back and forth for hours must not make a log that is too long to be read again. */
	async #shorten(): Promise<void> {
		const { shorten } = await import('../attempt/log-of.ts');
		this.#options.taking.resume(shorten(this.#options.taking.record));
		this.#keepCurrent();
	}

	retry(): void {
		if (this.#saving) this.#saving.send({ type: 'retryNow' });
		else this.changed();
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
			case 'again':
				if (this.#place) await this.#takeUp(this.#place);
				break;
			case 'here':
				await this.#goOnHere();
				break;
			case 'read':
				break;
		}
	}

	/** Most who open a quiz have nothing here: what reads records is fetched by those who have. */
	async #takeUp(place: ShelfOptions): Promise<void> {
		this.#known = this.#shelf?.peek() ?? null;
		const { session, local } = place.storage;
		const some = [session, local].some((kept) => kept && keysIn(kept, prefix).length > 0);
		if (!some) return this.#keepIfBegun();
		this.#reading = true;
		try {
			const [{ loadKept }] = await Promise.all([
				import('./saving/load-kept.ts'),
				import('./kept-notices.ts')
			]);
			this.#reading = false;
			const loaded = loadKept(place, this.#today);
			this.#known = this.#shelf?.peek() ?? null;
			this.#join(loaded);
		} catch {
			this.#tell(UNFETCHED);
		}
	}

	#join(loaded: Loaded): void {
		const here = this.#options.taking.record;
		if (loaded.type === 'unreadable') {
			const { reason } = loaded;
			void this.#tellKept(({ unreadable }) => unreadable(reason));
		}
		const stored = loaded.type === 'record' ? loaded.record : null;
		if (!stored || !hasProgress(stored)) this.#keepIfBegun();
		else if (stored.id === here.id && stored.events.length <= here.events.length) this.changed();
		else if (stored.id === here.id) this.#resume(stored);
		else if (hasProgress(here)) this.#ask(stored);
		else this.#resume(stored, true);
	}

	/** Two attempts with answers: the learner says which one goes on, and until then both are left. */
	#ask(earlier: AttemptRecord): void {
		if (this.#elsewhere) return;
		this.#earlier = earlier;
		void this.#tellKept(({ TWO }) => TWO);
	}

	#keepIfBegun(): void {
		if (hasProgress(this.#options.taking.record)) this.#keepCurrent();
	}

	#keepCurrent(): void {
		if (!this.#earlier && !this.#reading) this.#keep(this.#options.taking.record);
	}

	/** Goes on from a record, on today's edition of the quiz. */
	#resume(record: AttemptRecord, told = false): void {
		if (record.edition !== this.#options.fresh.edition) return void this.#bringOver(record);
		this.#goOn(record);
		if (told) void this.#tellKept(({ RESUMED }) => RESUMED);
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
			void this.#tellKept(({ EDITED, RESUMED }) => (edited > 0 ? EDITED : RESUMED));
		} catch {
			void this.#tellKept(({ TWO }) => TWO);
		}
	}

	#goOn(record: AttemptRecord): void {
		this.#options.taking.resume(record);
		this.#keep(record);
	}

	/** From the first answer on there is something to lose: then other tabs are told. */
	#keep(record: AttemptRecord): void {
		if (this.#elsewhere) return;
		if (this.#saving) this.#saving.send({ type: 'changed', record });
		else this.#keepFirst(record);
		void this.#claim();
	}

	/**
	 * Kept before anything is fetched; what tries again when that fails comes after. What another tab has
	 * kept since this one looked is taken up, not written over.
	 */
	#keepFirst(record: AttemptRecord): void {
		if (!this.#shelf || !this.#place) return;
		if (this.#shelf.peek() !== this.#known) return void this.#takeUp(this.#place);
		this.#state = this.#shelf.keep(record).type === 'kept' ? 'idle' : 'refused';
		this.#known = this.#shelf.peek();
		void this.#startSaving();
	}

	async #startSaving(): Promise<void> {
		if (!this.#shelf || this.#starting) return;
		this.#starting = true;
		const { startSaving } = await import('./saving/start-saving.ts');
		if (this.#ended) return;
		this.#saving = startSaving(this.#shelf);
		this.#saving.subscribe((snapshot) => (this.#state = snapshot.value));
		if (this.#elsewhere) this.#saving.send({ type: 'takenOver' });
		else this.#keepIfBegun();
	}

	/** Whether another tab has this quiz; over plain HTTP there are no locks to look at: then it asks. */
	async #look(locks: LockManager | undefined): Promise<void> {
		const name = this.#name;
		const held = locks ? ((await locks.query()).held ?? []) : [{ name }];
		if (held.some((lock) => lock.name === name)) void this.#claim();
	}

	get #name(): string {
		return attemptKey(this.#options.module.id, this.#options.quiz, this.#options.assignment);
	}

	async #claim(): Promise<void> {
		if (this.#claiming) return;
		this.#claiming = true;
		const [{ openTabs }, { browserTabs }] = await Promise.all([
			import('./saving/tabs.ts'),
			import('./saving/browser-tabs.ts')
		]);
		// A page that has gone must not hold the quiz: its learner may be back on it in this same tab.
		if (this.#ended) return;
		this.#tabs = openTabs({
			...browserTabs(),
			name: this.#name,
			current: () => this.#options.taking.record,
			lost: () => this.#lose()
		});
		if ((await this.#tabs.claim()) === 'elsewhere') this.#lose();
	}

	#lose(): void {
		this.#elsewhere = true;
		this.#state = 'elsewhere';
		this.#earlier = null;
		this.#drop('two');
		this.#saving?.send({ type: 'takenOver' });
		this.#tell(ELSEWHERE);
	}

	async #goOnHere(): Promise<void> {
		const given = await this.#tabs?.takeOver();
		const here = this.#options.taking.record;
		this.#elsewhere = false;
		this.#state = 'idle';
		this.#saving?.send({ type: 'takeBack' });
		if (!given || !hasProgress(given)) this.#keepIfBegun();
		else if (hasProgress(here) && given.id !== here.id) this.#ask(given);
		else this.#resume(given);
	}

	#tell(notice: Notice): void {
		this.#notices = [...this.#notices.filter(({ id }) => id !== notice.id), notice];
	}

	async #tellKept(notice: (words: KeptNotices) => Notice): Promise<void> {
		this.#tell(notice(await import('./kept-notices.ts')));
	}

	#drop(id: Notice['id']): void {
		this.#notices = this.#notices.filter((notice) => notice.id !== id);
	}
}
