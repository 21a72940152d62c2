import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { narrow, wide } from './screens.ts';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules on colour: all that can change with the scheme alone. */
const colour = ['color-contrast', 'link-in-text-block'];

/** A rule that axe leaves off by default: WCAG 2.5.3, the visible label is in the name. */
const off = { 'label-content-name-mismatch': { enabled: true } };

/** Whether the article is looked at, too. It is long, and alike on every page: it has a test of its own. */
export type Part = 'everything' | 'all but the article';

function axe(page: Page, part: Part): AxeBuilder {
	// Without a second page for each run, which frames would need: these pages have none.
	const builder = new AxeBuilder({ page }).setLegacyMode(true);
	return part === 'everything' ? builder : builder.exclude('.article');
}

/** One line a fault: how it was looked at, the rule, the place, what is wrong. */
async function found(how: string, builder: AxeBuilder): Promise<readonly string[]> {
	const { violations } = await builder.analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map((node) => `${how}: ${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`)
	);
}

/**
 * What axe finds on a page: by every rule at both widths, and by the rules on colour in dark and in
 * forced colours, which change nothing else.
 */
export async function faults(page: Page, part: Part): Promise<readonly string[]> {
	const lines: string[] = [];
	const size = page.viewportSize() ?? wide;
	for (const [how, at] of [
		['wide', wide],
		['narrow', narrow]
	] as const) {
		await page.setViewportSize(at);
		const builder = axe(page, part).options({ rules: off }).withTags(levels);
		lines.push(...(await found(how, builder)));
	}
	await page.setViewportSize(size);
	for (const [how, media] of [
		['dark', { colorScheme: 'dark', forcedColors: 'none' }],
		['forced colours', { colorScheme: 'light', forcedColors: 'active' }]
	] as const) {
		await page.emulateMedia(media);
		lines.push(...(await found(how, axe(page, part).withRules(colour))));
	}
	return lines;
}
