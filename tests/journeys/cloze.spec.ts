import { expect } from '@playwright/test';
import { fixtures } from './steps/addresses.ts';
import { addressOf, gapsToFill, quizOf } from './steps/modules.ts';
import { feedbackOn, press, quizOn } from './steps/taking.ts';
import { test } from './steps/test.ts';
import { outcome } from './steps/words.ts';

const address = fixtures.url + addressOf(gapsToFill, quizOf(gapsToFill, 'quiz'));

// Without a script, what cannot be used is answered with 400.
test.use({ expectsErrors: /400 \(Bad Request\)/ });

test('a text with gaps is filled with choices and with a mistyped word, gap by gap @nojs @phone', async ({
	page
}) => {
	await page.goto(address);
	const quiz = quizOn(page);
	const [weight, place, sleeper] = [1, 2, 3].map((gap) => quiz.getByLabel(`Gap ${gap} of 3`));
	if (!weight || !place || !sleeper) throw new Error('There are three gaps');
	await expect(weight).toHaveAccessibleDescription(/^Ice is .* than water, so it/);
	await expect(sleeper).toHaveAccessibleDescription(/^At the bottom, where .* rest/);
	await weight.selectOption('heavier');
	// Punctuation fills no gap.
	await sleeper.fill('?!');
	await press(page, 'Check answer');
	await expect(page.locator('#_problem')).toHaveText(/^2 have no answer yet/);
	await expect(weight).toHaveValue('heavier');
	await expect(sleeper).toHaveValue('?!');
	await place.selectOption('floats');
	await sleeper.fill(' Frosg ');
	await press(page, 'Check answer');
	await expect(feedbackOn(page)).toHaveText(/^A hint/);
	await press(page, 'Try again');
	const first = quiz.getByRole('list', { name: 'Your first answer:' });
	await expect(first.getByRole('listitem')).toHaveText(['heavier', 'floats', 'Frosg']);
	await weight.selectOption('lighter');
	await place.selectOption('floats');
	await sleeper.fill('amphibians');
	await press(page, 'Check answer');
	await expect(quiz).toContainText(outcome.right);
	await expect(quiz).toContainText('where ____ rest, the water stays liquid.');
});

test('what was typed is shown as it was read, and each gap leads to its own sentence @nojs', async ({
	page
}) => {
	await page.goto(address);
	const quiz = quizOn(page);
	for (const [at, value] of ['heavier', 'melts at once', 'Frosg'].entries()) {
		const gap = quiz.getByLabel(`Gap ${at + 1} of 3`);
		if (at < 2) await gap.selectOption(value);
		else await gap.fill(value);
	}
	await press(page, 'Check answer');
	await press(page, 'Try again');
	for (const [at, value] of ['heavier', 'melts at once', 'Frosg'].entries()) {
		const gap = quiz.getByLabel(`Gap ${at + 1} of 3`);
		if (at < 2) await gap.selectOption(value);
		else await gap.fill(value);
	}
	await press(page, 'Check answer');
	await expect(quiz).toContainText('Your answer: heavier. In line: lighter');
	await expect(quiz).toContainText('Your answer, in line: Frosg');
	// Also where the line is folded: it is never overlooked silently.
	await expect(quiz.getByText('We read it as: frogs')).toBeVisible();
	await expect(quiz.getByText('what is heavier than water would sink')).toBeVisible();
});
