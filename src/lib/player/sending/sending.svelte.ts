import { createActor, fromPromise, type ActorRefFrom } from 'xstate';
import * as words from '../../messages/how-to-answer.ts';
import type { ActAnswer, AttemptView } from '../../taking/attempt-view.ts';
import type { Backing, Came } from '../backing.ts';
import type { Notice } from '../notices.ts';
import { storagesOf } from '../saving/storages.ts';
import type { Taking } from '../taking.svelte.ts';
import { openOutbox, type Outbox, parcelOf, type Parcel, postAct } from './outbox.ts';
import { sendingMachine } from './sending-machine.ts';
import { CLOSED, FULL, GONE, MOVED, SENT } from './notices.ts';

export interface SendingOptions {
	readonly view: AttemptView;
	readonly taking: Taking;
	/** Where an answer waits that cannot be sent: until the tab closes, or on the device. */
	readonly keep: 'tab' | 'device';
}

/** `page`: before the script runs, each act is a page of its own. */
export type SendingStatus = 'page' | 'saved' | 'sending' | 'waiting' | 'offline' | 'refused';

/** Joins an attempt on screen with the server that has it. */
export class Sending implements Backing {
	#view: AttemptView;
	#notices = $state.raw<readonly Notice[]>([]);
	#status = $state.raw<SendingStatus>('page');
	/** Whether what waits could be kept outside this page. */
	#kept = $state.raw(true);
	readonly saved = true;
	readonly restarts = false;
	readonly #options: SendingOptions;
	#outbox: Outbox | undefined;
	#actor: ActorRefFrom<typeof sendingMachine> | undefined;
	#settle: ((came: Came) => void) | undefined;

	constructor(options: SendingOptions) {
		this.#options = options;
		this.#view = $state.raw(options.view);
	}

	get view(): AttemptView {
		return this.#view;
	}

	get notices(): readonly Notice[] {
		return this.#notices;
	}

	get status(): SendingStatus {
		return this.#status;
	}

	/** Where what waits is kept, and so how long: in this page, until the tab closes, on the device. */
	get where(): 'page' | 'tab' | 'device' {
		return this.#kept ? this.#options.keep : 'page';
	}

	get elsewhere(): boolean {
		return false;
	}

	get fields(): Backing['fields'] {
		return [
			['attempt', this.#view.attempt],
			['at', String(this.#view.at)]
		];
	}

	/** Takes up what waited here when the page was left. */
	start(place: Window): () => void {
		const { view, keep } = this.#options;
		this.#outbox = openOutbox({ attempt: view.attempt, keep, storage: storagesOf(place) });
		const post = fromPromise<ActAnswer, Parcel | null>(({ input }) =>
			input ? postAct(place.fetch.bind(place), input) : Promise.reject(new Error('Nothing.'))
		);
		const actor = createActor(sendingMachine.provide({ actors: { post } })).start();
		this.#actor = actor;
		actor.subscribe(({ value, context }) => {
			this.#status = value === 'idle' ? 'saved' : value;
			if (value === 'idle' && context.answer) this.#take(context.answer);
		});
		this.#status = 'saved';
		const tell = (): void => actor.send({ type: place.navigator.onLine ? 'online' : 'offline' });
		place.addEventListener('online', tell);
		place.addEventListener('offline', tell);
		tell();
		const waits = this.#outbox.peek();
		if (waits) void this.#give(waits).then((came) => came === 'taken' && this.#tell(SENT));
		return () => {
			place.removeEventListener('online', tell);
			place.removeEventListener('offline', tell);
			actor.stop();
		};
	}

	/** Resolves when the server has answered, however long that takes. */
	act(act: string, form: FormData): Came | Promise<Came> {
		// A double click: the first one is on its way.
		if (this.#status === 'sending') return 'waiting';
		this.#notices = [];
		const parcel = parcelOf(this.#view.attempt, act, form);
		this.#kept = this.#outbox?.keep(parcel) ?? false;
		return this.#give(parcel);
	}

	/** Tries at once what waits. */
	retry(): void {
		this.#actor?.send({ type: 'retryNow' });
	}

	settle({ id }: Notice): Promise<void> {
		this.#notices = this.#notices.filter((notice) => notice.id !== id);
		return Promise.resolve();
	}

	#give(parcel: Parcel): Promise<Came> {
		this.#settle?.('waiting');
		return new Promise((resolve) => {
			this.#settle = resolve;
			this.#actor?.send({ type: 'give', parcel });
		});
	}

	#take(answer: ActAnswer): void {
		// Someone else may have joined in this browser: whose attempt it is comes back to what waits.
		if (answer.type !== 'gone') this.#outbox?.discard();
		const came = this.#show(answer);
		this.#settle?.(came);
		this.#settle = undefined;
	}

	#show(answer: ActAnswer): Came {
		const { taking } = this.#options;
		if (answer.type === 'gone' || answer.type === 'nobody') {
			this.#tell(GONE);
			return 'refused';
		}
		const problem = answer.type === 'unusable' ? words.refusal(answer.reason, answer.left) : null;
		this.#view = answer.view;
		taking.resume(answer.view.record, answer.view.questions, problem);
		switch (answer.type) {
			case 'taken':
			case 'unusable':
				return answer.type;
			case 'moved':
				this.#tell(MOVED);
				return 'taken';
			case 'closed':
				this.#tell(CLOSED);
				return 'taken';
			case 'full':
				this.#tell(FULL);
				return 'taken';
		}
	}

	#tell(notice: Notice): void {
		this.#notices = [...this.#notices.filter(({ id }) => id !== notice.id), notice];
	}
}
