import { expect, type Browser, type Page } from '@playwright/test';
import { listAudit } from '../../../src/lib/server/store/audit.ts';
import { asEducator } from '../assigned/steps/as-educator.ts';
import { test, type Campus } from '../assigned/steps/campus.ts';
import { label, type SeededClass } from '../assigned/steps/seed-class.ts';
import { attemptsIn, isAnswered, isReady, receiptOn } from '../assigned/steps/sent.ts';
import { quizOf, threeQuestions } from '../steps/modules.ts';
import { choose, goOn, press, questionOn, quizOn } from '../steps/taking.ts';
import { olderModule } from './steps/older-module.ts';

const older = olderModule();
const [before, now] = [quizOf(older, 'quiz'), quizOf(threeQuestions, 'quiz')];
const toSeed = {
	module: older,
	settings: { handIn: 'name', behaviour: { type: 'immediate' } }
} as const;

interface Taking {
	readonly seeded: SeededClass;
	readonly scripts: boolean;
}

/** Answers the first two as the older edition has them, and hands in or not. */
async function take(page: Page, { seeded, scripts }: Taking): Promise<void> {
	await page.goto(`/attempt/${seeded.assignment}/quiz`);
	await press(page, 'Begin');
	await isReady(page, scripts);
	for (const number of [1, 2]) {
		await expect(quizOn(page).getByText(`Question ${number} of 3`)).toBeVisible();
		await choose(page, await questionOn(page, before), 'right');
		await press(page, 'Check answer');
		await isAnswered(page, number);
		await expect(quizOn(page).getByText('Your answer is in line with the article.')).toBeVisible();
		await goOn(page);
	}
}

async function handIn(page: Page): Promise<void> {
	await press(page, 'Skip this question');
	await press(page, 'Hand in');
	await expect(receiptOn(page)).toContainText('2 of 3 questions answered');
}

/** A browser of the educator, at the assignment. */
async function educatorAt(
	browser: Browser,
	campus: Campus,
	{ seeded, scripts }: Taking
): Promise<Page> {
	const context = await browser.newContext({ baseURL: campus.url, javaScriptEnabled: scripts });
	await asEducator(context, campus, seeded);
	const page = await context.newPage();
	await page.goto(`/teach/assignments/${seeded.assignment}`);
	return page;
}

/** Sees what is different, and takes it up. */
async function adopt(page: Page, whom: 'For all' | 'From now on'): Promise<void> {
	await expect(page.getByRole('heading', { name: 'There is a newer edition' })).toBeVisible();
	await page.getByRole('link', { name: 'See what is different' }).click();
	await page.getByRole('radio', { name: whom }).check();
	await press(page, /^Take up edition/);
	await expect(page.getByText(/Edition \w{8} was taken up on/)).toBeVisible();
}

async function adoptionsIn({ store }: Campus, { assignment }: SeededClass) {
	const entries = await listAudit(store.db, { limit: 1000 });
	return entries.filter(
		({ subject, detail }) => subject === assignment && JSON.stringify(detail).includes('"to"')
	);
}

test('a newer edition is seen question by question, taken up for all, and told to who had handed in @nojs', async ({
	page,
	browser,
	campus,
	seed,
	javaScriptEnabled
}) => {
	test.slow();
	const taking = { seeded: await seed(toSeed), scripts: javaScriptEnabled ?? true };
	await take(page, taking);
	await handIn(page);
	const teaching = await educatorAt(browser, campus, taking);
	const url = teaching.url();
	await teaching.goto(`${url}/gradebook`);
	await expect(teaching.getByRole('row', { name: label })).toContainText('2 of 3');
	await teaching.goto(`${url}/edition`);
	await expect(teaching.getByText('One question is the same.')).toBeVisible();
	const [, changed] = now.questions;
	const row = teaching.getByRole('listitem').filter({ hasText: 'Changed:' });
	await expect(row).toContainText(changed?.stem ?? '');
	await expect(row).toContainText('It was: All ponds dry out in summer.');
	await expect(row).toContainText('which answer is in line with the article');
	await expect(teaching.getByText('New: What does the article do with each of')).toBeVisible();
	await expect(teaching.getByText('Gone: Which of these stands there?')).toBeVisible();
	await expect(teaching.getByText('The article is the same.')).toBeVisible();
	await teaching.goto(url);
	await adopt(teaching, 'For all');
	await teaching.goto(`${url}/gradebook`);
	await expect(teaching.getByRole('row', { name: label })).toContainText('1 of 2');
	await teaching.goto(`${url}/edition`);
	await expect(teaching).toHaveURL(url);

	await page.goto('/class');
	await expect(page.getByText(/newer version is used since/)).toContainText(
		'What was answered before counts as the newer version marks it.'
	);
	await page.getByRole('link', { name: now.title }).click();
	await expect(receiptOn(page)).toContainText(/This quiz was edited on .* UTC, after you began/);
	await expect(receiptOn(page)).toContainText(
		'“All ponds dry out in summer.” When you answered: Your answer is in line with the article. Now: Not quite: the article says something else.'
	);
	await expect(receiptOn(page).getByText('When you answered:')).toHaveCount(1);
	expect(await adoptionsIn(campus, taking.seeded)).toMatchObject([
		{
			actor: taking.seeded.educator.id,
			detail: { from: older.edition, to: threeQuestions.edition, for: 'all' }
		}
	]);
	// No attempt is rewritten.
	expect((await attemptsIn(campus, taking.seeded))[0]?.edition).toBe(older.edition);
	await teaching.context().close();
});

test('a newer edition from now on changes nothing for who has begun @nojs', async ({
	page,
	browser,
	campus,
	seed,
	javaScriptEnabled
}) => {
	test.slow();
	const taking = { seeded: await seed(toSeed), scripts: javaScriptEnabled ?? true };
	await take(page, taking);
	const teaching = await educatorAt(browser, campus, taking);
	const url = teaching.url();
	await adopt(teaching, 'From now on');
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		'Which of these stands there?'
	);
	await expect(page.getByText(/This quiz was edited on/)).toHaveCount(0);
	await isReady(page, taking.scripts);
	await handIn(page);
	await expect(page.getByText(/This quiz was edited on/)).toHaveCount(0);
	await page.goto('/class');
	await expect(page.getByText(/newer version is used since/)).toContainText(
		'What was begun before stays as it was.'
	);
	await teaching.goto(`${url}/gradebook`);
	await expect(teaching.getByRole('row', { name: label })).toContainText('2 of 3');

	await page.goto(`/attempt/${taking.seeded.assignment}/quiz`);
	await press(page, 'Begin another attempt');
	await press(page, 'Skip this question');
	await expect(page.getByRole('heading', { level: 1 })).toContainText(now.questions[1]?.stem ?? '');
	await teaching.context().close();
});
