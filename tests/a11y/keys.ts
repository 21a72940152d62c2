import { expect, type Locator, type Page } from '@playwright/test';
import type { Option, Question } from '../../src/lib/questions/question.ts';
import { isOf, isRanked } from '../../src/lib/questions/kinds.ts';
import {
	chosenOf,
	gapOn,
	gapText,
	quizOn,
	ranked,
	typedFor,
	type How
} from '../journeys/steps/taking.ts';
import { beginning } from '../journeys/steps/words.ts';

/** More presses than any control of the quiz is away from its heading: more of them are a trap. */
const most = 80;

async function hasFocus(locator: Locator): Promise<boolean> {
	return locator.evaluate((element) => element === document.activeElement);
}

/** Presses Tab until a control has the focus. Fails where it never gets there. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
	for (let presses = 0; presses < most; presses++) {
		if (await hasFocus(control)) return;
		await page.keyboard.press('Tab');
	}
	await expect(control).toBeFocused();
}

/** Goes to a button by Tab and presses it with a key. */
export async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
	await tabTo(page, quizOn(page).getByRole('button', { name, exact: true }));
	await page.keyboard.press(key);
}

/** Chooses as people do by keyboard: Tab into the group, arrows to the radio, Space. Sends nothing. */
export async function choose(page: Page, question: Question, how: How): Promise<void> {
	const { kind, parts } = question;
	if (isRanked(kind)) return moveUp(page, ranked(question, how));
	if (kind === 'match') {
		for (const { text, options } of parts)
			await pickListed(page, text, chosenOf(kind, options, how));
		return;
	}
	if (kind === 'cloze') return fillGaps(page, question, how);
	if (isOf('typed', kind)) {
		const chosen = chosenOf(kind, parts[0]?.options ?? [], how);
		await tabTo(page, quizOn(page).getByRole('textbox', { name: /^Your (number|answer)/ }));
		// What the first try left there is selected by Tab, and written over.
		await page.keyboard.type(typedFor(question, chosen));
		return;
	}
	if (parts.length > 1) {
		for (const { text, options } of await inPageOrder(page, parts)) {
			const group = page.getByRole('group', { name: text, exact: true });
			await pickRadio(page, group, chosenOf(kind, options, how));
		}
		return;
	}
	const chosen = chosenOf(kind, parts[0]?.options ?? [], how);
	if (!isOf('some', kind)) return pickRadio(page, quizOn(page), chosen);
	if (kind === 'evidence') await openSentences(page);
	for (const { text } of chosen) {
		const box = quizOn(page).getByRole('checkbox', { name: beginning(text) });
		await tabTo(page, box);
		await page.keyboard.press('Space');
		await expect(box).toBeChecked();
	}
}

/** The list of sentences, which a key unfolds. */
async function openSentences(page: Page): Promise<void> {
	const list = quizOn(page).locator('.sentences');
	await tabTo(page, list.locator('summary'));
	await page.keyboard.press('Enter');
	await expect(list).toHaveAttribute('open');
}

/** Moves each step up to its place; the last of them are there by then. */
async function moveUp(page: Page, steps: readonly { readonly text: string }[]): Promise<void> {
	for (const [at, { text }] of steps.slice(0, -1).entries()) {
		const list = quizOn(page).getByRole('combobox', { name: text });
		const place = `${at + 1} of ${steps.length}`;
		// The first press of all gives each step its place.
		if (at === 0) {
			await tabTo(page, list);
			await page.keyboard.type(place);
		}
		const up = quizOn(page).getByRole('button', { name: `Move up ${text}` });
		for (let left = steps.length; left > 0; left--) {
			if ((await list.locator('option:checked').innerText()).trim() === place) break;
			await tabTo(page, up);
			await page.keyboard.press('Enter');
		}
		await expect(list.locator('option:checked')).toHaveText(place);
	}
}

/** From gap to gap: a letter finds a choice, and what is typed replaces what stands there. */
async function fillGaps(page: Page, question: Question, how: How): Promise<void> {
	for (const { id, options } of question.parts) {
		const [option] = chosenOf(question.kind, options, how);
		if (!option) continue;
		const control = gapOn(page, question, id);
		await tabTo(page, control);
		const typed = gapText(question, id, option);
		await page.keyboard.type(typed ?? option.text);
		if (typed === undefined)
			await expect(control.locator('option:checked')).toHaveText(option.text);
		else await expect(control).toHaveValue(typed);
	}
}

/** Letters find an answer in a list, as they do for people. */
async function pickListed(page: Page, item: string, [option]: readonly Option[]): Promise<void> {
	const list = quizOn(page).getByRole('combobox', { name: item });
	await tabTo(page, list);
	await page.keyboard.type(option?.text ?? '');
	await expect(list.locator('option:checked')).toHaveText(option?.text ?? '');
}

/** Statements are shuffled; Tab meets them as they stand on the page. */
async function inPageOrder<T extends { readonly text: string }>(
	page: Page,
	statements: readonly T[]
): Promise<readonly T[]> {
	const shown = await quizOn(page).locator('li legend').allInnerTexts();
	return [...statements].sort((one, other) => shown.indexOf(one.text) - shown.indexOf(other.text));
}

async function pickRadio(page: Page, group: Locator, [option]: readonly Option[]): Promise<void> {
	const wanted = group.getByRole('radio', { name: beginning(option?.text ?? '') });
	await tabTo(page, group.getByRole('radio').first());
	await page.keyboard.press('Space');
	for (let presses = 0; presses < 10 && !(await wanted.isChecked()); presses++) {
		await page.keyboard.press('ArrowDown');
	}
	await expect(wanted).toBeChecked();
	await expect(wanted).toBeFocused();
}
