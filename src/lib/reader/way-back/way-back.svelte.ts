import { clearHighlight, highlight, type ShownPassage } from '../highlight.ts';

/**
 * The way from an answer to its sentence and back. The links are plain fragments of this page, so the
 * browser's own back key closes the article as well; this adds the exact highlight, the focus, and on
 * the way back the place in the quiz that one came from.
 */
export class WayBack {
	/** Whether a passage was opened from the quiz and not yet left. */
	away = $state(false);
	#opener: HTMLElement | null = null;
	#scrollY = 0;

	/** To be called on the click of a link to the passage; the browser follows the fragment itself. */
	follow(opener: HTMLElement, passage: ShownPassage): void {
		this.#opener = opener;
		this.#scrollY = scrollY;
		this.away = true;
		// After the browser has moved to the fragment; same fragment twice fires no hashchange.
		setTimeout(() => this.#show(passage));
	}

	/** To be called when the fragment changes: leaving the article goes back to where one was. */
	moved(pane: HTMLElement | undefined): void {
		const target = document.getElementById(location.hash.slice(1));
		if (!this.away || (target && pane?.contains(target))) return;
		this.away = false;
		clearHighlight();
		scrollTo({ top: this.#scrollY, behavior: 'instant' });
		const opener = this.#opener?.isConnected ? this.#opener : document.getElementById('question');
		opener?.focus({ preventScroll: true });
		this.#opener = null;
	}

	/** Forgets where one came from, because the quiz has gone on. */
	forget(): void {
		this.away = false;
		this.#opener = null;
		clearHighlight();
	}

	#show(passage: ShownPassage): void {
		const sentence = highlight(passage);
		if (!sentence) return;
		sentence.tabIndex = -1;
		sentence.focus({ preventScroll: true });
		sentence.scrollIntoView({ block: 'center', behavior: 'instant' });
		// Beside the quiz, opening the passage moves the article, not the quiz.
		if (matchMedia('(min-width: 64rem)').matches)
			scrollTo({ top: this.#scrollY, behavior: 'instant' });
	}
}
