import { expect, type Page } from '@playwright/test';
import { addressOf, nk, quizOf } from './steps/modules.ts';
import {
	answer,
	choose,
	feedbackOn,
	open,
	press,
	questionOn,
	takeAll,
	openMenu
} from './steps/taking.ts';
import { readExplanation } from './steps/explained.ts';
import { test } from './steps/test.ts';
import { avoidedIn, plain } from './steps/words.ts';

/** Titles of papers are their authors' words, not ours. */
const titles = nk.notes.flatMap(({ sources }) => sources.map(({ title }) => plain(title)));

async function isCalm(page: Page, where: string): Promise<void> {
	const all = plain(await page.locator('body').innerText());
	const words = titles.reduce((rest, title) => rest.replaceAll(title, ''), all);
	expect(avoidedIn(words), where).toEqual([]);
}

/** What authors wrote is read whole in `tests/laws/tone.test.ts`; this is what the page says around it. */
test('no state of a quiz with every kind judges, praises or promises', async ({ page }) => {
	const quiz = quizOf(nk, 'testing');
	test.slow();
	await open(page, addressOf(nk, quiz));
	await takeAll(page, quiz, () => 'right');
	await isCalm(page, 'the result with everything right');
	await press(page, 'Take the whole quiz again');
	for (const place of quiz.questions.keys()) {
		await isCalm(page, `question ${place + 1}`);
		await answer(page, await questionOn(page, quiz), 'wrong');
		await isCalm(page, `first feedback on question ${place + 1}`);
		if ((await feedbackOn(page).innerText()).startsWith('A hint')) {
			await press(page, 'Try again');
			await answer(page, await questionOn(page, quiz), 'wrong');
		}
		await readExplanation(page);
		await isCalm(page, `explanation of question ${place + 1}`);
		await press(page, /^(Next question|Go on|See where you are)$/);
	}
	await isCalm(page, 'the result with nothing right');
});

test('no other state of a quiz does either', async ({ page }) => {
	const quiz = quizOf(nk, 'testing');
	await open(page, addressOf(nk, quiz));
	await press(page, 'Check answer');
	await isCalm(page, 'nothing chosen');
	await openMenu(page);
	await isCalm(page, 'the list of questions');
	await choose(page, await questionOn(page, quiz), 'right');
	await press(page, 'Check answer');
	await isCalm(page, 'right at once');
	await page.reload();
	await expect(page.getByText('Nothing you answered was lost.').first()).toBeVisible();
	await isCalm(page, 'resumed');
	await takeRest(page);
	await isCalm(page, 'the look back');
});

/** Skips to the look back. */
async function takeRest(page: Page): Promise<void> {
	await press(page, 'Next question');
	while (await page.getByRole('button', { name: 'Skip this question' }).isVisible()) {
		await press(page, 'Skip this question');
	}
	await expect(page.getByText('That was the last question.').first()).toBeVisible();
}

for (const address of ['/', `/learn/${nk.id}`, '/support', '/privacy', '/nowhere']) {
	test.describe('without complaints of the browser', () => {
		test.use({ expectsErrors: /404/ });
		test(`nothing at ${address} does either`, async ({ page }) => {
			await page.goto(address);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await isCalm(page, address);
		});
	});
}
