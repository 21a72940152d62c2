/** What was missed comes back: asked for, due, answered, moved, and ended. */
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Quiz } from '../../src/lib/content/module.ts';
import { parseReview, type ReviewEvent } from '../../src/lib/review/log.ts';
import { daysAfter, dueIn, minutesFor, scheduleOf } from '../../src/lib/review/schedule.ts';
import { keysKept, textKept } from './steps/attempt.ts';
import { addressOf, nk, quizOf } from './steps/modules.ts';
import { choose, open, press, questionOn, settle, takeAll } from './steps/taking.ts';
import { test } from './steps/test.ts';

const quiz = quizOf(nk, 'link-and-types');
const key = 'readback:review';
const map = `/learn/${nk.id}/understanding`;
/** Every question of the module. */
const all: Quiz = { ...quiz, questions: nk.quizzes.flatMap(({ questions }) => questions) };
const today = new Date().toISOString().slice(0, 10);
const tomorrow = daysAfter(today, 1);

async function logOn(page: Page): Promise<readonly ReviewEvent[]> {
	const text = await textKept(page, key, 'local');
	const value: unknown = JSON.parse(text ?? '{"version":1,"events":[]}');
	const events = parseReview(value);
	if (!events) throw new Error('The log cannot be read');
	return events;
}

/** Days as a page says them: `7 Dec 2026`. */
function said(day: string): string {
	const parts = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
	return new Intl.DateTimeFormat('en-GB', parts).format(new Date(day));
}

/** Some of a quiz missed, and asked for. */
async function missSome(page: Page): Promise<number> {
	await open(page, addressOf(nk, quiz));
	await takeAll(page, quiz, (_, at) => (at < 3 ? 'wrong' : 'right'));
	await page.goto(map);
	await press(page, 'Keep that from now on');
	await expect(page.getByText('What you miss in this module comes back')).toBeFocused();
	const points = scheduleOf(await logOn(page)).get(nk.id)?.points.size ?? 0;
	expect(points).toBeGreaterThan(1);
	return points;
}

/** The same device on another day. */
async function itIs(page: Page, day: string): Promise<void> {
	await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
}

test('nothing is kept or fetched for it until a learner asks, and what would be kept is said', async ({
	page
}) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(request.url()));
	await open(page, addressOf(nk, quiz));
	await takeAll(page, quiz, () => 'wrong');
	await page.goto('/');
	await expect(page.getByText(/finished/)).toBeVisible();
	await page.goto(map);
	await expect(
		page.getByText('kept in the tab only, and are deleted when you close it')
	).toBeVisible();
	await page.goto('/review');
	await expect(page.getByRole('heading', { name: nk.title })).toBeVisible();
	expect(await keysKept(page)).not.toContain(key);
	expect(fetched.filter((url) => url.includes('review.json'))).toEqual([]);
});

test('what was missed is due the next day, as another question; an answer moves its date', async ({
	page
}) => {
	const points = await missSome(page);
	await expect(
		page.getByText(`${points} points to come back to, the first on ${said(tomorrow)}.`)
	).toBeVisible();
	await page.goto('/');
	await expect(page.getByText('Nothing is due today.')).toBeVisible();

	await itIs(page, tomorrow);
	await page.goto('/');
	await page
		.getByRole('link', { name: `Due today: ${points}, about ${minutesFor(points)} minute` })
		.click();
	await press(page, 'Begin');
	const question = await questionOn(page, all);
	const missed = (await logOn(page)).flatMap((event) =>
		event.type === 'missed' ? event.question : []
	);
	// Only a claim with one question brings that one back.
	const others = all.questions.filter(
		({ id, claims, sensitive }) =>
			!sensitive && !missed.includes(id) && claims.some((each) => question.claims.includes(each))
	);
	if (others.length > 0) expect(missed).not.toContain(question.id);

	// Nothing chosen: said beside the question, and nothing moves.
	await press(page, 'Check answer');
	await expect(page.locator('#_problem')).toBeFocused();
	await choose(page, question, 'right');
	await press(page, 'Check answer');
	await expect(page.locator('#_feedback')).toBeFocused();
	await expect(page.locator('#_feedback')).toContainText('in line with the article');
	await expect(page.getByText(`It comes back on ${said(daysAfter(tomorrow, 7))}.`)).toBeVisible();
	const link = page.getByRole('blockquote').getByRole('link').first();
	await expect(link).toHaveAttribute('href', new RegExp(`^/learn/${nk.id}#`));

	const asked = (await logOn(page)).at(-1);
	if (asked?.type !== 'asked') throw new Error('The answer is not in the log');
	const moved = asked.points.filter(({ inLine }) => inLine).length;
	expect(moved).toBeGreaterThan(0);
	// The way to the sentence and back loses nothing.
	await link.click();
	await expect(page).toHaveURL(/#/);
	await page.goto('/review');
	await expect(page.getByText(`Due today: ${points - moved},`)).toBeVisible();

	await press(page, 'Begin');
	const second = await questionOn(page, all);
	expect(second.id).not.toBe(question.id);
	await choose(page, second, 'wrong');
	await press(page, 'Check answer');
	await expect(page.getByText(`It comes back on ${said(daysAfter(tomorrow, 1))}.`)).toBeVisible();
	const stop = page.getByRole('button', { name: 'Stop here' });
	if (await stop.isVisible()) await stop.click();
	else await press(page, 'Go on');
	await expect(page.getByText('That is all for now.')).toBeVisible();
	await expect(page.getByText('0 of 1 answered in line with the article.')).toBeVisible();
	const tea = scheduleOf(await logOn(page)).get(nk.id);
	expect(tea && dueIn(tea, tomorrow).length).toBeLessThan(points - moved);
});

test('what is missed later is added when the quiz is left, also where its tab is closed then', async ({
	page,
	context
}) => {
	await page.goto('/review');
	await press(page, 'Keep that from now on');
	await expect(page.getByText('Nothing to come back to so far.')).toBeVisible();
	expect((await logOn(page)).map(({ type }) => type)).toEqual(['joined']);
	const asked = page.waitForResponse((response) => response.url().endsWith('review.json'));
	await open(page, addressOf(nk, quiz));
	await asked;
	const question = quiz.questions.find(({ sensitive }) => !sensitive);
	const first = await questionOn(page, quiz);
	await settle(page, first, 'wrong');
	await page.waitForLoadState('networkidle');
	await page.close({ runBeforeUnload: false });
	const other = await context.newPage();
	await other.goto('/support');
	const missed = (await logOn(other)).flatMap((event) =>
		event.type === 'missed' ? event.question : []
	);
	expect(question).toBeDefined();
	expect(missed).toEqual([first.id]);
});

test('it ends with one press, in one module or altogether, and “Delete everything” ends it too', async ({
	page
}) => {
	await missSome(page);
	await press(page, 'Stop, and forget these dates');
	await expect(page.getByText('Stopped.')).toBeFocused();
	expect(await keysKept(page)).not.toContain(key);
	await press(page, 'Keep that from now on');
	await page.goto('/review');
	await press(page, 'Forget all dates');
	await expect(page.getByText('All dates are deleted.')).toBeVisible();
	expect(await keysKept(page)).not.toContain(key);
	await press(page, 'Keep that from now on');
	await page.goto('/privacy');
	await expect(
		page.getByRole('link', { name: 'What you missed in 1 module comes back' })
	).toBeVisible();
	await press(page, 'Delete everything');
	expect(await keysKept(page)).toEqual([]);
});

test('the dates are in the file of answers, and one for a calendar names no subject', async ({
	page,
	browser
}) => {
	const points = await missSome(page);
	const before = await logOn(page);
	await page.goto('/review');
	const [days] = await Promise.all([
		page.waitForEvent('download'),
		press(page, 'Save the days for a calendar')
	]);
	const calendar = readFileSync(await days.path(), 'utf8');
	expect(calendar).toContain(`DTSTART;VALUE=DATE:${tomorrow.replaceAll('-', '')}`);
	expect(calendar).toContain(`SUMMARY:Readback: ${points} points to come back to`);
	expect(calendar).not.toMatch(/NK|miscarriage/i);

	await page.goto('/privacy');
	const [answers] = await Promise.all([
		page.waitForEvent('download'),
		press(page, 'Save them as a file')
	]);
	const elsewhere = await (await browser.newContext()).newPage();
	await elsewhere.goto(new URL('/privacy', page.url()).href);
	await elsewhere.getByLabel('Add answers from a file').setInputFiles(await answers.path());
	await expect(elsewhere.getByText('The dates of what comes back were added.')).toBeVisible();
	expect(await logOn(elsewhere)).toEqual(before);
	await elsewhere.context().close();
});

test('a question that was changed since is asked as it is now, and that is said', async ({
	page
}) => {
	await missSome(page);
	await itIs(page, tomorrow);
	const log = await logOn(page);
	// As if every question had been missed before it was corrected.
	const missed = all.questions
		.filter(({ sensitive }) => !sensitive)
		.map(({ id }, at): ReviewEvent => {
			const head = { type: 'missed', module: nk.id, on: today, attempt: `a${at}` } as const;
			return { ...head, question: id, hash: 'as-it-was', tries: 1, points: [] };
		});
	await page.evaluate(({ key, text }) => localStorage.setItem(key, text), {
		key,
		text: JSON.stringify({ version: 1, events: [...log, ...missed] })
	});
	await page.goto('/review');
	await press(page, 'Begin');
	await expect(page.getByText('This question was changed since you answered it.')).toBeVisible();
});
