import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { narrow, wide } from './screens.ts';

declare global {
	interface Window {
		/** In the page, once its source was run there. */
		axe?: typeof axe;
	}
}

/** Without comments and long names it is read in two thirds of the time. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules on colour: all that can change with the scheme alone. */
const colour = ['color-contrast', 'link-in-text-block'];

/** Every rule, with one that axe leaves off by default: WCAG 2.5.3, the visible label is in the name. */
const all: axe.RunOptions = {
	runOnly: { type: 'tag', values: levels },
	rules: { 'label-content-name-mismatch': { enabled: true } }
};

/** Whether the article is looked at, too. It is long, and the same on every page: it has a test of its own. */
export type Part = 'everything' | 'all but the article';

/**
 * Takes the article out of the page, or puts it back. axe goes through what it is told to leave out as well, and that is
 * most of the page. An article that a link led into stays: it is why it lies over the quiz.
 */
async function withoutArticle<T>(page: Page, part: Part, look: () => Promise<T>): Promise<T> {
	if (part === 'everything') return look();
	const taken = await page.evaluateHandle(() => {
		const article = document.querySelector('.article');
		const nodes = article?.querySelector(':target') ? [] : [...(article?.childNodes ?? [])];
		for (const node of nodes) node.remove();
		return { article, nodes };
	});
	try {
		return await look();
	} finally {
		await taken.evaluate(({ article, nodes }) => article?.append(...nodes));
	}
}

/** One line a fault: how it was looked at, the rule, the place, what is wrong. */
async function found(
	page: Page,
	part: Part,
	how: string,
	options: axe.RunOptions
): Promise<readonly string[]> {
	const lines = await page.evaluate(
		async ({ part, options }) => {
			if (!window.axe) throw new Error('axe does not run in this page');
			// Of what is fine axe would work out the place of every single element.
			const { violations } = await window.axe.run(
				{ exclude: part === 'everything' ? [] : ['.article'] },
				{ ...options, resultTypes: ['violations'], elementRef: true }
			);
			const lines: string[] = [];
			for (const { id, nodes } of violations)
				for (const node of nodes) {
					const { element, failureSummary = '' } = node;
					// A bar that stays in view covers what one has not scrolled to: it is measured where one has.
					if (id === 'target-size' && failureSummary.includes('obscured') && element) {
						element.scrollIntoView({ block: 'center', behavior: 'instant' });
						const again = await window.axe.run(element, {
							runOnly: { type: 'rule', values: [id] },
							resultTypes: ['violations']
						});
						if (again.violations.length === 0) continue;
					}
					lines.push(`${id}: ${node.target.join(' ')}: ${failureSummary}`);
				}
			return lines;
		},
		{ part, options }
	);
	return lines.map((line) => `${how}: ${line}`);
}

/**
 * What axe finds on a page: by every rule at both widths, and by the rules on colour in dark and in
 * forced colours, which change nothing else.
 */
export async function faults(page: Page, part: Part): Promise<readonly string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
	return withoutArticle(page, part, async () => {
		const lines: string[] = [];
		const size = page.viewportSize() ?? wide;
		for (const [how, at] of [
			['wide', wide],
			['narrow', narrow]
		] as const) {
			await page.setViewportSize(at);
			lines.push(...(await found(page, part, how, all)));
		}
		await page.setViewportSize(size);
		for (const [how, media] of [
			['dark', { colorScheme: 'dark', forcedColors: 'none' }],
			['forced colours', { colorScheme: 'light', forcedColors: 'active' }]
		] as const) {
			await page.emulateMedia(media);
			lines.push(...(await found(page, part, how, { runOnly: { type: 'rule', values: colour } })));
		}
		await page.emulateMedia({ colorScheme: null, forcedColors: null });
		return lines;
	});
}
