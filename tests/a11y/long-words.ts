import type { Page } from '@playwright/test';
import { layoutFaults } from './layout-faults.ts';
import { reflow } from './screens.ts';

/** A word of 39 letters before each text of a page's main part, but for marks that are kept with the word before them. */
function lengthen(): void {
	const walker = document.createTreeWalker(
		document.querySelector('main') ?? document.body,
		NodeFilter.SHOW_TEXT
	);
	const texts: Node[] = [];
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const parent = node.parentElement;
		if (!parent || !/\p{L}/u.test(node.textContent ?? '')) continue;
		const { whiteSpace } = getComputedStyle(parent);
		if (whiteSpace !== 'nowrap' && !parent.closest('script, style, svg')) texts.push(node);
	}
	for (const text of texts)
		text.textContent = `Rechtsschutzversicherungsgesellschaften ${text.textContent ?? ''}`;
}

/** What reaches out of a small window once every text begins with a long word. The page is of no use after that. */
export async function faultsOfLongWords(page: Page): Promise<readonly string[]> {
	await page.setViewportSize(reflow);
	await page.evaluate(lengthen);
	return layoutFaults(page, '320 px wide, with long words', ['reflow']);
}
