import { createActor, type Actor, type SnapshotFrom } from '#machines';
import type { AttemptRecord } from '../../attempt/events.ts';
import { isAct } from '../../taking/take.ts';
import { askAnew } from '../refetch-parts.ts';
import type { Backing, Came } from '../backing.ts';
import { hasAnswer, hasProgress } from './has-progress.ts';
import { ELSEWHERE, STARTED, DELETED, UNFETCHED, type Choice, type Notice } from '../notices.ts';
import { attemptKey, prefix } from './keys.ts';
import type * as TakingUp from './take-up.ts';
import { savingMachine } from './saving-machine.ts';
import { openShelf, type Shelf, type ShelfOptions } from './attempt-storage.ts';
import { keysIn, storagesOf } from './storages.ts';
import type { Tabs } from './tabs.ts';
import type { Taking } from '../taking.svelte.ts';

export interface KeepingOptions {
	readonly module: { readonly id: string; readonly care: { readonly keep: 'tab' | 'device' } };
	readonly quiz: string;
	readonly taking: Taking;
	/** A new attempt at the quiz as it is today. */
	readonly fresh: AttemptRecord;
	/** The attempt before this one, where a form began this one and it has no answer yet. */
	readonly earlier?: AttemptRecord | null | undefined;
	/** Makes a new attempt, in an order of its own. */
	readonly restart?: () => AttemptRecord;
	/** Of assigned work whose answers stay here: kept apart from open practice. */
	readonly assignment?: string | undefined;
}

/** `page`: answers are in the page only, before the script runs or while it is not known what was kept. */
export type KeepingStatus = 'page' | 'kept' | 'refused' | 'elsewhere';

/** Events; `mostEvents` allows 500 at least. */
const LONG = 400;

type State = SnapshotFrom<typeof savingMachine>['value'];

const BUSY: readonly State[] = ['reading', 'renewing', 'takingOver'];

/** Joins an attempt on screen with where it is kept and with other tabs that have it. */
export class Keeping implements Backing {
	readonly restarts = true;
	#notices = $state.raw<readonly Notice[]>([]);
	#state = $state.raw<State>('page');
	readonly #options: KeepingOptions;
	/** Stays where it is kept until the attempt on screen has an answer. */
	#earlier = $state.raw<AttemptRecord | null>(null);
	#saving: Actor<typeof savingMachine> | undefined;
	#shelf: Shelf | undefined;
	#tabs: Promise<Tabs | undefined> | undefined;
	/** Whether what is on screen was kept: then nothing kept means that it was deleted. */
	#stored = false;
	/** Settles when it is known whether another tab has this quiz. */
	#looked: Promise<void> = Promise.resolve();

	constructor(options: KeepingOptions) {
		this.#options = options;
		this.#earlier = options.earlier ?? null;
		if (this.#earlier) this.#notices = [STARTED];
	}

	get elsewhere(): boolean {
		return this.status === 'elsewhere';
	}

	get saved(): boolean {
		return this.status === 'kept';
	}

	/** For a browser without JavaScript the attempt travels in the form. */
	get fields(): Backing['fields'] {
		const record = ['record', JSON.stringify(this.#options.taking.record)] as const;
		return this.#earlier ? [record, ['earlier', JSON.stringify(this.#earlier)]] : [record];
	}

	act(act: string, form: FormData): Came {
		if (act === 'anew') this.#startAgain();
		else if (act === 'earlier') this.#goBack();
		else if (isAct(act)) {
			const { type } = this.#options.taking.take(act, form);
			if (type !== 'taken') return type;
			this.changed();
		}
		return 'taken';
	}

	/** Deletes nothing: what is kept stays until the new attempt has an answer. */
	#startAgain(): void {
		const { taking, restart, fresh } = this.#options;
		if (hasAnswer(taking.record)) this.#earlier = taking.record;
		taking.resume(restart?.() ?? fresh);
		this.#notices = this.#earlier ? [STARTED] : [];
	}

	#goBack(): void {
		if (this.#earlier) this.#options.taking.resume(this.#earlier);
		this.#earlier = null;
		this.#notices = [];
		this.#write();
	}

	get notices(): readonly Notice[] {
		return this.#notices;
	}

	get status(): KeepingStatus {
		switch (this.#state) {
			case 'kept':
			case 'refused':
			case 'elsewhere':
				return this.#state;
			case 'takingOver':
				return 'elsewhere';
			case 'page':
			case 'reading':
			case 'unfetched':
			case 'choosing':
			case 'renewing':
				return 'page';
		}
	}

	/** To be called when the page runs; takes up what was kept. Returns what ends it. */
	start(place: Window, today: string): () => void {
		const { module, quiz, assignment } = this.#options;
		const storage = storagesOf(place);
		const shelf = { keep: module.care.keep, module: module.id, quiz, assignment, storage };
		this.#shelf = openShelf(shelf);
		const saving = this.#run(shelf, today);
		const some = [storage.session, storage.local].some(
			(kept) => kept && keysIn(kept, prefix).length > 0
		);
		this.#looked = this.#lookForTabs(place.navigator.locks);
		saving.send({ type: some ? 'startAgain' : 'start' });
		// Kept whole by the browser while another page of this tab went on, it goes on from there.
		const back = () => void (this.#writes && this.#keepIfBegun());
		// Set aside by the browser it must not have the quiz, nor take its own lock for lost: some take that away.
		const away = () => this.#letGo();
		place.addEventListener('pageshow', back);
		place.addEventListener('pagehide', away);
		return () => {
			place.removeEventListener('pageshow', back);
			place.removeEventListener('pagehide', away);
			saving.stop();
			away();
		};
	}

	/** To be called after each change of the attempt. */
	changed(): void {
		if (this.#options.taking.record.events.length >= LONG) void this.#shorten();
		this.#write();
		this.#drop('resumed');
		this.#drop('deleted');
		if (!this.#earlier) this.#drop('started');
	}

	retry(): void {
		this.#write();
	}

	/** Deletes what is kept of this quiz and begins anew. */
	discard(): void {
		this.#shelf?.discard();
		this.#beginAnew();
		this.#saving?.send({ type: 'kept' });
	}

	#beginAnew(): void {
		this.#stored = false;
		this.#earlier = null;
		this.#notices = [DELETED];
		this.#options.taking.resume(this.#options.fresh);
	}

	async settle(notice: Notice, choice: Choice): Promise<void> {
		this.#drop(notice.id);
		if (choice === 'anew') this.#startAgain();
		else if (choice !== 'read') {
			this.#saving?.send({ type: choice });
			await this.#decided();
		}
	}

	/** Resolves when nothing is being read or asked for: then it is known what goes on here. */
	#decided(): Promise<void> {
		return new Promise((resolve) => {
			const saving = this.#saving;
			const look = () => {
				if (!BUSY.includes(this.#state)) resolve();
			};
			saving?.subscribe(look);
			look();
		});
	}

	/** The saving machine at work on this page. */
	#run(place: ShelfOptions, today: string): Actor<typeof savingMachine> {
		const { taking, fresh } = this.#options;
		const machine = savingMachine.provide({
			guards: { isOutdated: ({ context }) => context.earlier?.edition !== fresh.edition },
			actions: {
				read: () =>
					void this.#fetch(({ takeUp }) => {
						const { found, notice, earlier } = takeUp(place, today, this.#onScreen);
						this.#shelf?.look();
						if (earlier) this.#earlier = earlier;
						saving.send(found);
						if (notice) void this.#tellUnlessElsewhere(notice);
					}),
				renew: ({ context }) =>
					void this.#fetch(({ renewKept }) => {
						const { record, notice } = renewKept(context.earlier, fresh, taking.questions);
						saving.send({ type: 'record', record });
						void this.#tellUnlessElsewhere(notice);
					}),
				// What is needed is fetched first: the other tab gives its record away once.
				takeOver: () =>
					void this.#fetch(async ({ takeOver }) => {
						const given = await (await this.#openTabs())?.takeOver();
						const found = takeOver(given, place, today, this.#onScreen);
						this.#shelf?.look();
						saving.send(found);
					}),
				beginAnew: () => this.#beginAnew(),
				resume: ({ context }) => context.earlier && taking.resume(context.earlier),
				write: () => this.#keep(),
				writeIfBegun: () => this.#keepIfBegun()
			}
		});
		const saving = createActor(machine);
		this.#saving = saving;
		saving.subscribe(({ value }) => {
			if (value === this.#state) return;
			this.#state = value;
			if (value === 'unfetched') this.#tell(UNFETCHED);
			if (value === 'elsewhere') this.#notices = [ELSEWHERE];
			if (value === 'choosing') void this.#fetch(({ TWO }) => this.#tell(TWO));
			else this.#drop('two');
		});
		return saving.start();
	}

	/** Going back and forth for hours must not make a log that is too long to be read again. */
	async #shorten(): Promise<void> {
		try {
			const { shorten } = await import('../../attempt/log-of.ts');
			this.#options.taking.resume(shorten(this.#options.taking.record));
			this.#write();
		} catch {
			// It is tried again with the next act; there is room for a hundred more.
			askAnew();
		}
	}

	#write(): void {
		if (this.#writes) this.#keep();
	}

	get #writes(): boolean {
		return this.#state === 'kept' || this.#state === 'refused';
	}

	#keepIfBegun(): void {
		if (hasProgress(this.#options.taking.record)) this.#keep();
		else this.#check();
	}

	/** Kept when this returns. From the first answer on there is something to lose: then other tabs are told. */
	#keep(): void {
		const { record } = this.#options.taking;
		if (hasAnswer(record)) this.#earlier = null;
		// Then the earlier one is what is kept.
		if (this.#earlier && !hasProgress(record)) return;
		const outcome = this.#shelf?.keep(record, this.#earlier);
		this.#stored ||= outcome?.type === 'kept';
		if (outcome) this.#saving?.send(outcome);
		void this.#claim();
	}

	/** Before there is an answer to keep: where nothing can be kept, that is said from the beginning. */
	#check(): void {
		if (this.#shelf) this.#saving?.send(this.#shelf.check());
	}

	/** Most who open a quiz have nothing here: what takes it up is fetched by those who have. */
	async #fetch(use: (takingUp: typeof TakingUp) => void | Promise<void>): Promise<void> {
		try {
			await use(await import('./take-up.ts'));
		} catch {
			askAnew();
			this.#saving?.send({ type: 'unfetched' });
		}
	}

	/** Whether another tab has this quiz; over plain HTTP there are no locks to look at: then it asks. */
	async #lookForTabs(locks: LockManager | undefined): Promise<void> {
		const name = this.#name;
		try {
			const held = locks ? ((await locks.query()).held ?? []) : [{ name }];
			if (held.some((lock) => lock.name === name)) await this.#claim();
		} catch {
			// Where site data are blocked there are no locks to look at, and nothing is kept that two could write.
		}
	}

	get #name(): string {
		return attemptKey(this.#options.module.id, this.#options.quiz, this.#options.assignment);
	}

	/** Once, until it is let go. */
	async #claim(): Promise<void> {
		if (this.#tabs) return;
		const tabs = await this.#openTabs();
		if ((await tabs?.claim()) === 'elsewhere') this.#saving?.send({ type: 'lost' });
	}

	/** What cannot be fetched now is fetched with the next answer. */
	async #openTabs(): Promise<Tabs | undefined> {
		if (this.#saving?.getSnapshot().status !== 'active') return undefined;
		const { taking } = this.#options;
		const lost = () => this.#saving?.send({ type: 'lost' });
		const opening = (this.#tabs ??= import('./tabs.ts').then(
			({ openTabs }) =>
				openTabs({ name: this.#name, current: () => this.#earlier ?? taking.record, lost }),
			() => void askAnew()
		));
		const tabs = await opening;
		if (!tabs && this.#tabs === opening) this.#tabs = undefined;
		return tabs;
	}

	/** A page that has gone must not have the quiz: its learner may be back on it in this same tab. */
	#letGo(): void {
		void this.#tabs?.then((tabs) => tabs?.close());
		this.#tabs = undefined;
	}

	get #onScreen(): TakingUp.OnScreen {
		const { taking, fresh } = this.#options;
		return { here: taking.record, fresh, stored: this.#stored };
	}

	/** A duplicated tab has what the other has: of the two things that could be told, only one is news. */
	async #tellUnlessElsewhere(notice: Notice): Promise<void> {
		const { record } = this.#options.taking;
		await this.#looked;
		// An answer given meanwhile is answer enough.
		if (!this.elsewhere && this.#options.taking.record === record) this.#tell(notice);
	}

	#tell(notice: Notice): void {
		this.#notices = [...this.#notices.filter(({ id }) => id !== notice.id), notice];
	}

	#drop(id: Notice['id']): void {
		this.#notices = this.#notices.filter((notice) => notice.id !== id);
	}
}
