import type { How } from '../journeys/steps/taking.ts';
import { addressOf, nk, quizOf } from '../journeys/steps/modules.ts';
import { outcome } from '../journeys/steps/words.ts';
import type { Page } from './page.ts';

/** Of every kind, with hints and second tries. */
const quiz = quizOf(nk, 'testing');

async function open(page: Page): Promise<void> {
	await page.goto(addressOf(nk, quiz));
	await page.isReady();
	await page.shows('text', 'Saved on this device only…');
}

/** Answers the question on the page until it is explained: twice, where there is a hint. */
async function settle(page: Page, number: number, how: How): Promise<void> {
	const question = await page.question(quiz);
	await page.choose(question, how);
	await page.press('button', 'Check answer');
	if (how === 'wrong' && question.hint !== undefined) {
		await page.focusIs('h2#feedback A hint');
		await page.press('button', 'Try again');
		await page.isAtQuestion(question.stem);
		await page.choose(question, how);
		await page.press('button', 'Check answer');
	}
	await page.focusIs(`h2#feedback Feedback on question ${number}`);
	await page.shows('text', outcome[how]);
}

/** Nothing is chosen, one question is skipped, the others are answered right and wrong; then the result. */
export async function takesAWholeQuiz(page: Page): Promise<void> {
	await open(page);
	await page.press('button', 'Check answer');
	await page.focusIs('p#problem');
	const { length } = quiz.questions;
	for (const place of quiz.questions.keys()) {
		const question = await page.question(quiz);
		if (place > 0) await page.isAtQuestion(question.stem);
		if (place === 1) await page.press('button', 'Skip this question');
		else {
			await settle(page, place + 1, place % 2 === 0 ? 'right' : 'wrong');
			await page.press('button', place + 1 === length ? 'Go on' : 'Next question');
		}
		if (place + 1 < length) await page.shows('text', `Question ${place + 2} of ${length}`);
	}
	await page.focusIs('h1#question That was the last question. 1 question has no answer.');
	await page.press('button', 'See where you are');
	await page.focusIs(`h1#question ${quiz.title}`);
	const inLine = quiz.questions.filter((_, place) => place % 2 === 0).length;
	await page.shows('text', `${inLine} of ${length - 1} answered in line with the article…`);
}

async function opensAndGoesBack(page: Page): Promise<void> {
	await page.press('link', 'Read it in…');
	await page.focusIs('span#');
	await page.engine.back();
	await page.focusIs('a# Read it in');
	await page.shows('heading', 'Feedback on question 1');
}

/** On a wide screen the article stands beside the quiz; on a narrow one it covers it. */
export async function readsASentenceAndComesBack(page: Page): Promise<void> {
	await open(page);
	await settle(page, 1, 'wrong');
	await opensAndGoesBack(page);
	await page.resize(480);
	await opensAndGoesBack(page);
	await page.press('link', 'Read it in…');
	await page.focusIs('span#');
	await page.hides('heading', 'Feedback on question 1');
	await page.press('link', 'Back to question 1');
	await page.focusIs('a# Read it in');
	await page.press('link', 'Read the article');
	await page.hides('heading', 'Feedback on question 1');
	await page.engine.back();
	await page.shows('heading', 'Feedback on question 1');
	await page.resize(1280);
}

/** What was answered is there after a reload, and the next question after it. */
export async function goesOnAfterAReload(page: Page): Promise<void> {
	await open(page);
	await settle(page, 1, 'right');
	await page.engine.reload();
	await page.isReady();
	await page.shows('heading', 'Feedback on question 1');
	await page.press('button', 'Next question');
	await page.shows('text', `Question 2 of ${quiz.questions.length}`);
	await page.isAtQuestion((await page.question(quiz)).stem);
}
