import { expect, type Locator, type Page } from '@playwright/test';
import { compareGroups, signIn, test } from './steps/demo.ts';

/** Where each begins, from above. */
async function tops(parts: Locator): Promise<ReadonlySet<number>> {
	const boxes = await Promise.all((await parts.all()).map((part) => part.boundingBox()));
	return new Set(boxes.flatMap((box) => (box ? [Math.round(box.y)] : [])));
}

/** Where the first of them begins and where the last one does, and where the last one ends, from the side. */
async function reach(parts: Locator) {
	const boxes = await Promise.all((await parts.all()).map((part) => part.boundingBox()));
	const seen = boxes.flatMap((box) => (box && box.width > 0 ? [box] : []));
	return {
		first: Math.min(...seen.map(({ x }) => x)),
		last: Math.max(...seen.map(({ x }) => x)),
		end: Math.max(...seen.map(({ x, width }) => x + width))
	};
}

async function wide(page: Page, width: number): Promise<void> {
	await page.setViewportSize({ width, height: 900 });
}

test('on a tablet a student is one line of a list, and on a phone a list of their own', async ({
	page,
	demo
}) => {
	await compareGroups(page, demo);
	await page.getByRole('link', { name: 'Physical geography, group A (demo)' }).first().click();
	await page.getByRole('link', { name: 'Live' }).click();
	const cells = page.getByRole('row').nth(1).locator('th, td');
	await wide(page, 768);
	expect(await cells.count()).toBe(4);
	expect((await tops(cells)).size).toBe(1);
	await wide(page, 360);
	expect((await tops(cells)).size).toBe(4);
});

test('on a phone the scores of several classes stand beside the names', async ({ page, demo }) => {
	await compareGroups(page, demo);
	await page.getByRole('link', { name: 'All students in one list' }).click();
	await wide(page, 360);
	const row = page.getByRole('row').nth(1);
	await expect(row.getByRole('rowheader')).toContainText('Physical geography, group A (demo)');
	const { end } = await reach(row.locator('td.t4, td.t3, td.t2, td.t1, td.t0').first());
	expect(end).toBeLessThanOrEqual(360);
	await wide(page, 1280);
	await expect(row.getByRole('cell', { name: /group A/ })).toBeVisible();
});

test('forms use a wide screen: no half of it is empty, whatever is unfolded', async ({
	page,
	demo
}) => {
	await signIn(page, demo);
	await wide(page, 1280);
	const pages = [
		'/teach/assign/nk-cells-and-miscarriage',
		`${new URL(demo.assignment).pathname}/settings`,
		`${new URL(demo.assignment).pathname}/exceptions`,
		'/teach/account'
	];
	for (const path of pages) {
		await page.goto(demo.url + path);
		const more = page.getByText('More settings');
		if (await more.isVisible()) {
			await more.click();
			const rest = page.locator('details[open]').filter({ has: more }).locator('label, legend');
			expect((await reach(rest)).last, path).toBeGreaterThan(600);
		}
		const starts = await reach(page.locator('main').locator('label, legend, section > h2'));
		expect(starts.first, path).toBeLessThan(64);
		expect(starts.last, path).toBeGreaterThan(600);
	}
});
