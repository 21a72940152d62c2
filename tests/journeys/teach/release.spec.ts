import { expect } from '@playwright/test';
import { test } from '../in-class/steps/campus.ts';
import { label } from '../in-class/steps/seed-class.ts';
import { teaAndSleep, threeQuestions } from '../steps/modules.ts';
import { choose, press, questionOn } from '../steps/taking.ts';

const settings = {
	handIn: 'name',
	attempts: 1,
	behaviour: { type: 'deferred', release: 'byEducator' }
} as const;

test('feedback waits for its release, and what was put away is listed with its receipt @nojs', async ({
	page,
	sit,
	educatorAt
}) => {
	test.slow();
	const sitting = await sit({ module: threeQuestions, settings });
	const { receipt, seat } = sitting;
	await sitting.begin();
	await choose(page, await questionOn(page, seat.quiz), 'wrong');
	await press(page, 'Save answer');
	await sitting.handInEarly();
	await expect(receipt).toContainText('You get feedback when your educator releases it.');
	// What can be printed names what was handed in, and no hand-in that there was not.
	const [, reference = ''] =
		/Receipt ([0-9a-f]{8})/.exec((await receipt.textContent()) ?? '') ?? [];
	await receipt.getByRole('link', { name: 'Confirmation to print' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Confirmation');
	for (const said of [label, 'Year 9', threeQuestions.title, seat.quiz.title, reference])
		await expect(page.getByRole('definition').filter({ hasText: said }).first()).toBeVisible();
	const confirmation = page.url().replace(/\?.*/, '');
	expect((await page.goto(`${confirmation}?reference=00000000`))?.status()).toBe(404);
	await sitting.open();
	const outcome = page.getByText(/in line with the article|the article says/);
	await expect(outcome).toHaveCount(0);

	const teaching = await educatorAt(seat.seeded);
	await expect(teaching.getByRole('button', { name: 'Release feedback' })).toHaveCount(0);
	for (const act of ['Close', 'Reopen', 'Close']) {
		await press(teaching, act);
		await page.reload();
		await expect(receipt).toContainText('You get feedback when your educator releases it.');
		await expect(outcome).toHaveCount(0);
	}
	await press(teaching, 'Release feedback');
	await expect(teaching.getByText('This is for Year 9, which has one student.')).toBeVisible();
	await page.reload();
	await expect(receipt).toContainText('You get feedback when your educator releases it.');
	await press(teaching, 'Release feedback to one student');
	await expect(teaching.getByRole('button', { name: 'Reopen' })).toHaveCount(0);
	await page.goto('/class');
	await expect(page.getByText('The feedback has been released.')).toBeVisible();
	await sitting.open();
	await expect(page.getByText('answered in line with the article.').first()).toBeVisible();
	await expect(page.getByText('You get feedback when')).toHaveCount(0);

	await press(teaching, 'Archive');
	await page.goto('/class');
	await expect(page.getByText('Your educator has archived this assignment.')).toBeVisible();
	await expect(page.getByText(/^Handed in on .* \(UTC\), receipt/)).toBeVisible();
});

test('who handed in one of two quizzes has not handed in everything, also where feedback is released @nojs', async ({
	sit,
	educatorAt
}) => {
	const sitting = await sit({ module: teaAndSleep, settings });
	await sitting.begin();
	await sitting.handInEarly();
	const teaching = await educatorAt(sitting.seat.seeded);
	await press(teaching, 'Close');
	await press(teaching, 'Release feedback');
	const said = teaching.getByRole('listitem');
	await expect(said.filter({ hasText: 'One student has handed in' })).toBeVisible();
	await expect(said.filter({ hasText: 'One of them has not handed in every quiz' })).toBeVisible();
	await expect(teaching.getByText('Everyone has handed in')).toHaveCount(0);
});
