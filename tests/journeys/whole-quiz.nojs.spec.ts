/** Whole quizzes by links and forms alone: every kind, every behaviour, from first to last. */
import { expect, type Page } from '@playwright/test';
import type { Module, Quiz } from '../../src/lib/content/module.ts';
import type { Question } from '../../src/lib/questions/question.ts';
import { fixtures, library } from './steps/addresses.ts';
import { expectedWords, readExplanation } from './steps/explained.ts';
import {
	addressOf,
	cardsInGroups,
	gapsToFill,
	nk,
	ofOtherKinds,
	quizOf,
	pairsAndNumbers,
	sentencesToPick,
	stepsInOrder,
	teaAndSleep,
	wordsToType
} from './steps/modules.ts';
import {
	answer,
	feedbackOn,
	goOn,
	isAt,
	press,
	questionOn,
	quizOn,
	type How
} from './steps/taking.ts';
import { test } from './steps/test.ts';
import { answeredInLine, outcomeOf } from './steps/words.ts';

// A page is long and each act is a page: recording them would take longer than taking the quiz.

/** The first try went wrong: where to look is said, and nothing of the explanation. */
async function hints(page: Page, question: Question): Promise<void> {
	await expect(feedbackOn(page)).toHaveText(/^A hint/);
	await expect(feedbackOn(page)).toBeFocused();
	await expect(quizOn(page).getByText(outcomeOf(question, 'wrong'))).toBeVisible();
	await expect(quizOn(page).getByText(question.hint ?? 'no hint', { exact: true })).toBeVisible();
	await expect(quizOn(page).getByRole('link', { name: /^Read it in/ })).toHaveCount(
		// Where a sentence is asked for, it is not shown.
		question.kind === 'evidence' ? 0 : 1
	);
}

async function triesAgain(page: Page): Promise<void> {
	await press(page, 'Try again');
	await expect(quizOn(page).locator('input:checked')).toHaveCount(0);
	const marked = quizOn(page).getByText(/first answer/i);
	await expect(marked.first()).toBeVisible();
}

async function explains(page: Page, question: Question, how: How): Promise<void> {
	await expect(feedbackOn(page)).toHaveText(/^Feedback on question/);
	await expect(feedbackOn(page)).toBeFocused();
	await expect(quizOn(page).getByText(outcomeOf(question, how), { exact: true })).toBeVisible();
	const shown = (await readExplanation(page)).map(({ words }) => words);
	const expected = expectedWords(question, how);
	expect(shown).toHaveLength(expected.length);
	for (const words of expected) {
		const begins = new RegExp(`^${RegExp.escape(words)}`);
		expect(shown, question.id).toContainEqual(expect.stringMatching(begins));
	}
}

/** One question up to its explanation. Returns how its first try was. */
async function take(page: Page, quiz: Quiz, question: Question, last: How): Promise<How> {
	await expect(quizOn(page).getByText('This counts only if all of it is right.')).toHaveCount(
		question.marking ? 1 : 0
	);
	const twice = quiz.behaviour === 'practice' && question.hint !== undefined;
	if (twice) {
		await answer(page, question, 'wrong');
		await hints(page, question);
		await triesAgain(page);
	}
	await answer(page, question, last);
	await explains(page, question, last);
	return twice ? 'wrong' : last;
}

async function takeToTheResult(page: Page, quiz: Quiz): Promise<void> {
	const { length } = quiz.questions;
	let first = 0;
	for (const place of quiz.questions.keys()) {
		await isAt(page, place + 1, quiz.questions.length);
		const question = await questionOn(page, quiz);
		const tried = await take(page, quiz, question, place % 2 === 0 ? 'right' : 'wrong');
		if (tried === 'right') first += 1;
		await goOn(page);
	}
	await expect(page.getByRole('heading', { level: 1, name: /Where you are now$/ })).toBeVisible();
	await expect(quizOn(page)).toContainText(answeredInLine(first, Math.ceil(length / 2), length));
}

function kindsOf(quizzes: readonly Quiz[]): readonly string[] {
	return [...new Set(quizzes.flatMap(({ questions }) => questions.map(({ kind }) => kind)))].sort();
}

const every = ['choice', 'multiple', 'sort', 'truth'];
const byField = ['match', 'numeric'];

test('between them the quizzes that are taken ask every kind', () => {
	expect(kindsOf([quizOf(nk, 'testing')])).toEqual(every);
	expect(kindsOf(teaAndSleep.quizzes)).toEqual(every);
	expect(kindsOf(pairsAndNumbers.quizzes)).toEqual(byField);
	expect(kindsOf(stepsInOrder.quizzes)).toEqual(['order']);
	expect(kindsOf(cardsInGroups.quizzes)).toEqual(['groups']);
	expect(kindsOf(sentencesToPick.quizzes)).toEqual(['evidence']);
	expect(kindsOf(wordsToType.quizzes)).toEqual(['text']);
	expect(kindsOf(gapsToFill.quizzes)).toEqual(['cloze']);
});

const taken: readonly (readonly [string, Module, Quiz])[] = [
	[library.url, nk, quizOf(nk, 'testing')],
	...[teaAndSleep, ...ofOtherKinds].flatMap((module) =>
		module.quizzes.map((quiz) => [fixtures.url, module, quiz] as const)
	)
];

for (const [server, module, quiz] of taken) {
	test(`“${quiz.title}” leads from its first question to its result`, async ({ page }) => {
		test.slow();
		await page.goto(`${server}${addressOf(module, quiz)}`);
		await takeToTheResult(page, quiz);
	});
}
