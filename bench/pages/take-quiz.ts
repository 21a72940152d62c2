import type { Page } from 'playwright';
import type { Quiz } from '../../src/lib/content/module.ts';
import type { Question } from '../../src/lib/questions/question.ts';
import { keysOf } from '../../src/lib/questions/marking.ts';
import { fieldsOf } from '../../src/lib/questions/responses.ts';
import { makeResponse } from '../make-response.ts';

/** The words on the buttons, the same on every page that is measured. */
export const check = 'Check answer';
const onward = /^(Next question|See where you are|Go on)$/;

async function questionOn(page: Page, questions: readonly Question[]): Promise<Question> {
	const heading = await page.locator('h1:visible').last().innerText();
	const question = questions.find(({ stem }) => heading.trim().endsWith(stem));
	if (!question) throw new Error(`The page asks what the quiz does not: ${heading}`);
	return question;
}

/** What must be on the page afterwards, perhaps folded, or it was not the feedback that was timed. */
function reasonOf(question: Question): string {
	return keysOf(question)[0]?.chosen ?? '';
}

/** A click as the machine brings it, without what the driver does around its own clicks. */
async function clickCheck(page: Page): Promise<number> {
	const button = page.locator('button:visible', { hasText: check });
	await button.evaluate((element) => element.scrollIntoView({ block: 'center' }));
	const box = await button.boundingBox();
	if (!box) throw new Error('There is no button to check the answer with.');
	await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
	return page.evaluate(() => window.watch.feedback);
}

/** Takes a quiz to its end with right answers: milliseconds from each click to its feedback. */
export async function takeQuiz(
	page: Page,
	{ questions }: Quiz,
	onAnswered: () => void
): Promise<readonly number[]> {
	const clicks: number[] = [];
	while (clicks.length < questions.length) {
		const question = await questionOn(page, questions);
		// The right answer: with it comes the whole feedback.
		for (const [name, value] of fieldsOf(makeResponse(question, true)))
			await page.locator(`input[name="${name}"][value="${value}"]:visible`).check();
		clicks.push(await clickCheck(page));
		onAnswered();
		await page.getByText(reasonOf(question)).first().waitFor({ state: 'attached' });
		await page.locator('button:visible', { hasText: onward }).click();
	}
	await page.locator('h1:visible', { hasText: 'Where you are now' }).waitFor();
	return clicks;
}
