import type { WayBack } from '../reader/way-back/way-back.svelte.ts';
import { canDraw, fetchKind } from './question/fetch-kinds.ts';
import { askAnew } from './refetch-parts.ts';
import { hasProgress } from './saving/has-progress.ts';
import type { Taking } from './taking.svelte.ts';

// The server renders explanations and the result for pages without scripts; a browser fetches them when it
// has nothing else to do, so that they weigh nothing before the first question is read.
const explained = import.meta.env.SSR
	? (await import('./question/Explained.svelte')).default
	: null;
const result = import.meta.env.SSR ? (await import('./result/Result.svelte')).default : null;

interface Needs {
	readonly taking: Taking;
	/** Number of the question to come back to from the article; `null`: there is none. */
	readonly question: () => number | null;
	/** To say what happens. */
	readonly say: (text: string) => void;
}

/** Milliseconds after which what could not be fetched is asked for again by itself; doubled with each failure. */
const patience = 5000;
const longest = 60_000;

/** What a quiz needs from the first answer on: fetched when the page has come to rest, and asked for again if it fails. */
export class LaterParts {
	/** What draws an explanation. */
	Explained = $state.raw(explained);
	/** What draws the result. */
	Result = $state.raw(result);
	wayBack = $state.raw<WayBack | null>(null);
	/** Whether some of it could not be fetched. */
	unfetched = $state(false);
	#needs: Needs;
	/** What is being fetched now, once however often it is asked for. */
	#fetching: Promise<void> | undefined;
	#failures = 0;
	/** By the page's clock: until then, only who asks for it has it fetched again. */
	#quietUntil = 0;

	constructor(needs: Needs) {
		this.#needs = needs;
	}

	/** Whether the present question can be drawn. Not where an edit has brought a kind that the page did not have. */
	get drawsQuestion(): boolean {
		const { question } = this.#needs.taking;
		return !question || canDraw(question.kind);
	}

	/** Whether something is needed at once. */
	get needed(): boolean {
		return hasProgress(this.#needs.taking.record) || !this.drawsQuestion;
	}

	/** `asked`: by a press, and not by the page itself, which does so with everything that is done on it. */
	async fetch(asked = false): Promise<void> {
		if (!asked && performance.now() < this.#quietUntil) return;
		await (this.#fetching ??= this.#fetchAll().finally(() => (this.#fetching = undefined)));
	}

	async #fetchAll(): Promise<void> {
		const { taking, question, say } = this.#needs;
		try {
			const first = await import('./question/first-answer.ts');
			this.wayBack ??= new first.WayBack({ question, say });
			this.Explained ??= first.Explained;
			if (hasProgress(taking.record))
				this.Result ??= (await import('./result/Result.svelte')).default;
			if (taking.question) await fetchKind(taking.question.kind);
			this.unfetched = false;
			this.#failures = 0;
		} catch {
			askAnew();
			this.#quietUntil = performance.now() + Math.min(patience * 2 ** this.#failures, longest);
			this.#failures += 1;
			this.unfetched = true;
		}
	}
}
