import { expect, type Locator, type Page } from '@playwright/test';
import { base as test } from '../journeys/steps/base.ts';
import { keep, keyOf } from '../journeys/steps/attempt.ts';
import { addressOf, nk } from '../journeys/steps/modules.ts';
import { choose, open, quizOn, press, openMenu } from '../journeys/steps/taking.ts';
import { findQuestion } from './find-question.ts';
import { hiddenFocus } from './in-view.ts';
import { openState } from './open-states.ts';
import { stateNamed } from './quiz-states.ts';
import { narrow, wide } from './screens.ts';
import { after, begun, type QuizState } from './state.ts';

test.setTimeout(90_000);

/** What is done, and where the focus is then: one rule for all. */
interface Step {
	readonly name: string;
	readonly from: string;
	readonly act: (page: Page) => Promise<void>;
	readonly to: '#_feedback' | '#_question' | '#_problem';
}

const button = (name: string | RegExp) => (page: Page) => press(page, name);
const { question } = findQuestion('choice', ({ hint }) => hint !== undefined);

const steps: readonly Step[] = [
	{
		name: 'a wrong answer, at the heading of the hint',
		from: 'choice, asked',
		act: async (page) => {
			await choose(page, question, 'wrong');
			await press(page, 'Check answer');
		},
		to: '#_feedback'
	},
	{
		name: 'a right answer, at the heading of the feedback',
		from: 'choice, asked',
		act: async (page) => {
			await choose(page, question, 'right');
			await press(page, 'Check answer');
		},
		to: '#_feedback'
	},
	{
		name: 'an answer to a long sort, at the heading of the feedback',
		from: 'sort, the second try',
		act: async (page) => {
			await choose(page, findQuestion('sort', ({ hint }) => hint !== undefined).question, 'wrong');
			await press(page, 'Check answer');
		},
		to: '#_feedback'
	},
	...(['choice', 'multiple', 'truth', 'sort'] as const).map((kind) => ({
		name: `a ${kind} sent without an answer, at what is missing`,
		from: `${kind}, asked`,
		act: button('Check answer'),
		to: '#_problem' as const
	})),
	{
		name: 'a second try, at the question',
		from: 'multiple, a hint',
		act: button('Try again'),
		to: '#_question'
	},
	{
		name: 'a question left for now, at the next one',
		from: 'choice, a hint',
		act: button('Leave it for now'),
		to: '#_question'
	},
	{
		name: 'the next question, at the question',
		from: 'multiple, partly in line',
		act: button(/^(Next question|Go on)$/),
		to: '#_question'
	},
	{
		name: 'a skip, at the next question',
		from: 'sort, asked',
		act: button('Skip this question'),
		to: '#_question'
	},
	{
		name: 'going to an unanswered question, at the question',
		from: 'the look back',
		act: button(/^1 /),
		to: '#_question'
	},
	{
		name: 'stopping early, at the result',
		from: 'choice, in line',
		act: async (page) => {
			await openMenu(page);
			await press(page, 'Stop here and see where you are');
		},
		to: '#_question'
	},
	{
		name: 'stopping before the first answer, at the result that had to be fetched',
		from: 'choice, asked',
		act: async (page) => {
			await openMenu(page);
			await press(page, 'Stop here and see where you are');
		},
		to: '#_question'
	},
	{
		name: 'looking at the answers, at the question',
		from: 'result, one missed',
		act: button('Look at the answers'),
		to: '#_question'
	},
	{
		name: 'going back to the result, at the result',
		from: 'reviewing, a question that was missed',
		act: button('Back to the result'),
		to: '#_question'
	},
	{
		name: 'trying the missed one again, at the question',
		from: 'result, one missed',
		act: button('Try the missed question again'),
		to: '#_question'
	}
];

/**
 * Opens a state as a learner who comes back finds it. After a form was posted, the browser itself puts the focus
 * on each new heading, and would hide that the page's script does not.
 */
async function comeBackTo(page: Page, { module, quiz, record, last }: QuizState): Promise<void> {
	// The smallest page there is: only one of this site can put something in its place.
	await page.goto('/readyz');
	await keep(page, keyOf(module, quiz), JSON.stringify(after(record, quiz, [last])));
	await open(page, addressOf(module, quiz));
}

async function arrives(page: Page, at: Locator): Promise<void> {
	await expect(at).toBeFocused();
	await expect.poll(() => hiddenFocus(page)).toBe('');
}

const lookBack = 'checking, everything skipped';

for (const { name, from, act, to } of steps) {
	test(`the focus is, after ${name}, and in view`, async ({ page }) => {
		for (const size of [wide, narrow]) {
			await page.setViewportSize(size);
			await comeBackTo(page, stateNamed(from === 'the look back' ? lookBack : from));
			await act(page);
			await arrives(page, quizOn(page).locator(to));
		}
	});
}

test('the focus stays on the mark that is set and taken away', async ({ page }) => {
	await openState(page, stateNamed('choice, asked'));
	const mark = quizOn(page).getByRole('button', { name: /^Mark(ed)? for later$/ });
	await openMenu(page);
	await mark.click();
	await expect(mark).toHaveAccessibleName('Marked for later');
	await expect(mark).toBeFocused();
});

test('the focus is, after a notice was settled, at the question', async ({ page }) => {
	const { quiz } = findQuestion('choice', ({ hint }) => hint !== undefined);
	await page.goto('/privacy');
	await keep(page, keyOf(nk, quiz), 'damaged');
	await page.goto(addressOf(nk, quiz));
	await press(page, 'OK');
	await arrives(page, page.locator('#_question'));
	expect(begun(quiz).events).toHaveLength(1);
});

for (const { name, state, size } of [
	{ name: 'a sort is asked, on a phone', state: 'sort, asked', size: narrow },
	{ name: 'a sort is explained, on a phone', state: 'sort, not in line', size: narrow },
	{ name: 'the article stands beside', state: 'choice, in line', size: wide }
]) {
	test(`whatever has the focus by Tab can be seen where ${name}`, async ({ page }) => {
		await page.setViewportSize({ ...size, height: 560 });
		await openState(page, stateNamed(state));
		expect(await hiddenAllTheWay(page)).toEqual([]);
	});
}

test('whatever has the focus by Tab can be seen on the page of a module', async ({ page }) => {
	await page.setViewportSize({ ...narrow, height: 560 });
	await page.goto(`/learn/${nk.id}`);
	expect(await hiddenAllTheWay(page)).toEqual([]);
});

/** Presses Tab from the beginning of the page to its end, and says what could not be seen. */
async function hiddenAllTheWay(page: Page): Promise<readonly string[]> {
	const hidden: string[] = [];
	for (let presses = 0; presses < 400; presses++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate(() => document.activeElement === document.body)) break;
		const wrong = await hiddenFocus(page);
		if (wrong !== '') hidden.push(wrong);
	}
	return hidden;
}

test('while the article is over the quiz on a phone, Tab reaches nothing under it', async ({
	page
}) => {
	await page.setViewportSize(narrow);
	await openState(page, stateNamed('choice, in line'));
	await quizOn(page)
		.getByRole('link', { name: /^Read it in/ })
		.first()
		.click();
	await expect(page.getByRole('link', { name: /^Back to question/ })).toBeVisible();
	const reached = new Set<string>();
	for (let presses = 0; presses < 200; presses++) {
		await page.keyboard.press('Tab');
		reached.add(
			await page.evaluate(
				() => document.activeElement?.closest('.quiz, .pane, header, footer, body')?.className ?? ''
			)
		);
	}
	const under = await page.evaluate(() => document.querySelector('.quiz')?.className ?? '');
	expect([...reached]).not.toContain(under);
	await page.getByRole('link', { name: /^Back to question/ }).click();
	await arrives(
		page,
		quizOn(page)
			.getByRole('link', { name: /^Read it in/ })
			.first()
	);
});
