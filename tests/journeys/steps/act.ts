import { expect, type Page } from '@playwright/test';
import type { AttemptEvent } from '../../../src/lib/attempt/events.ts';
import { picksOf } from '../../../src/lib/questions/marking.ts';
import type { Option, Question } from '../../../src/lib/questions/question.ts';
import { isOf } from '../../../src/lib/questions/kinds.ts';
import type { Response } from '../../../src/lib/questions/responses.ts';
import { press, quizOn, openMenu } from './taking.ts';
import { beginning } from './words.ts';

/** Does by hand what an event of the attempt says, with the controls that the page offers. */
export async function act(
	page: Page,
	questions: readonly Question[],
	event: AttemptEvent
): Promise<void> {
	switch (event.type) {
		case 'answer':
			return give(page, questionOf(questions, event.question), event.response);
		case 'retry':
			return press(page, 'Try again');
		case 'skip':
			return press(page, 'Skip this question');
		case 'next':
			return next(page);
		case 'goTo':
			return goTo(page, questionOf(questions, event.question));
		case 'finish':
			return finish(page);
		case 'reopen':
			return press(page, 'Look at the answers');
		case 'begin':
		case 'mark':
		case 'flag':
		case 'expire':
		case 'lengthen':
		case 'again':
			throw new Error(`Nobody does ${event.type} by hand here`);
	}
}

function questionOf(questions: readonly Question[], id: string): Question {
	const question = questions.find((each) => each.id === id);
	if (!question) throw new Error(`No question ${id}`);
	return question;
}

function textOf(options: readonly Option[], id: string | undefined): RegExp {
	const option = options.find((each) => each.id === id);
	if (!option) throw new Error(`No option ${id}`);
	return beginning(option.text);
}

async function give(page: Page, question: Question, response: Response): Promise<void> {
	const picks = picksOf(question, response) ?? [];
	for (const [at, { id, text, options }] of question.parts.entries()) {
		const group = id ? page.getByRole('group', { name: text, exact: true }) : quizOn(page);
		const role = isOf('some', question.kind) ? 'checkbox' : 'radio';
		for (const picked of picks[at] ?? [])
			await group.getByRole(role, { name: textOf(options, picked) }).check();
	}
	await press(page, 'Check answer');
}

/**
 * When all is answered, the last question leads to the result and not to the look back. A page that was
 * left open may still send it: then it is sent as that page's form would.
 */
async function next(page: Page): Promise<void> {
	const button = quizOn(page).getByRole('button', {
		name: /^(Next question|Go on|Leave it for now)$/
	});
	if (await button.isVisible()) return button.click();
	const toResult = quizOn(page).getByRole('button', { name: 'See where you are', exact: true });
	await expect(toResult).toBeVisible();
	await page.locator('form[action="?/answer"]').evaluate((form) => {
		const button = document.createElement('button');
		button.setAttribute('formaction', '?/next');
		form.append(button);
		button.click();
		button.remove();
	});
}

async function goTo(page: Page, question: Question): Promise<void> {
	await openMenu(page);
	await quizOn(page).getByRole('listitem').getByRole('button', { name: question.stem }).click();
}

async function finish(page: Page): Promise<void> {
	const button = quizOn(page).getByRole('button', {
		name: /^(See where you are|Back to the result)$/
	});
	if (await button.isVisible()) return button.click();
	await openMenu(page);
	await press(page, 'Stop here and see where you are');
}
