/** What a form says that cannot be used, without JavaScript: in words, and with nothing lost. */
import { expect, type Page } from '@playwright/test';
import type { AttemptRecord } from '../../src/lib/attempt/events.ts';
import { recordOnPage } from './steps/attempt.ts';
import { addressOf, nk, quizOf } from './steps/modules.ts';
import { statusOf, takeEach } from './steps/plainly.ts';
import { answer, choose, goOn, isAt, press, questionOn, quizOn, openMenu } from './steps/taking.ts';
import { test } from './steps/test.ts';
import { beginning, outcome } from './steps/words.ts';

const quiz = quizOf(nk, 'testing');
const total = quiz.questions.length;

// A page is long and each act is a page: recording them would take longer than taking the quiz.
test.use({ expectsErrors: /status of 4(00|09)/ });
test.beforeEach(({ page }) => page.goto(addressOf(nk, quiz)));

function check(page: Page): Promise<number> {
	return statusOf(page, () => press(page, 'Check answer'));
}

/** The quiz says so; where it asks, the words belong to the question as well. */
async function says(page: Page, words: string): Promise<void> {
	const problem = quizOn(page).getByText(words);
	await expect(problem).toBeVisible();
	await expect(problem).toBeFocused();
}

async function saysBesideTheQuestion(page: Page, words: string): Promise<void> {
	await says(page, words);
	const { stem } = await questionOn(page, quiz);
	await expect(page.getByRole('group', { name: stem })).toHaveAccessibleDescription(
		beginning(words)
	);
}

/** Puts a text into the place of the attempt that the form carries. */
function forge(page: Page, text: string): Promise<void> {
	return page.locator('input[name=record]').evaluate((input, text) => {
		input.setAttribute('value', text);
	}, text);
}

/** Lets a button ask for another act than its own, as a page that was left open may. */
function ask(page: Page, button: string, act: string): Promise<void> {
	return page
		.getByRole('button', { name: button, exact: true })
		.evaluate((element, act) => element.setAttribute('formaction', `?/${act}`), act);
}

const missing = 'Choose an answer, or skip this question.';
const lost = 'The answers that came with this page could not be read, so the quiz starts again.';
const elsewhere = 'You cannot do that at this point of the quiz. Here is where you are.';

test('an answer without a choice is asked for beside the question, and nothing is lost', async ({
	page
}) => {
	await takeEach(page, quiz, ['right']);
	const before = await recordOnPage(page);
	expect(await check(page)).toBe(400);
	await saysBesideTheQuestion(page, missing);
	await isAt(page, 2, total);
	expect(await recordOnPage(page)).toEqual(before);
	await answer(page, await questionOn(page, quiz), 'right');
	await expect(quizOn(page)).toContainText(outcome.right);
});

test('a sort that is sent half done keeps what was placed', async ({ page }) => {
	const sort = quiz.questions.find(({ kind }) => kind === 'sort');
	if (!sort) throw new Error('The quiz asks no sort');
	await openMenu(page);
	await quizOn(page).getByRole('button', { name: sort.stem }).click();
	await choose(page, sort, 'right');
	const left = sort.parts[0];
	// Taken away again, as by a browser that lost it.
	const group = page.getByRole('group', { name: left?.text ?? '', exact: true });
	await group.getByRole('radio', { checked: true }).evaluate((radio) => {
		if (radio instanceof HTMLInputElement) radio.checked = false;
	});
	expect(await check(page)).toBe(400);
	await saysBesideTheQuestion(page, '1 has no answer yet.');
	await expect(quizOn(page).locator('input:checked')).toHaveCount(sort.parts.length - 1);
	await choose(page, sort, 'right');
	expect(await check(page)).toBe(200);
	await expect(quizOn(page)).toContainText(outcome.right);
});

test('a mark for later leaves what was chosen as it was', async ({ page }) => {
	await choose(page, await questionOn(page, quiz), 'right');
	const chosen = await quizOn(page).locator('input:checked').getAttribute('value');
	await openMenu(page);
	await press(page, 'Mark for later');
	await openMenu(page);
	await expect(page.getByRole('button', { name: 'Marked for later', exact: true })).toBeVisible();
	await expect(quizOn(page).locator('input:checked')).toHaveValue(chosen ?? '');
});

for (const [what, made] of [
	['is not one', () => 'not even JSON'],
	['is of another quiz', (record) => JSON.stringify({ ...record, quiz: 'treatments' })],
	['says what cannot have happened', (record) => withEvent(record, { type: 'reopen' })],
	['says what nobody can do', (record) => withEvent(record, { type: 'win' })]
] satisfies readonly (readonly [string, (record: AttemptRecord) => string])[]) {
	test(`an attempt that ${what} is refused in words, and the quiz begins again`, async ({
		page
	}) => {
		await press(page, 'Skip this question');
		await isAt(page, 2, total);
		await forge(page, made(await recordOnPage(page)));
		expect(await statusOf(page, () => press(page, 'Skip this question'))).toBe(400);
		await saysBesideTheQuestion(page, lost);
		await isAt(page, 1, total);
		expect((await recordOnPage(page)).events).toEqual([{ type: 'begin' }]);
		await answer(page, await questionOn(page, quiz), 'right');
	});
}

function withEvent(record: AttemptRecord, event: { readonly type: string }): string {
	return JSON.stringify({ ...record, events: [...record.events, event] });
}

test('what is not possible where the attempt stands is refused with where it stands', async ({
	page
}) => {
	await ask(page, 'Check answer', 'retry');
	expect(await check(page)).toBe(409);
	await saysBesideTheQuestion(page, elsewhere);
	await isAt(page, 1, total);
	await answer(page, await questionOn(page, quiz), 'right');
	const before = await recordOnPage(page);
	await ask(page, 'Next question', 'skip');
	expect(await statusOf(page, () => goOn(page))).toBe(409);
	await says(page, elsewhere);
	await expect(quizOn(page)).toContainText(outcome.right);
	expect(await recordOnPage(page)).toEqual(before);
	await goOn(page);
	await isAt(page, 2, total);
});

test('an attempt at an earlier edition goes on, and it is said what changed', async ({ page }) => {
	const question = await questionOn(page, quiz);
	await answer(page, question, 'right');
	const { input, ...record } = await recordOnPage(page);
	const questions = input.questions.map((each) =>
		each.id === question.id ? { ...each, hash: 'of-an-earlier-edition' } : each
	);
	const earlier = { ...record, edition: 'earlier', input: { ...input, questions } };
	await forge(page, JSON.stringify(earlier));
	await openMenu(page);
	await press(page, 'Stop here and see where you are');
	await says(page, 'This quiz was edited after you began.');
	await expect(quizOn(page)).toContainText('You have not answered any questions yet.');
});
