import type { Page } from '@playwright/test';

/** What WCAG 1.4.12 lets a reader set, in its own numbers. */
export const textSpacing = `
	* {
		line-height: 1.5 !important;
		letter-spacing: 0.12em !important;
		word-spacing: 0.16em !important;
	}
	p { margin-bottom: 2em !important; }
`;

/** Text at twice its size, as a browser's own setting does it. */
export const doubleText = 'html { font-size: 200% !important; }';

/** Styles of a reader's own, as an extension of the browser sets them; `''` takes them away. */
export async function readWith(page: Page, css: string): Promise<void> {
	await page.evaluate((css) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
		document.adoptedStyleSheets = css === '' ? [] : [sheet];
	}, css);
}
