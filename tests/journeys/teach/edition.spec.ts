import { expect, type Page } from '@playwright/test';
import { listAudit } from '../../../src/lib/server/store/audit.ts';
import { test as base } from '../in-class/steps/campus.ts';
import { label } from '../in-class/steps/seed-class.ts';
import type { Sitting } from '../in-class/steps/sitting.ts';
import { quizOf, threeQuestions } from '../steps/modules.ts';
import { goOn, press, quizOn } from '../steps/taking.ts';
import { olderModule } from './steps/older-module.ts';

const older = olderModule();
const now = quizOf(threeQuestions, 'quiz');
const toSeed = {
	module: older,
	settings: { handIn: 'name', behaviour: { type: 'immediate' } }
} as const;

/** A learner answers the first two as the older edition has them; the educator looks at the assignment. */
const test = base.extend<{ readonly taken: Sitting; readonly teaching: Page }>({
	taken: async ({ sit, page }, use) => {
		base.slow();
		const sitting = await sit(toSeed);
		await sitting.begin();
		for (const number of [1, 2]) {
			await sitting.isAt(number);
			await sitting.answer(number, 'right');
			await expect(
				quizOn(page).getByText('Your answer is in line with the article.')
			).toBeVisible();
			await goOn(page);
		}
		await use(sitting);
	},
	teaching: async ({ taken, educatorAt }, use) => use(await educatorAt(taken.seat.seeded))
});

async function handIn(sitting: Sitting): Promise<void> {
	await press(sitting.page, 'Skip this question');
	await press(sitting.page, 'Hand in');
	await sitting.isHandedIn(2);
}

/** Sees what is different, and takes it up. */
async function adopt(page: Page, whom: 'For everyone' | 'From now on'): Promise<void> {
	await expect(page.getByRole('heading', { name: 'A newer edition is available' })).toBeVisible();
	await page.getByRole('link', { name: 'See what changed' }).click();
	await page.getByRole('radio', { name: whom }).check();
	await press(page, /^Switch to edition/);
	await expect(
		page.getByText(
			whom === 'For everyone' ? /switched all attempts to edition \w{8} on/ : /use edition \w{8}\./
		)
	).toBeVisible();
}

async function adoptionsOf({ seat: { campus, seeded } }: Sitting) {
	const entries = await listAudit(campus.store.db, { limit: 1000 });
	return entries.filter(
		({ subject, detail }) =>
			subject === seeded.assignment && JSON.stringify(detail).includes('"to"')
	);
}

async function gradeIs(teaching: Page, assignment: string, grade: string): Promise<void> {
	await teaching.goto(`${assignment}/gradebook`);
	await expect(teaching.getByRole('row', { name: label })).toContainText(grade);
}

test('a newer edition is seen question by question, taken up for all, and told to who had handed in @nojs', async ({
	page,
	taken,
	teaching
}) => {
	await handIn(taken);
	const { receipt } = taken;
	const url = teaching.url();
	await gradeIs(teaching, url, '2 of 3');
	await teaching.goto(`${url}/edition`);
	await expect(teaching.getByText('One question is the same.')).toBeVisible();
	const [, changed] = now.questions;
	const row = teaching.getByRole('listitem').filter({ hasText: 'Changed:' });
	await expect(row).toContainText(changed?.stem ?? '');
	await expect(row).toContainText('Before: All ponds dry out in summer.');
	await expect(row).toContainText('which answer is correct');
	// The options, as they were and as they are, and what becomes of the marks.
	const table = row.getByRole('table', { name: `Options that changed: ${changed?.stem}` });
	await expect(table.getByRole('row', { name: 'True True (correct)', exact: true })).toBeVisible();
	await expect(table.getByRole('row', { name: 'False (correct) False' })).toBeVisible();
	await expect(row).toContainText('1 of 1 marks would change.');
	const marks = teaching.getByRole('region', { name: 'Marks' });
	await expect(marks).toContainText('If you switch for everyone, 1 of 2 marks would change.');
	await expect(marks).toContainText('1 of 1 scores would change.');
	await expect(teaching.getByText('New: What does the article do with each of')).toBeVisible();
	await expect(teaching.getByText('Removed: Which of these stands there?')).toBeVisible();
	await expect(teaching.getByText('The article is the same.')).toBeVisible();
	await teaching.goto(url);
	await adopt(teaching, 'For everyone');
	await gradeIs(teaching, url, '1 of 2');
	await teaching.goto(`${url}/edition`);
	await expect(teaching).toHaveURL(url);

	await page.goto('/class');
	await expect(page.getByText(/had the newer version since/)).toContainText(
		'Your earlier answers stay as you gave them, but are marked by the newer version.'
	);
	await taken.link.click();
	await expect(receipt).toContainText(/This quiz was edited on .* \(UTC\), after you began/);
	await expect(receipt).toContainText(
		'“All ponds dry out in summer.” When you answered: Your answer is in line with the article. Now: Not quite: the article says something else.'
	);
	await expect(receipt.getByText('When you answered:')).toHaveCount(1);
	expect(await adoptionsOf(taken)).toMatchObject([
		{
			actor: taken.seat.seeded.educator.id,
			detail: { from: older.edition, to: threeQuestions.edition, for: 'all' }
		}
	]);
	// No attempt is rewritten.
	expect((await taken.attempts())[0]?.edition).toBe(older.edition);
});

test('a newer edition from now on changes nothing for who has begun @nojs', async ({
	page,
	taken,
	teaching
}) => {
	const url = teaching.url();
	await adopt(teaching, 'From now on');
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		'Which of these stands there?'
	);
	await expect(page.getByText(/This quiz was edited on/)).toHaveCount(0);
	await taken.isReady();
	await handIn(taken);
	await expect(page.getByText(/This quiz was edited on/)).toHaveCount(0);
	await page.goto('/class');
	await expect(page.getByText(/had the newer version since/)).toContainText(
		'Attempts that you had already started keep the older version.'
	);
	await gradeIs(teaching, url, '2 of 3');

	await taken.open();
	await press(page, 'Begin another attempt');
	await press(page, 'Skip this question');
	await expect(page.getByRole('heading', { level: 1 })).toContainText(now.questions[1]?.stem ?? '');
});
