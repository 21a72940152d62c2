import { expect, type Page } from '@playwright/test';
import { base as test } from '../journeys/steps/base.ts';
import { addressOf, nk } from '../journeys/steps/modules.ts';
import {
	choose,
	feedbackOn,
	isAt,
	open,
	press,
	questionOn,
	quizOn,
	settle,
	openMenu
} from '../journeys/steps/taking.ts';
import { outcome } from '../journeys/steps/words.ts';
import { findQuestion } from './find-question.ts';
import { openState, openStates } from './open-states.ts';
import { stateNamed } from './quiz-states.ts';
import { stopsIn } from './stops.ts';

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

test('the outcome is in the heading that has the focus and nowhere else; the number of a new question is said', async ({
	page
}) => {
	await open(page, address);
	const heard = await listen(page);
	for (const number of [1, 2]) {
		await isAt(page, number, total);
		await settle(page, await questionOn(page, quiz), 'right');
		await expect(feedbackOn(page)).toBeFocused();
		await expect(feedbackOn(page)).toContainText(outcome.right);
		await expect(page.locator('body').getByText(outcome.right)).toHaveCount(1);
		await press(page, 'Next question');
	}
	await isAt(page, 3, total);
	const said = [2, 3].map((number) => `Question ${number} of ${total}`);
	await expect.poll(async () => (await heard()).filter((text) => text !== '')).toEqual(said);
});

test('what is missing has the focus, and is not said a second time', async ({ page }) => {
	await open(page, address);
	const heard = await listen(page);
	await press(page, 'Check answer');
	await expect(page.locator('#_problem')).toBeFocused();
	await expect(quizOn(page).locator('[aria-describedby=_problem]')).toHaveCount(1);
	await choose(page, await questionOn(page, quiz), 'right');
	await press(page, 'Check answer');
	await expect(feedbackOn(page)).toBeFocused();
	expect(await heard()).toEqual([]);
});

/** What a screen reader stops at between the heading of the feedback and the way on, in order. */
async function stops(page: Page): Promise<readonly string[]> {
	const lines = await stopsIn(page.locator('form'));
	const from = lines.findIndex((line) => line.startsWith('- heading "Feedback on question'));
	const to = lines.findIndex((line) => line.startsWith('- button "Next question"'));
	expect(to).toBeGreaterThan(from);
	return lines.slice(from, to);
}

for (const [kind, most] of [
	['choice', 6],
	['truth', 6],
	['multiple', 10],
	['sort', 17],
	['match', 20],
	['order', 20],
	['groups', 17],
	['evidence', 30],
	['numeric', 6],
	['text', 6],
	['cloze', 24]
] as const)
	test(`the feedback on a ${kind} is heard in few stops`, async ({ page }) => {
		await openState(page, stateNamed(`${kind}, not in line`));
		const heard = await stops(page);
		expect(heard[0]).toContain(kind === 'evidence' ? outcome.elsewhere : outcome.wrong);
		expect(heard.filter((line) => line.startsWith('- heading'))).toHaveLength(1);
		expect(heard.length).toBeLessThanOrEqual(most);
	});

test('a step that is moved says its new place, and the control that moved it keeps the focus', async ({
	page
}) => {
	await openState(page, stateNamed('order, asked'));
	const heard = await listen(page);
	const last = quizOn(page).getByRole('listitem').last();
	const text = (await last.locator('.item').innerText()).trim();
	const [up, list] = [
		quizOn(page).getByRole('button', { name: `Move up ${text}` }),
		quizOn(page).getByRole('combobox', { name: text })
	];
	await up.press('Enter');
	await expect(up).toBeFocused();
	await up.press('Enter');
	await up.press('Enter');
	// At the top it cannot go further up, so the way back has the focus.
	await expect(up).toBeDisabled();
	await expect(quizOn(page).getByRole('button', { name: `Move down ${text}` })).toBeFocused();
	await list.selectOption('2 of 4');
	await expect(list).toHaveValue('at-2');
	const said = ['3 of 4', '2 of 4', '1 of 4', '2 of 4'].map((place) => `Now ${place}.`);
	await expect.poll(async () => (await heard()).filter((words) => words !== '')).toEqual(said);
});

/** In the page: puts elements of its own in place of each text, now and whenever one comes, as translators do. */
function translate(): void {
	const replace = () => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const texts: Text[] = [];
		for (let node = walker.nextNode(); node; node = walker.nextNode())
			if (node instanceof Text && node.data.trim() !== '') texts.push(node);
		for (const text of texts) {
			if (text.parentElement?.closest('script, style, font')) continue;
			const [outer, inner] = [document.createElement('font'), document.createElement('font')];
			inner.append(text.data);
			outer.append(inner);
			text.replaceWith(outer);
		}
	};
	replace();
	new MutationObserver(replace).observe(document.body, { childList: true, subtree: true });
}

test('a page that a translator changes stays true: numbers, outcomes, and the result', async ({
	page
}) => {
	await open(page, address);
	await page.evaluate(translate);
	const mark = page.getByRole('button', { name: /^Mark/ });
	const progress = page.locator('.progress');
	for (const number of [1, 2, 3]) {
		await isAt(page, number, total);
		await openMenu(page);
		await mark.click();
		await expect(mark).toHaveText('Marked for later');
		await expect(progress).toContainText(`Question ${number} of ${total} · marked for later`);
		await mark.click();
		await expect(progress).not.toContainText('marked');
		const how = number === 2 ? 'wrong' : 'right';
		await settle(page, await questionOn(page, quiz), how);
		await expect(feedbackOn(page)).toContainText(outcome[how]);
		await expect(feedbackOn(page)).not.toContainText(outcome[how === 'right' ? 'wrong' : 'right']);
		await press(page, 'Next question');
		await expect(page.getByRole('status')).toHaveText(`Question ${number + 1} of ${total}`);
		await openMenu(page);
		await expect(mark).toHaveText('Mark for later');
	}
	await press(page, 'Stop here and see where you are');
	await expect(quizOn(page)).toContainText('2 of 3 answered in line with the article.');
	await press(page, 'Try the missed question again');
	await isAt(page, 2, total);
	await settle(page, await questionOn(page, quiz), 'right');
	await press(page, 'See where you are');
	const now = 'At first 2, now 3 of 3 answered in line with the article.';
	await expect(quizOn(page).locator('.sum')).toHaveText(now);
	await expect(page.getByRole('heading', { name: 'To read again' })).toBeHidden();
});

test('it is the same node from the first question to the result', async ({ page }) => {
	await open(page, address);
	const region = await page.getByRole('status').elementHandle();
	await settle(page, await questionOn(page, quiz), 'wrong');
	await openMenu(page);
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
