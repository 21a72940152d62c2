import type { Page } from '@playwright/test';
import type { Quiz } from '../../../src/lib/content/module.ts';
import type { Question } from '../../../src/lib/questions/question.ts';
import { goOn, press, questionOn, settle, type How, openMenu } from './taking.ts';

/** Does what sends the quiz's form, as each act does without JavaScript. Returns the answer's status. */
export async function statusOf(page: Page, act: () => Promise<unknown>): Promise<number> {
	const answered = page.waitForResponse((response) => response.request().method() === 'POST');
	await act();
	return (await answered).status();
}

/** From the question on the page on, each in its way, up to what follows the last of them. */
export async function takeEach(
	page: Page,
	quiz: Quiz,
	ways: readonly (How | 'skip')[]
): Promise<readonly Question[]> {
	const asked: Question[] = [];
	for (const way of ways) {
		const question = await questionOn(page, quiz);
		asked.push(question);
		if (way === 'skip') await press(page, 'Skip this question');
		else {
			await settle(page, question, way);
			await goOn(page);
		}
	}
	return asked;
}

/** Ends the quiz where one is. */
export async function stopHere(page: Page): Promise<void> {
	await openMenu(page);
	await press(page, 'Stop here and see where you are');
}
