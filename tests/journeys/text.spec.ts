import { expect } from '@playwright/test';
import { fixtures } from './steps/addresses.ts';
import { addressOf, pairsAndNumbers, quizOf, wordsToType } from './steps/modules.ts';
import { feedbackOn, open, press, quizOn } from './steps/taking.ts';
import { test } from './steps/test.ts';
import { outcome } from './steps/words.ts';

const address = fixtures.url + addressOf(wordsToType, quizOf(wordsToType, 'quiz'));

// Without a script, what cannot be used is answered with 400.
test.use({ expectsErrors: /400 \(Bad Request\)/ });

test('a word is typed with a slip, and the feedback says what it was read as @nojs @phone', async ({
	page
}) => {
	await page.goto(address);
	const field = quizOn(page).getByRole('textbox', { name: 'Your answer' });
	// Punctuation is no answer, and stays to be changed.
	await field.fill('?!');
	await press(page, 'Check answer');
	await expect(page.locator('#_problem')).toHaveText('Type your answer, or skip this question.');
	await expect(field).toHaveValue('?!');
	await field.fill(' a  TADPOEL. ');
	await press(page, 'Check answer');
	await expect(feedbackOn(page)).toBeVisible();
	await expect(quizOn(page)).toContainText(outcome.right);
	await expect(quizOn(page).getByText('a TADPOEL.', { exact: true })).toBeVisible();
	await expect(quizOn(page).getByText('We read it as: a tadpole')).toBeVisible();
	await expect(quizOn(page)).toContainText('a young frog is called a tadpole');
});

test('another right answer counts as much, a wrong one that is named is explained, and accents are asked for by none @nojs', async ({
	page
}) => {
	await page.goto(address);
	const field = quizOn(page).getByRole('textbox', { name: 'Your answer' });
	await field.fill('newt');
	await press(page, 'Check answer');
	await expect(feedbackOn(page)).toHaveText(/^A hint/);
	await press(page, 'Try again');
	await expect(quizOn(page).getByText('Your first answer: newt')).toBeVisible();
	await field.fill('Polliwog');
	await press(page, 'Check answer');
	await expect(quizOn(page)).toContainText(outcome.right);
	await expect(quizOn(page)).toContainText('some people call it so');
	await expect(quizOn(page).getByText('We read it as')).toHaveCount(0);
	await press(page, 'Next question');
	await field.fill('etang');
	await press(page, 'Check answer');
	await expect(quizOn(page)).toContainText(outcome.right);
	await expect(quizOn(page).getByText('We read it as: étang')).toBeVisible();
});

test('what is known of the article counts words and numbers that were typed', async ({ page }) => {
	for (const [module, value] of [
		[wordsToType, 'newt'],
		[pairsAndNumbers, '25']
	] as const) {
		const quiz = quizOf(module, 'quiz');
		await open(page, fixtures.url + addressOf(module, quiz));
		const typed = quizOn(page).getByRole('textbox');
		if (!(await typed.isVisible())) await press(page, 'Skip this question');
		for (const again of [false, true]) {
			if (again) await press(page, 'Try again');
			await typed.fill(value);
			await press(page, 'Check answer');
			await expect(feedbackOn(page)).toBeVisible();
		}
		await page.goto(`${fixtures.url}/learn/${module.id}/understanding`);
		await expect(page.getByText('From your answers to 1 of 1 quiz.')).toBeVisible();
		await expect(page.locator('blockquote').first()).toBeVisible();
	}
});
