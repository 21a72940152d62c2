import * as words from '../../messages/way-back-spoken.ts';
import { clearHighlight, highlight, type ShownPassage } from '../highlight.ts';

/** Where the quiz stands in its page, as a fragment. */
const QUIZ = '#_question';

/** From where in the quiz one left for the article, and for which passage, if for any. */
interface Departure {
	readonly opener: HTMLElement;
	readonly passage: ShownPassage | null;
	readonly scrollY: number;
}

interface Options {
	/** The question that is on the page, from 1; `null`: the quiz is at none. */
	readonly question: () => number | null;
	/** Says something to people who do not see the page. */
	readonly say: (text: string) => void;
}

/**
 * The way from an answer to its sentence and back. The links are plain fragments of this page, so the
 * browser's own back key closes the article as well; this adds the exact highlight, the focus, and on
 * the way back the place in the quiz that one came from.
 *
 * All passages of a page share one entry of the browser's history: its way back leads out of the
 * article, never to a passage that was read before, and never to one of an earlier question.
 */
export class WayBack {
	/** Whether a passage was opened from the quiz and not yet left. */
	away = $state(false);
	readonly #options: Options;
	/** What was opened since the question came, by fragment. */
	#opened: Readonly<Record<string, Departure>> = {};
	#departure: Departure | null = null;
	/** Whether the entry of the history that one is at was made here, after the quiz's own. */
	#entered = false;

	constructor(options: Options) {
		this.#options = options;
	}

	/**
	 * To be called on the click of a link into the article. The browser follows the fragment
	 * itself, or is kept from it where that would make another entry of its history.
	 */
	follow(event: MouseEvent, opener: HTMLElement, passage: ShownPassage | null): void {
		// It opens beside this page.
		if (event.metaKey || event.ctrlKey || event.shiftKey) return;
		const fragment = opener.getAttribute('href') ?? '';
		const within = opener.closest('#_article') ? this.#departure : null;
		this.#opened = {
			...this.#opened,
			[fragment]: within ? { ...within, passage } : { opener, passage, scrollY }
		};
		if (this.#entered) {
			event.preventDefault();
			location.replace(fragment);
		}
		// The same fragment once more makes no entry.
		else this.#entered = location.hash !== fragment;
		this.#arrive(fragment);
	}

	/** Escape leads back as well; the first one closes a definition that is open. */
	pressed(event: KeyboardEvent): void {
		const inForm = event.target instanceof Element && event.target.closest('form');
		if (event.key === 'Escape' && !inForm && !document.querySelector(':popover-open'))
			this.leave(event);
	}

	/** To be called on the click of the link back to the quiz. */
	leave(event: Event): void {
		if (!this.away) return;
		event.preventDefault();
		location.replace(QUIZ);
	}

	/** To be called when the fragment changes: leaving the article goes back to where one was. */
	moved(pane: HTMLElement | undefined): void {
		if (isIn(pane)) {
			const here = this.#opened[location.hash];
			// Where the browser's own way forward leads, or its way back from before the quiz was begun.
			if (!here) location.replace(QUIZ);
			else if (!this.away) {
				this.#entered = true;
				this.#arrive(location.hash);
			}
			return;
		}
		this.#entered &&= location.hash === QUIZ;
		if (!this.away) return;
		this.away = false;
		unmark();
		const { opener, scrollY } = this.#departure ?? {};
		if (scrollY !== undefined && opener?.isConnected)
			scrollTo({ top: scrollY, behavior: 'instant' });
		const place = opener?.isConnected ? opener : document.getElementById('_question');
		place?.focus({ preventScroll: true });
		const question = this.#options.question();
		this.#options.say(question === null ? words.atQuiz : words.atQuestion(question));
	}

	/** The quiz has gone on: what was marked could give the next answer away. */
	forget(): void {
		this.away = false;
		this.#opened = {};
		this.#departure = null;
		unmark();
		if (isIn(document.getElementById('_article'))) location.replace(QUIZ);
	}

	#arrive(fragment: string): void {
		this.#departure = this.#opened[fragment] ?? null;
		this.away = true;
		// Where one comes back to is said each time, also when it is the same.
		this.#options.say('');
		// After the browser has moved to the fragment; same fragment twice fires no hashchange.
		setTimeout(() => {
			if (this.away) this.#show(this.#departure);
		});
	}

	#show(departure: Departure | null): void {
		unmark();
		const sentence = departure?.passage && highlight(departure.passage);
		if (!departure?.passage || !sentence) return;
		// A screen reader would read the line that the sentence begins in, from its start: it is given the words.
		const question = this.#options.question();
		sentence.role = 'group';
		sentence.ariaLabel = departure.passage.exact;
		sentence.ariaDescription =
			question === null ? words.escapeToQuiz : words.escapeToQuestion(question);
		sentence.tabIndex = -1;
		sentence.focus({ preventScroll: true });
		this.#reach(sentence, departure.scrollY);
	}

	/**
	 * What is out of view has a guessed height until it is laid out (`content-visibility`), so what is scrolled to moves away
	 * again, and WebKit gives it no focus before: that is looked at for a few frames.
	 */
	#reach(sentence: HTMLElement, y: number, frames = 12, seenAt = NaN): void {
		if (!this.away || !sentence.ariaLabel) return;
		if (document.activeElement === document.body) sentence.focus({ preventScroll: true });
		if (sentence.getBoundingClientRect().top !== seenAt) {
			sentence.scrollIntoView({ block: 'center', behavior: 'instant' });
			// Beside the quiz, opening the passage moves the article, not the quiz.
			if (matchMedia('(min-width: 64rem)').matches) scrollTo({ top: y, behavior: 'instant' });
		}
		const { top } = sentence.getBoundingClientRect();
		if (frames > 0) requestAnimationFrame(() => this.#reach(sentence, y, frames - 1, top));
	}
}

/** Whether the fragment of the address is in the article. */
function isIn(pane: HTMLElement | null | undefined): boolean {
	const target = document.getElementById(location.hash.slice(1));
	return target !== null && pane?.contains(target) === true;
}

function unmark(): void {
	clearHighlight();
	for (const sentence of document.querySelectorAll('.sentence[aria-label]'))
		for (const name of ['role', 'aria-label', 'aria-description']) sentence.removeAttribute(name);
}
