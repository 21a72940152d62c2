/** Sentences of the article as controls, while a question asks for some of them. */
interface Offer {
	/** Ids of the sentences, in order. */
	readonly ids: readonly string[];
	/** What the control of the sentence is called, counted from 1. */
	readonly name: (at: number) => string;
	/** Counted from 0. */
	readonly toggle: (at: number) => void;
}

export interface Offered {
	/** Shows of each whether it is picked. */
	readonly show: (picked: readonly boolean[]) => void;
	/** Leaves the article as it was. */
	readonly end: () => void;
}

/**
 * Puts a box before each sentence, and lets a press on its words be one on the box. `null`: the article is closed, or
 * has not all of them.
 */
export function offerSentences({ ids, name, toggle }: Offer): Offered | null {
	const article = document.getElementById('_article');
	const sentences = ids.flatMap((id) => document.getElementById(id) ?? []);
	if (!article || article.hidden || sentences.length < ids.length) return null;
	const boxes = sentences.map((sentence, at) => {
		const box = document.createElement('button');
		box.type = 'button';
		box.className = 'pick';
		box.role = 'checkbox';
		// In our words, amid those of the module.
		box.lang = document.documentElement.lang;
		box.ariaLabel = name(at + 1);
		box.setAttribute('aria-describedby', sentence.id);
		sentence.prepend(box);
		sentence.classList.add('offered');
		return box;
	});
	const press = ({ target }: Event): void => {
		// A term or a link in a sentence has a use of its own, and who marks words to copy them picks nothing.
		if (!(target instanceof Element) || target.closest('a, button:not(.pick)')) return;
		const at = sentences.findIndex((sentence) => sentence.contains(target));
		if (at >= 0 && getSelection()?.isCollapsed !== false) toggle(at);
	};
	article.addEventListener('click', press);
	return {
		show: (picked) => {
			for (const [at, box] of boxes.entries()) box.ariaChecked = String(picked[at]);
		},
		end: () => {
			article.removeEventListener('click', press);
			for (const [at, box] of boxes.entries()) {
				box.remove();
				sentences[at]?.classList.remove('offered');
			}
		}
	};
}
