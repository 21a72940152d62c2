import { expect } from '@playwright/test';
import { teaAndSleep } from '../steps/modules.ts';
import { goOn, press, quizOn, openMenu } from '../steps/taking.ts';
import { asEducator } from './steps/as-educator.ts';
import { test } from './steps/campus.ts';
import type { Campus } from './steps/start-campus.ts';

/** Every row of every table, but for when the educator's own session was last seen. */
function everything({ store }: Campus): string {
	const { raw } = store;
	if (raw.type !== 'sqlite') throw new Error('Made for SQLite.');
	const { database } = raw;
	const tables = database.prepare(`select name from sqlite_master where type = 'table'`).all();
	const names = tables.map(({ name }) => String(name)).filter((name) => name !== 'session');
	return JSON.stringify(
		names.map((name) => [name, database.prepare(`select * from "${name}"`).all()])
	);
}

test('every act of a preview works, and nothing of it is kept @nojs', async ({
	page,
	campus,
	sit
}) => {
	test.slow();
	// As the quiz is seen and answered, though no learner is at it.
	const sitting = await sit({ module: teaAndSleep, settings: { handIn: 'pseudonym' } });
	const { quiz, seeded } = sitting.seat;
	await asEducator(page.context(), campus, seeded);
	await page.goto(`/teach/assignments/${seeded.assignment}`);
	const before = everything(campus);
	await page.locator(`a[href$="/preview/${quiz.id}"]`).click();
	await expect(
		page.getByText('This is a preview of what students see. Your answers are not saved.')
	).toBeVisible();
	await press(page, 'Check answer');
	await expect(page.locator('#_problem')).toBeVisible();
	await openMenu(page);
	await press(page, 'Mark for later');
	await openMenu(page);
	await expect(page.getByRole('button', { name: 'Marked for later', exact: true })).toBeVisible();
	await sitting.give('wrong');
	await expect(page.getByRole('heading', { name: 'A hint' })).toBeVisible();
	await press(page, 'Try again');
	await sitting.give('wrong');
	await expect(page.getByRole('heading', { name: 'Feedback on question 1' })).toBeVisible();
	await goOn(page);
	await press(page, 'Skip this question');
	await expect(page.getByRole('heading', { name: /^That was the last question/ })).toBeVisible();
	const [, second] = quiz.questions;
	await quizOn(page)
		.getByRole('button', { name: second?.stem ?? '' })
		.click();
	await expect(page.getByRole('heading', { level: 1, name: second?.stem ?? '' })).toBeVisible();
	await sitting.give('right');
	await expect(page.getByRole('heading', { name: 'Feedback on question 2' })).toBeVisible();
	await press(page, 'See where you are');
	await expect(page.getByRole('heading', { name: /Where you are now$/ })).toBeVisible();
	await press(page, 'Look at the answers');
	await press(page, 'Back to the result');
	await press(page, 'Take the whole quiz again');
	await expect(quizOn(page).getByText('Question 1 of 2')).toBeVisible();
	expect(everything(campus)).toBe(before);
	await page.getByRole('link', { name: 'Back to the assignment' }).first().click();
	await expect(page).toHaveURL(new RegExp(`/teach/assignments/${seeded.assignment}$`));
});
