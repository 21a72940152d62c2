import { expect, type Page } from '@playwright/test';
import type { Module, Quiz } from '../../src/lib/content/module.ts';
import { isOf, type Kind } from '../../src/lib/questions/kinds.ts';
import type { Question } from '../../src/lib/questions/question.ts';
import { fixtures, library } from '../journeys/steps/addresses.ts';
import { addressOf, nk, ofOtherKinds } from '../journeys/steps/modules.ts';
import { feedbackOn, isAt, open, questionOn, quizOn } from '../journeys/steps/taking.ts';
import { test } from '../journeys/steps/test.ts';
import { stateNamed } from './quiz-states.ts';
import { openState } from './open-states.ts';
import { choose, press, tabTo } from './keys.ts';

test.setTimeout(120_000);

const kinds: readonly Kind[] = ['choice', 'multiple', 'truth', 'sort'];

/** The quiz that asks the most kinds, and those that are still missing then. */
function quizzesOfEveryKind(): readonly Quiz[] {
	const chosen: Quiz[] = [];
	const missing = new Set<string>(kinds);
	while (missing.size > 0) {
		const gain = (quiz: Quiz) =>
			new Set(quiz.questions.map(({ kind }) => kind).filter((kind) => missing.has(kind))).size;
		const [best] = [...nk.quizzes]
			.filter(({ behaviour }) => behaviour === 'practice')
			.sort((one, other) => gain(other) - gain(one));
		if (!best || gain(best) === 0) throw new Error(`No quiz asks ${[...missing].join(', ')}`);
		for (const { kind } of best.questions) missing.delete(kind);
		chosen.push(best);
	}
	return chosen;
}

/** One question, from its stem to its explanation and on, with keys alone. */
async function answerAndGoOn(page: Page, question: Question, wrongFirst: boolean): Promise<void> {
	await choose(page, question, wrongFirst ? 'wrong' : 'right');
	await expect(feedbackOn(page)).toBeHidden();
	if (isOf('typed', question.kind)) await page.keyboard.press('Enter');
	else await press(page, 'Check answer', 'Space');
	await expect(feedbackOn(page)).toBeFocused();
	if ((await feedbackOn(page).innerText()).startsWith('A hint')) {
		await press(page, 'Try again');
		await expect(page.locator('#_question')).toBeFocused();
		await choose(page, question, 'right');
		await press(page, 'Check answer');
		await expect(feedbackOn(page)).toBeFocused();
	}
	await press(page, /^(Next question|See where you are)$/);
	await expect(page.locator('#_question')).toBeFocused();
}

const taken: readonly (readonly [string, Module, Quiz])[] = [
	...quizzesOfEveryKind().map((quiz) => [library.url, nk, quiz] as const),
	...ofOtherKinds.flatMap((module) =>
		module.quizzes.map((quiz) => [fixtures.url, module, quiz] as const)
	)
];

for (const [server, module, quiz] of taken) {
	test(`with keys alone a learner comes to the result of “${quiz.title}”`, async ({ page }) => {
		await open(page, server + addressOf(module, quiz));
		const total = quiz.questions.length;
		const met = new Set<Kind>();
		for (let number = 1; number <= total; number++) {
			await isAt(page, number, total);
			const question = await questionOn(page, quiz);
			const first = !met.has(question.kind);
			met.add(question.kind);
			// The first of each kind takes the longer way, by the hint.
			await answerAndGoOn(page, question, first);
		}
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Where you are now');
	});
}

for (const kind of kinds) {
	test(`choosing in a ${kind} neither sends nor moves on, and Enter checks the answer`, async ({
		page
	}) => {
		await openState(page, stateNamed(`${kind}, asked`));
		const before = page.url();
		const stem = await page.getByRole('heading', { level: 1 }).innerText();
		const controls = quizOn(page).getByRole(kind === 'multiple' ? 'checkbox' : 'radio');
		await tabTo(page, controls.first());
		for (const key of ['Space', 'ArrowDown', 'ArrowRight', 'ArrowUp'])
			await page.keyboard.press(key);
		for (const control of await controls.all()) await control.check();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(stem);
		await expect(quizOn(page).getByRole('button', { name: 'Check answer' })).toBeVisible();
		expect(page.url()).toBe(before);
		await controls.last().press('Enter');
		await expect(feedbackOn(page)).toBeFocused();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(stem);
	});
}

test('with keys alone a learner reads the passage and comes back to where they were', async ({
	page
}) => {
	await openState(page, stateNamed('choice, in line'));
	const link = quizOn(page)
		.getByRole('link', { name: /^Read it in/ })
		.first();
	await tabTo(page, link);
	await page.keyboard.press('Enter');
	await expect(page.locator('.sentence:focus')).toBeVisible();
	await page.goBack();
	await expect(link).toBeFocused();
});

test('Tab comes past everything on the quiz page, forward and back: nothing holds it', async ({
	page
}) => {
	await openState(page, stateNamed('multiple, in line'));
	const seen: string[] = [];
	await page.evaluate(() => document.getElementById('_feedback')?.focus());
	for (let presses = 0; presses < 300; presses++) {
		await page.keyboard.press('Tab');
		const at = await page.evaluate(() => {
			const { activeElement: element } = document;
			if (!element || element === document.body) return 'the end';
			return element.closest('.pane') ? 'the article' : 'the page';
		});
		seen.push(at);
		if (at === 'the article') break;
	}
	expect(seen.at(-1)).toBe('the article');
	for (let presses = 0; presses < seen.length + 40; presses++) {
		await page.keyboard.press('Shift+Tab');
		if (await page.evaluate(() => document.activeElement?.matches('a.skip') ?? false)) return;
	}
	throw new Error('Shift and Tab never came back to the beginning');
});
