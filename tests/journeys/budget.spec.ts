import { expect, test, type Page, type Request } from '@playwright/test';

/** 1 KB is 1,024 bytes here, of what the built server really sends: compressed, without headers. */
const KB = 1024;
const budget = { scripts: 52 * KB, withoutFonts: 75 * KB, all: 115 * KB };

const quizzes = [
	'what-nk-cells-do',
	'link-and-types',
	'sole-cause',
	'testing',
	'treatments',
	'take-away'
];

/** Compressed bytes of a cold load, by type of resource. */
async function weigh(page: Page, address: string): Promise<ReadonlyMap<string, number>> {
	const finished: Request[] = [];
	page.on('requestfinished', (request) => finished.push(request));
	await page.goto(address, { waitUntil: 'networkidle' });
	const byType = new Map<string, number>();
	for (const request of finished) {
		const { responseBodySize } = await request.sizes();
		const type = request.resourceType();
		byType.set(type, (byType.get(type) ?? 0) + responseBodySize);
	}
	return byType;
}

for (const quiz of quizzes) {
	test(`the page of ${quiz} stays within its budget when it is loaded for the first time`, async ({
		page
	}) => {
		const byType = await weigh(page, `/learn/nk-cells-and-miscarriage/${quiz}`);
		const all = [...byType.values()].reduce((sum, size) => sum + size, 0);
		const fonts = byType.get('font') ?? 0;
		const scripts = byType.get('script') ?? 0;
		console.log(`${quiz}: scripts ${scripts}, without fonts ${all - fonts}, all ${all} bytes`);
		expect(scripts).toBeGreaterThan(20 * KB);
		expect(byType.get('document') ?? 0).toBeGreaterThan(5 * KB);
		expect(scripts).toBeLessThanOrEqual(budget.scripts);
		expect(all - fonts).toBeLessThanOrEqual(budget.withoutFonts);
		expect(all).toBeLessThanOrEqual(budget.all);
	});
}

test('the first question can be answered before any script has run', async ({ page }) => {
	await page.route('**/*.js', (route) => route.abort());
	await page.goto('/learn/nk-cells-and-miscarriage/testing');
	await page.getByRole('radio').first().check();
	await page.getByRole('button', { name: 'Check answer' }).click();
	await expect(page.getByRole('heading', { name: /A hint|Feedback on question 1/ })).toBeVisible();
});
