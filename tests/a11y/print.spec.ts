import { expect, type Page } from '@playwright/test';
import { base as test } from '../journeys/steps/base.ts';
import { nk } from '../journeys/steps/modules.ts';
import { feedbackOn, quizOn } from '../journeys/steps/taking.ts';
import { layoutFaults } from './layout-faults.ts';
import { openState } from './open-states.ts';
import { stateNamed } from './quiz-states.ts';

test.setTimeout(90_000);

/** Width of the text on an A4 page with margins of 1 cm, in CSS pixels. */
const paper = { width: 718, height: 1047 };
const margin = '1cm';

/** The page as paper shows it; from a dark screen, which must not come through. */
async function print(page: Page): Promise<void> {
	await page.setViewportSize(paper);
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
}

/** How many sheets it takes. */
async function sheetsOf(page: Page): Promise<number> {
	const pdf = await page.pdf({
		format: 'A4',
		margin: { top: margin, bottom: margin, left: margin, right: margin }
	});
	return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** Whatever only a screen has a use for and that would still be printed. */
function controlsOn(page: Page): Promise<readonly string[]> {
	return page
		.locator('nav a, header.no-print, footer, button, input, summary:not(.line), main a[href^="/"]')
		.evaluateAll((elements) =>
			elements
				.filter((element) => !element.matches('.term, .skip, .hidden-but-read'))
				.filter((element) => element.checkVisibility({ visibilityProperty: true }))
				.map((element) => `${element.tagName} ${element.textContent.trim()}`)
		);
}

interface Ink {
	readonly text: string;
	readonly contrast: number;
}

/** Every text that is not at least 7 to 1 on white paper, where backgrounds are not printed. */
function faint(page: Page): Promise<readonly Ink[]> {
	return page.locator('main *').evaluateAll((elements) => {
		const part = (value: number) =>
			value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
		const contrast = (color: string) => {
			const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((each) =>
				part(Number(each) / 255)
			);
			return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
		};
		return elements
			.filter((element) => element.checkVisibility() && !element.closest('svg'))
			.filter(({ childNodes }) =>
				[...childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
			)
			.map((element) => ({
				text: element.textContent.trim().slice(0, 40),
				contrast: Math.round(contrast(getComputedStyle(element).color) * 10) / 10
			}))
			.filter(({ contrast }) => contrast < 7);
	});
}

async function isReadable(page: Page): Promise<void> {
	expect(await controlsOn(page)).toEqual([]);
	expect(await faint(page)).toEqual([]);
	expect(await layoutFaults(page, 'on paper', ['reflow', 'overlap', 'clipping'])).toEqual([]);
}

test('a module is printed as its article, with everything in it and nothing beside it', async ({
	page
}) => {
	await page.goto(`/learn/${nk.id}`);
	await print(page);
	await isReadable(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(nk.title);
	for (const { title } of nk.sections) {
		await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
	}
	const words = page.getByRole('region', { name: 'Words' });
	for (const { definition } of nk.glossary) await expect(words).toContainText(definition);
	await expect(page.getByRole('figure')).toHaveCount(2);
	await expect(page.getByText('No clinician has reviewed this text yet.')).toBeVisible();
	expect(await sheetsOf(page)).toBeGreaterThan(5);
});

test('a sentence that one has gone to is printed like any other', async ({ page }) => {
	await page.goto(`/learn/${nk.id}#testing-s1`);
	await print(page);
	const [first, other] = ['#testing-s1', '#testing-s2'].map((id) => page.locator(id));
	const look = (at: typeof first) =>
		at?.evaluate((element) => getComputedStyle(element).backgroundColor);
	expect(await look(first)).toBe(await look(other));
});

test('a result is printed with what to remember, and the claims that are folded away', async ({
	page
}) => {
	await openState(page, stateNamed('result, one missed'));
	await print(page);
	await isReadable(page);
	await expect(quizOn(page)).toContainText('0 of 1 answered in line with the article.');
	await expect(page.getByRole('heading', { name: 'To read again' })).toBeVisible();
	await expect(page.getByRole('heading', { name: '5 things to remember' })).toBeVisible();
	const claims = /^First answers to the questions about each claim/;
	await expect(page.getByRole('table', { name: claims })).toBeVisible();
	await expect(page.getByRole('region', { name: 'Article' })).toBeHidden();
	expect(await sheetsOf(page)).toBeGreaterThan(0);
});

for (const kind of ['choice', 'match', 'order', 'groups', 'evidence', 'numeric', 'text', 'cloze'])
	test(`an explanation of ${kind} is printed with the reasons that are folded away`, async ({
		page
	}) => {
		await openState(page, stateNamed(`${kind}, not in line`));
		await print(page);
		await isReadable(page);
		await expect(feedbackOn(page)).toBeVisible();
		const links = quizOn(page).getByRole('link', { name: /^Read it in/ });
		for (const link of await links.all()) await expect(link).toBeVisible();
		expect(await sheetsOf(page)).toBeGreaterThan(0);
	});
