import { expect, test, type Page } from '@playwright/test';
import { addressOf, nk } from '../journeys/steps/modules.ts';
import { choose, isAt, open, press, questionOn, settle } from '../journeys/steps/taking.ts';
import { outcome } from '../journeys/steps/words.ts';
import { findQuestion } from './find-question.ts';
import { openStates } from './open-states.ts';

const { quiz } = findQuestion('choice', ({ hint }) => hint !== undefined);
const address = addressOf(nk, quiz);
const total = quiz.questions.length;

/** From now on, each text that the status region is given, in order. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
	const heard = await page.evaluateHandle(() => {
		const heard: string[] = [];
		const region = document.querySelector('[role=status]');
		if (!region) throw new Error('There is no status region');
		new MutationObserver(() => heard.push(region.textContent)).observe(region, {
			childList: true,
			characterData: true,
			subtree: true
		});
		return heard;
	});
	return () => heard.jsonValue();
}

test('one polite status region is in the HTML that the server sends', async ({ request }) => {
	const html = await (await request.get(address)).text();
	expect(html.match(/role="(status|alert|log|timer)"|aria-live|<output/g)).toEqual([
		'role="status"'
	]);
});

test('the outcome is said once an answer, and the number of each new question', async ({
	page
}) => {
	await open(page, address);
	const heard = await listen(page);
	const first = await questionOn(page, quiz);
	const said = [`Question 2 of ${total}`];
	await settle(page, first, 'right');
	await press(page, 'Next question');
	await isAt(page, 2, total);
	await expect.poll(heard).toEqual([outcome.right, ...said]);
});

test('two outcomes alike are both said', async ({ page }) => {
	await open(page, address);
	const heard = await listen(page);
	for (const number of [1, 2]) {
		await isAt(page, number, total);
		await settle(page, await questionOn(page, quiz), 'right');
		await press(page, 'Next question');
	}
	await expect
		.poll(async () => (await heard()).filter((text) => text === outcome.right))
		.toHaveLength(2);
});

test('what is missing has the focus, and is not said a second time', async ({ page }) => {
	await open(page, address);
	const heard = await listen(page);
	await press(page, 'Check answer');
	await expect(page.locator('#problem')).toBeFocused();
	await choose(page, await questionOn(page, quiz), 'right');
	await press(page, 'Check answer');
	await expect.poll(heard).toEqual([outcome.right]);
});

test('it is the same node from the first question to the result', async ({ page }) => {
	await open(page, address);
	const region = await page.getByRole('status').elementHandle();
	await settle(page, await questionOn(page, quiz), 'wrong');
	await page.getByText(/^All \d+ questions$/).click();
	await press(page, 'Stop here and see where you are');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Where you are now');
	const same = await page.evaluate(
		(was) => document.querySelector('[role=status]') === was,
		region
	);
	expect(same).toBe(true);
});

test('a notice that comes of its own accord is said as well as shown', async ({ page }) => {
	const resumed = openStates.find(({ name }) => name === 'resumed');
	await resumed?.open(page);
	await expect(page.getByRole('status')).toHaveText(/You are where you left this quiz/);
});
