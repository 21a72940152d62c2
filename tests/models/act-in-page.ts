/** What `tests/journeys/steps/act.ts` does from outside with a mouse, done in the page itself. */
import type { AttemptEvent } from '../../src/lib/attempt/events.ts';
import { picksOf } from '../../src/lib/questions/marking.ts';
import type { Option, Question } from '../../src/lib/questions/question.ts';
import type { Response } from '../../src/lib/questions/responses.ts';
import { plain } from '../journeys/steps/words.ts';

/** Does what an event of the attempt says, with the controls that can be seen in the quiz. */
export function actIn(quiz: Element, questions: readonly Question[], event: AttemptEvent): void {
	switch (event.type) {
		case 'answer':
			give(quiz, questionOf(questions, event.question), event.response);
			return press(quiz, 'Check answer');
		case 'retry':
			return press(quiz, 'Try again');
		case 'skip':
			return press(quiz, 'Skip this question');
		case 'next':
			return next(quiz);
		case 'goTo':
			openList(quiz);
			return goTo(quiz, questionOf(questions, event.question));
		case 'finish': {
			const button = buttonIn(quiz, 'See where you are', 'Back to the result');
			if (button) return button.click();
			openList(quiz);
			return press(quiz, 'Stop here and see where you are');
		}
		case 'reopen':
			return press(quiz, 'Look at the answers');
		case 'begin':
		case 'mark':
		case 'flag':
		case 'expire':
		case 'lengthen':
		case 'again':
			throw new Error(`Nobody does ${event.type} by hand here`);
	}
}

function buttonIn(quiz: Element, ...names: readonly string[]): HTMLButtonElement | undefined {
	return [...quiz.querySelectorAll('button')].find(
		(button) =>
			button.checkVisibility() && !button.disabled && names.includes(plain(button.textContent))
	);
}

function press(quiz: Element, name: string): void {
	const button = buttonIn(quiz, name);
	if (!button) throw new Error(`No button “${name}” can be seen`);
	button.click();
}

function questionOf(questions: readonly Question[], id: string): Question {
	const question = questions.find((each) => each.id === id);
	if (!question) throw new Error(`No question ${id}`);
	return question;
}

function check(within: Element, options: readonly Option[], id: string | undefined): void {
	const text = options.find((option) => option.id === id)?.text;
	const input = [...within.querySelectorAll('input')].find(
		({ labels }) =>
			text !== undefined && plain(labels?.[0]?.textContent ?? '').startsWith(plain(text))
	);
	if (!input?.checkVisibility()) throw new Error(`No option ${id} can be seen`);
	if (!input.checked) input.click();
}

function give(quiz: Element, question: Question, response: Response): void {
	const picks = picksOf(question, response) ?? [];
	const groups = [...quiz.querySelectorAll('fieldset')];
	for (const [at, { id, text, options }] of question.parts.entries()) {
		const group = groups.find(
			(each) => plain(each.querySelector('legend')?.textContent ?? '') === text
		);
		if (id && !group) throw new Error(`No part “${text}” can be seen`);
		for (const picked of picks[at] ?? []) check(group ?? quiz, options, picked);
	}
}

/**
 * When all is answered, the last question leads to the result and not to the look back. A page that was
 * left open may still send it: then it is sent as that page's form would.
 */
function next(quiz: Element): void {
	const button = buttonIn(quiz, 'Next question', 'Go on', 'Leave it for now');
	if (button) return button.click();
	if (!buttonIn(quiz, 'See where you are')) throw new Error('Nothing leads on');
	const late = document.createElement('button');
	late.setAttribute('formaction', '?/next');
	quiz.querySelector('form')?.append(late);
	late.click();
	late.remove();
}

function openList(quiz: Element): void {
	const list = [...quiz.querySelectorAll('summary')].find(
		(summary) => summary.checkVisibility() && plain(summary.textContent) === 'Menu'
	);
	if (list && !list.closest('details')?.open) list.click();
}

function goTo(quiz: Element, { stem }: Question): void {
	const button = [...quiz.querySelectorAll<HTMLButtonElement>('li button')].find(
		(button) => button.checkVisibility() && plain(button.textContent).includes(plain(stem))
	);
	if (!button) throw new Error(`No way to “${stem}” can be seen`);
	button.click();
}
