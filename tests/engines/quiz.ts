import { expect } from 'vitest';
import type { How } from '../journeys/steps/taking.ts';
import { addressOf, nk, quizOf } from '../journeys/steps/modules.ts';
import { outcome, outcomeOf } from '../journeys/steps/words.ts';
import { holdScripts } from './hold-scripts.ts';
import { Page } from './page.ts';

/** Of every kind, with hints and second tries. */
export const quiz = quizOf(nk, 'testing');

export async function open(page: Page): Promise<void> {
	await page.goto(addressOf(nk, quiz));
	await page.isReady();
	await page.shows('text', 'Saved on this device only…');
}

/** Answers the question on the page until it is explained: twice, where there is a hint. */
export async function settle(page: Page, number: number, how: How): Promise<void> {
	const question = await page.question(quiz);
	await page.choose(question, how);
	await page.press('button', 'Check answer');
	if (how === 'wrong' && question.hint !== undefined) {
		await page.focusIs('h2#_feedback A hint');
		await page.press('button', 'Try again');
		await page.isAtQuestion(question.stem);
		await page.choose(question, how);
		await page.press('button', 'Check answer');
	}
	await page.focusIs(`h2#_feedback Feedback on question ${number}`);
	await page.shows('text', outcomeOf(question, how));
	// What explains it is drawn after the outcome, and moves what is below.
	const explained = () => String(document.querySelector('.quiz blockquote') !== null);
	await expect.poll(() => page.engine.ask(explained), { timeout: 15_000 }).toBe('true');
}

/** Nothing is chosen, one question is skipped, the others are answered right and wrong; then the result. */
export async function takesAWholeQuiz(page: Page): Promise<void> {
	await open(page);
	await page.press('button', 'Check answer');
	await page.focusIs('p#_problem');
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
	await page.focusIs('h1#_question That was the last question. 1 question has no answer.');
	await page.press('button', 'See where you are');
	await page.focusIs(`h1#_question ${quiz.title}`);
	const inLine = quiz.questions.filter((_, place) => place % 2 === 0).length;
	await page.shows('text', `${inLine} of ${length - 1} answered in line with the article…`);
}

/** The quotes that stand beside the links to the article, without their quotation marks. */
async function quotes(page: Page): Promise<readonly string[]> {
	const found = await page.engine.ask(() =>
		[...document.querySelectorAll('.quiz blockquote')]
			.filter((quote) => quote.checkVisibility())
			.map((quote) => quote.querySelector('.quote')?.textContent.slice(1, -1) ?? '')
			.join('\n')
	);
	return found.split('\n');
}

/** Which of the links to the article has the focus, from 0. */
async function isAtLink(page: Page, at: number): Promise<void> {
	await expect
		.poll(() =>
			page.engine.ask(() =>
				String(
					[...document.querySelectorAll('.quiz blockquote')]
						.filter((quote) => quote.checkVisibility())
						.findIndex((quote) => quote.contains(document.activeElement))
				)
			)
		)
		.toBe(String(at));
}

async function opens(page: Page, at: number): Promise<void> {
	const quote = (await quotes(page))[at] ?? '';
	await page.press('link', 'Read it in…', '', at);
	await page.focusIs('span#');
	await page.marks(quote);
}

const escape = '\uE00C';

/** Beside the quiz: two passages one after the other, and three ways back from the second. */
export async function readsASentenceAndComesBack(page: Page): Promise<void> {
	await open(page);
	await settle(page, 1, 'wrong');
	const ways = [
		() => page.engine.back(),
		() => page.press('link', 'Back to question 1'),
		() => page.key(escape)
	];
	for (const way of ways) {
		await page.hides('link', 'Back to question 1');
		await opens(page, 0);
		await opens(page, 1);
		await way();
		await isAtLink(page, 1);
		await page.marks(null);
		await page.says('Back at question 1.');
	}
	await page.shows('heading', 'Feedback on question 1…');
	// What was marked goes with its question, whatever has the focus.
	await opens(page, 0);
	await page.press('button', 'Next question');
	await page.isAtQuestion((await page.question(quiz)).stem);
	await page.press('text', 'Saved on this device only…');
	await page.marks(null);
	await page.hides('link', 'Back to question 2');
}

/** Over the quiz, on a phone: closed by every way back, and by none opened at another question. */
export async function readsOnAPhone(page: Page): Promise<void> {
	await page.resize(480);
	await open(page);
	await settle(page, 1, 'wrong');
	for (const way of [() => page.engine.back(), () => page.press('link', 'Back to question 1')]) {
		await opens(page, 0);
		await page.hides('heading', 'Feedback on question 1…');
		expect(await page.engine.ask(sideways)).toBe('0');
		await way();
		await isAtLink(page, 0);
		await page.shows('heading', 'Feedback on question 1…');
	}
	await page.press('link', 'Read the article');
	await page.hides('heading', 'Feedback on question 1…');
	await page.engine.back();
	await page.shows('heading', 'Feedback on question 1…');
	await opens(page, 0);
	await page.press('link', 'Back to question 1');
	await page.press('button', 'Next question');
	await page.isAtQuestion((await page.question(quiz)).stem);
	await page.engine.back();
	await page.shows('text', 'Question 2 of…');
	await page.marks(null);
	await page.resize(1280);
}

/** In the page: by how many pixels the article can be scrolled sideways. */
function sideways(): string {
	const pane = document.getElementById('_article');
	return String((pane?.scrollWidth ?? 0) - (pane?.clientWidth ?? 0));
}

/** What was answered is there after a reload, and the next question after it. */
export async function goesOnAfterAReload(page: Page): Promise<void> {
	await open(page);
	await settle(page, 1, 'right');
	await page.engine.reload();
	await page.isReady();
	await page.shows('heading', 'Feedback on question 1…');
	await page.press('button', 'Next question');
	await page.shows('text', `Question 2 of ${quiz.questions.length}`);
	await page.isAtQuestion((await page.question(quiz)).stem);
}

/** In the page: the button that waits. */
function busyNow(): string {
	return document.querySelector('[aria-busy=true]')?.textContent.trim() ?? '';
}

/** A press that comes before the scripts is answered: in the page when they come, by the server when they fail. */
export async function keepsAPressBeforeTheScripts({ engine, url }: Page): Promise<void> {
	for (const end of ['let through', 'break off'] as const) {
		const held = await holdScripts(url);
		const page = new Page(engine, held.url);
		await engine.ask(
			(to = '') => {
				location.href = to;
				return '';
			},
			`${held.url}${addressOf(nk, quiz)}`
		);
		await page.shows('button', 'Check answer');
		await page.choose(await page.question(quiz), 'right');
		await page.press('button', 'Check answer');
		await expect.poll(() => engine.ask(busyNow)).toBe('Check answer');
		held.end(end);
		await page.focusIs('h2#_feedback Feedback on question 1');
		await page.shows('text', outcome.right);
		const address = await engine.ask(() => location.search);
		expect(address).toBe(end === 'let through' ? '' : '?/answer');
		await held.stop();
	}
}

/** What could not be fetched is fetched when it is asked for again: a browser may remember that an address failed. */
export async function fetchesAnew({ engine, url }: Page): Promise<void> {
	const held = await holdScripts(url);
	// What comes when the page is at rest as well as what is asked for then.
	held.end('let own through');
	const page = new Page(engine, held.url);
	await open(page);
	await page.choose(await page.question(quiz), 'right');
	await page.press('button', 'Check answer');
	await page.shows('text', 'The explanation could not be loaded.…');
	// One that is under way would come by itself, and take the button away.
	await held.settled();
	held.end('let through');
	await page.press('button', 'Load it');
	await page.focusIs('h2#_feedback Feedback on question 1');
	await expect.poll(async () => (await quotes(page)).join('')).not.toBe('');
	await held.stop();
}
