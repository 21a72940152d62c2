import type { Page } from '@playwright/test';

/** A tab after its process died and the learner reloaded it. */
export interface Reloaded {
	/** All words that can be seen; nothing while the page is not there. */
	words(): Promise<string>;
}

/**
 * Ends the process behind a tab, then reloads the tab, as a person would. Playwright gives a crashed
 * page up for good, so what follows is asked of the browser itself.
 */
export async function crash(page: Page): Promise<Reloaded> {
	const tab = await page.context().newCDPSession(page);
	const crashed = page.waitForEvent('crash');
	// Never answered: whoever would answer is gone.
	tab.send('Page.crash').catch(() => undefined);
	await crashed;
	await tab.send('Page.reload');
	return {
		words: async () => {
			const expression = `document.readyState === 'complete' ? document.body.innerText : ''`;
			const { result } = await tab.send('Runtime.evaluate', { expression });
			return typeof result.value === 'string' ? result.value : '';
		}
	};
}
