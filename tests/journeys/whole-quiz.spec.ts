import { expect, type Page } from '@playwright/test';
import type { Quiz } from '../../src/lib/content/module.ts';
import type { Question } from '../../src/lib/questions/question.ts';
import { expectedWords, readExplanation } from './steps/explained.ts';
import { addressOf, nk, quizOf } from './steps/modules.ts';
import {
	answer,
	choose,
	feedbackOn,
	goOn,
	isAt,
	open,
	press,
	questionOn,
	quizOn,
	type How
} from './steps/taking.ts';
import { test } from './steps/test.ts';
import { answeredInLine, outcome, outcomeOf, plain, stateWords } from './steps/words.ts';

/** Everything that the full explanation says and the hint must not. */
function explanationOf(question: Question): readonly string[] {
	return question.parts
		.flatMap(({ options }) => options)
		.flatMap(({ chosen, missed, passage }) => [chosen, missed ?? chosen, passage.exact]);
}

async function hintsOnly(page: Page, question: Question): Promise<void> {
	await expect(feedbackOn(page)).toBeFocused();
	await expect(quizOn(page).getByText(outcomeOf(question, 'wrong'))).toBeVisible();
	await expect(quizOn(page).getByText(question.hint ?? 'no hint', { exact: true })).toBeVisible();
	const link = quizOn(page).getByRole('link', { name: /^Read it in/ });
	// Where a sentence is asked for, it is not shown.
	await expect(link).toHaveCount(question.kind === 'evidence' ? 0 : 1);
	for (const one of await link.all()) {
		const fragment = (await one.getAttribute('href')) ?? '';
		await expect(page.locator(fragment)).toHaveClass(/sentence/);
	}
	const words = plain(await quizOn(page).innerText());
	for (const early of [...explanationOf(question), ...Object.values(stateWords)]) {
		expect(words).not.toContain(plain(early));
	}
}

function labelsOn(page: Page): Promise<readonly string[]> {
	return quizOn(page)
		.locator('label')
		.evaluateAll((labels) =>
			labels.map((label) => {
				const first = label.querySelector('span')?.firstChild?.textContent ?? '';
				return first.trim();
			})
		);
}

/** The second try starts empty, in the same order, with the first answer marked. */
async function tryAgain(page: Page, order: readonly string[]): Promise<void> {
	await press(page, 'Try again');
	await expect(quizOn(page).locator('input:checked')).toHaveCount(0);
	expect(await labelsOn(page)).toEqual(order);
	await expect(
		quizOn(page)
			.getByText(/first answer/i)
			.first()
	).toBeVisible();
}

async function explainsAll(page: Page, question: Question, how: How): Promise<void> {
	await expect(feedbackOn(page)).toHaveText(/^Feedback on question/);
	await expect(feedbackOn(page)).toBeFocused();
	await expect(quizOn(page).getByText(outcomeOf(question, how), { exact: true })).toBeVisible();
	const shown = await readExplanation(page);
	const expected = expectedWords(question, how);
	expect(shown).toHaveLength(expected.length);
	for (const words of expected) {
		expect(
			shown.map((option) => option.words),
			question.id
		).toContainEqual(expect.stringMatching(new RegExp(`^${RegExp.escape(words)}`)));
	}
}

/** One question to its explanation: right or wrong at the last try, wrong at all before. */
async function take(page: Page, quiz: Quiz, question: Question, last: How): Promise<How> {
	const tries = quiz.behaviour === 'practice' && question.hint !== undefined ? 2 : 1;
	if (tries === 2) {
		const order = await labelsOn(page);
		await answer(page, question, 'wrong');
		await hintsOnly(page, question);
		await tryAgain(page, order);
	}
	await answer(page, question, last);
	await explainsAll(page, question, last);
	return tries === 2 ? 'wrong' : last;
}

async function takeToTheResult(page: Page, quiz: Quiz): Promise<void> {
	const { length } = quiz.questions;
	let first = 0;
	for (const place of quiz.questions.keys()) {
		const question = await questionOn(page, quiz);
		await isAt(page, place + 1, quiz.questions.length);
		const tried = await take(page, quiz, question, place % 2 === 0 ? 'right' : 'wrong');
		if (tried === 'right') first += 1;
		await goOn(page);
	}
	await expect(page.getByRole('heading', { level: 1, name: /Where you are now$/ })).toBeFocused();
	await expect(quizOn(page)).toContainText(answeredInLine(first, Math.ceil(length / 2), length));
}

const kinds = ['choice', 'multiple', 'sort', 'truth'];

for (const [id, how] of [
	['testing', 'a hint, a second try and the whole explanation'],
	['take-away', 'the whole explanation after one try']
] as const) {
	test(`“${id}” goes through every kind with ${how}, to the result @phone`, async ({ page }) => {
		test.slow();
		const quiz = quizOf(nk, id);
		expect([...new Set(quiz.questions.map(({ kind }) => kind))].toSorted()).toEqual(kinds);
		await open(page, addressOf(nk, quiz));
		await takeToTheResult(page, quiz);
	});
}

test('an answer with nothing chosen is asked for in words, and nothing is lost', async ({
	page
}) => {
	const quiz = quizOf(nk, 'testing');
	await open(page, addressOf(nk, quiz));
	await press(page, 'Check answer');
	const question = await questionOn(page, quiz);
	await expect(page.getByRole('group', { name: question.stem })).toHaveAccessibleDescription(/\S/);
	await choose(page, question, 'right');
	await press(page, 'Check answer');
	await expect(quizOn(page).getByText(outcome.right)).toBeVisible();
});
