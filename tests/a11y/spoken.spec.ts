import { expect, type Page } from '@playwright/test';
import { base as test } from '../journeys/steps/base.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Kind } from '../../src/lib/questions/kinds.ts';
import { choose, press, questionOn, quizOn } from '../journeys/steps/taking.ts';
import { openState } from './open-states.ts';
import { stateNamed } from './quiz-states.ts';
import { stopsIn } from './stops.ts';

/**
 * Everything that is heard of one question, as the accessibility tree has it: what has the focus, what the page says of its
 * own accord, and every stop on the way on. It stands in `tests/a11y/spoken`, one file a kind, to be read by people; when a
 * change of it is meant: SPOKEN=write npx playwright test tests/a11y/spoken.spec.ts --project js
 */
const written = (kind: Kind) => new URL(`spoken/${kind}.txt`, import.meta.url);

/** What has the focus, as it is spoken: with its description. */
async function focused(page: Page): Promise<string> {
	const [line = 'nothing'] = await stopsIn(page.locator(':focus'));
	const description = await page.evaluate(() => document.activeElement?.ariaDescription ?? '');
	return [line.replace(/:$/, ''), description].filter((part) => part !== '').join(' | ');
}

async function part(page: Page, title: string): Promise<string> {
	const status = (await page.getByRole('status').innerText()).trim();
	const said = status === '' ? [] : [`says: ${status}`];
	return ['', `# ${title}`, ...said, `focus: ${await focused(page)}`, ''].join('\n');
}

async function withStops(page: Page, title: string): Promise<string> {
	return [await part(page, title), ...(await stopsIn(quizOn(page)))].join('\n');
}

async function walk(page: Page, kind: Kind): Promise<string> {
	const state = stateNamed(`${kind}, asked`);
	await openState(page, state);
	const heard = [await withStops(page, 'The question')];
	const question = await questionOn(page, state.quiz);
	const heading = page.locator('#_question, #_feedback').and(page.locator(':focus'));
	await choose(page, question, 'wrong');
	await press(page, 'Check answer');
	await expect(heading).toHaveAttribute('id', '_feedback');
	if (question.hint !== undefined) {
		heard.push(await withStops(page, 'A hint'));
		await press(page, 'Try again');
		await expect(heading).toHaveAttribute('id', '_question');
		heard.push(await part(page, 'The second try'));
		await choose(page, question, 'wrong');
		await press(page, 'Check answer');
		await expect(heading).toHaveAttribute('id', '_feedback');
	}
	heard.push(await withStops(page, 'The feedback'));
	const way = quizOn(page)
		.getByRole('link', { name: /^Read it in/ })
		.first();
	await way.focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('.sentence:focus')).toHaveRole('group');
	heard.push(await part(page, 'Its sentence'));
	await page.keyboard.press('Escape');
	await expect(way).toBeFocused();
	const status = page.getByRole('status');
	await expect(status).not.toBeEmpty();
	heard.push(await part(page, 'The way back'));
	const before = await status.innerText();
	await press(page, 'Next question');
	await expect(status).not.toHaveText(before);
	await expect(heading).toHaveAttribute('id', '_question');
	heard.push(await part(page, 'The next question'));
	return `${heard.join('\n').trim()}\n`;
}

for (const kind of [
	'choice',
	'truth',
	'multiple',
	'sort',
	'match',
	'order',
	'groups',
	'evidence',
	'numeric',
	'text',
	'cloze'
] as const)
	test(`a ${kind} is heard from the question to the next one as it was last read through`, async ({
		page
	}) => {
		const heard = await walk(page, kind);
		if (process.env['SPOKEN'] === 'write') writeFileSync(written(kind), heard);
		expect(heard).toBe(readFileSync(written(kind), 'utf8'));
	});
