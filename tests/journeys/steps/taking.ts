import { expect, type Locator, type Page } from '@playwright/test';
import type { Quiz } from '../../../src/lib/content/module.ts';
import { responseOf } from '../../../src/lib/questions/marking.ts';
import type { Option, Part, Question } from '../../../src/lib/questions/question.ts';
import { isOf, isRanked, type Kind } from '../../../src/lib/questions/kinds.ts';
import { fieldsOf } from '../../../src/lib/questions/responses.ts';
import { areTyped } from '../../../src/lib/questions/typed.ts';
import { beginning, plain } from './words.ts';

/** `wrong`: as far from the article as one answer can be. */
export type How = 'right' | 'wrong';

/** Goes to a quiz and waits until its script has taken over: from then on answers are kept. */
export async function open(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await isKept(page);
}

export async function isKept(page: Page): Promise<void> {
	await expect(page.getByText('Saved on this device only')).toBeVisible();
}

export function quizOn(page: Page): Locator {
	return page.getByRole('region', { name: 'Quiz' });
}

export function articleOn(page: Page): Locator {
	return page.getByRole('region', { name: 'Article' });
}

/** The question that the page is at, by the words of its heading. */
export async function questionOn(page: Page, quiz: Quiz): Promise<Question> {
	const heading = plain(await page.getByRole('heading', { level: 1 }).innerText());
	const question = quiz.questions.find(({ stem }) => heading.endsWith(plain(stem)));
	if (!question) throw new Error(`No question of ${quiz.id} is “${heading}”`);
	return question;
}

/** Opens what can be done beside answering, where it is not open: a disclosure of the browser's own. */
export async function openMenu(page: Page): Promise<void> {
	const menu = quizOn(page).getByText('Menu', { exact: true });
	const open = await menu.evaluate((summary) => summary.closest('details')?.open ?? false);
	if (!open) await menu.click();
}

/** Every question with how it stands, once the menu is open. */
export function placesOn(page: Page): Locator {
	return quizOn(page)
		.getByRole('listitem')
		.filter({ has: page.getByRole('button') });
}

/** What the quiz says at its top when something happened to the attempt. */
export function noticeOn(page: Page, words: string): Locator {
	return quizOn(page).getByText(words);
}

/** The quiz says that it is at this question, counted from 1. */
export async function isAt(page: Page, number: number, total: number): Promise<void> {
	await expect(quizOn(page).getByText(`Question ${number} of ${total}`)).toBeVisible();
}

/** Chooses, and sends nothing yet. */
export async function choose(page: Page, question: Question, how: How): Promise<void> {
	const { kind, parts } = question;
	if (isRanked(kind)) return putInOrder(page, question, how);
	if (kind === 'evidence') return pick(page, chosenOf(kind, parts[0]?.options ?? [], how));
	for (const { id, text, options } of parts) {
		const chosen = chosenOf(kind, options, how);
		if (kind === 'cloze') await fillGap(page, question, id, chosen);
		else if (isOf('typed', kind)) await typeInto(page, question, chosen);
		else if (kind === 'match') await select(page, text, chosen);
		else {
			const group = id ? page.getByRole('group', { name: text, exact: true }) : quizOn(page);
			await check(group, isOf('some', kind) ? 'checkbox' : 'radio', chosen);
		}
	}
}

/**
 * Picks sentences in the list of them. Where it is folded, it is folded again afterwards: the button below it would stand
 * where the way on comes, and two presses there in half a second are one.
 */
async function pick(page: Page, sentences: readonly Option[]): Promise<void> {
	const list = quizOn(page).locator('.sentences');
	const folded = !(await list.getByRole('checkbox').first().isVisible());
	if (folded) await list.getByText('Choose from a list').click();
	await check(list, 'checkbox', sentences);
	if (folded) await list.getByText('Choose from a list').click();
}

/** Steps by the place that they get, from the first: in line, or turned round. */
export function ranked({ parts }: Question, how: How): readonly Part[] {
	const placeOf = ({ options }: Part) => options.findIndex(({ key }) => key);
	const sorted = parts.toSorted((one, other) => placeOf(one) - placeOf(other));
	return how === 'right' ? sorted : sorted.toReversed();
}

async function putInOrder(page: Page, question: Question, how: How): Promise<void> {
	for (const [at, { text }] of ranked(question, how).entries())
		await quizOn(page)
			.getByRole('combobox', { name: text })
			.selectOption(`at-${at + 1}`);
}

async function typeInto(page: Page, question: Question, options: readonly Option[]): Promise<void> {
	await quizOn(page)
		.getByRole('textbox', { name: /^Your (number|answer)/ })
		.fill(typedFor(question, options));
}

/** The control of a gap, by its place in the text. */
export function gapOn(page: Page, { parts }: Question, id: string): Locator {
	const at = parts.findIndex((part) => part.id === id);
	return quizOn(page).getByLabel(`Gap ${at + 1} of ${parts.length}`);
}

async function fillGap(
	page: Page,
	question: Question,
	id: string,
	options: readonly Option[]
): Promise<void> {
	const control = gapOn(page, question, id);
	const [option] = options;
	const accepted = option && gapText(question, id, option);
	if (accepted === undefined) await control.selectOption({ label: option?.text ?? '' });
	else await control.fill(accepted);
}

/** What is typed into a gap; `undefined` where it has choices. */
export function gapText({ kind, parts }: Question, id: string, option: Option): string | undefined {
	const part = parts.find((each) => each.id === id);
	if (!part || !areTyped(part.options)) return undefined;
	const response = responseOf({ kind, parts: [part] }, [[option.id]]);
	return 'placed' in response ? response.placed[id] : undefined;
}

/** Something that falls into the option, as it is typed. */
export function typedFor(question: Question, options: readonly Option[]): string {
	const [[, value = ''] = []] = fieldsOf(responseOf(question, [options.map(({ id }) => id)]));
	return value;
}

async function select(page: Page, item: string, options: readonly Option[]): Promise<void> {
	const label = options[0]?.text ?? '';
	await quizOn(page).getByRole('combobox', { name: item }).selectOption({ label });
}

/** What is chosen of a part's options: all that are so where several may be chosen, else the first. */
export function chosenOf(kind: Kind, options: readonly Option[], how: How): readonly Option[] {
	const fitting = options.filter(({ key }) => key === (how === 'right'));
	return isOf('some', kind) ? fitting : fitting.slice(0, 1);
}

async function check(
	within: Locator,
	role: 'radio' | 'checkbox',
	options: readonly Option[]
): Promise<void> {
	for (const { text } of options) await within.getByRole(role, { name: beginning(text) }).check();
}

export async function press(page: Page, name: string | RegExp): Promise<void> {
	await page.getByRole('button', { name, exact: true }).click();
}

/** Answers the question on the page once, up to its feedback. */
export async function answer(page: Page, question: Question, how: How): Promise<void> {
	await choose(page, question, how);
	await press(page, 'Check answer');
	await expect(feedbackOn(page)).toBeVisible();
}

export function feedbackOn(page: Page): Locator {
	return page.getByRole('heading', { name: /^(A hint|Feedback on question \d+)\b/ });
}

/** Answers until the whole explanation stands there: twice, where there is a hint and it was wrong. */
export async function settle(page: Page, question: Question, how: How): Promise<void> {
	await answer(page, question, how);
	if (!(await feedbackOn(page).innerText()).startsWith('A hint')) return;
	await press(page, 'Try again');
	await answer(page, question, how);
}

/** On to what follows: the next question, the look back, or the result. */
export async function goOn(page: Page): Promise<void> {
	await press(page, /^(Next question|Go on|See where you are)$/);
}

/** Takes a quiz from its first question to its result. Returns the questions in the order asked. */
export async function takeAll(
	page: Page,
	quiz: Quiz,
	how: (question: Question, place: number) => How | 'skip'
): Promise<readonly Question[]> {
	const asked: Question[] = [];
	for (const place of quiz.questions.keys()) {
		const question = await questionOn(page, quiz);
		asked.push(question);
		const wanted = how(question, place);
		if (wanted === 'skip') await press(page, 'Skip this question');
		else {
			await settle(page, question, wanted);
			await goOn(page);
		}
	}
	const result = page.getByRole('heading', { level: 1, name: /Where you are now$/ });
	if (!(await result.isVisible())) await press(page, 'See where you are');
	await expect(result).toBeVisible();
	return asked;
}
