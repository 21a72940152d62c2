import type { Locator, Page } from '@playwright/test';
import { quizOn } from './taking.ts';
import { plain } from './words.ts';

/** An option as the explanation shows it, with what its link leads to. */
export interface ShownOption {
	/** All its words, in reading order. */
	readonly words: string;
	readonly quote: string;
	/** Words of the link. */
	readonly link: string;
	/** Fragment that the link leads to, without `#`. */
	readonly fragment: string;
	/** Words of the element with this id, within the article; null where there is none. */
	readonly target: string | null;
}

function items(page: Page): Locator {
	return quizOn(page)
		.getByRole('listitem')
		.filter({ has: page.getByRole('link', { name: /^Read it in/ }) });
}

/** Opens every reason that is one disclosure away, and reads the whole explanation. */
export async function readExplanation(page: Page): Promise<readonly ShownOption[]> {
	for (const reason of await quizOn(page).getByText('Why not this?').all()) await reason.click();
	const shown = await items(page).evaluateAll((elements) =>
		elements.map((element) => {
			const link = element.querySelector('a');
			const fragment = link?.hash.slice(1) ?? '';
			const target = document.querySelector(`[aria-label="Article"] #${CSS.escape(fragment)}`);
			return {
				words: element instanceof HTMLElement ? element.innerText : '',
				quote: element.querySelector('blockquote p')?.textContent ?? '',
				link: link?.innerText ?? '',
				fragment,
				target: target?.textContent ?? null
			};
		})
	);
	return shown.map((option) => ({
		...option,
		words: plain(option.words),
		quote: plain(option.quote),
		link: plain(option.link)
	}));
}
