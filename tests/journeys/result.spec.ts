import { expect, type Page } from '@playwright/test';
import { keysOf } from '../../src/lib/questions/marking.ts';
import type { Question } from '../../src/lib/questions/question.ts';
import { addressOf, nk, quizOf } from './steps/modules.ts';
import { isHighlighted } from './steps/reading.ts';
import {
	articleOn,
	isAt,
	open,
	press,
	questionOn,
	quizOn,
	settle,
	takeAll,
	type How,
	openMenu
} from './steps/taking.ts';
import { test } from './steps/test.ts';
import { plain } from './steps/words.ts';

const quiz = quizOf(nk, 'testing');

/** Right, wrong and skipped by turns. */
function mixed(_: Question, place: number): How | 'skip' {
	return (['right', 'wrong', 'skip'] as const)[place % 3] ?? 'skip';
}

function sectionsOf(question: Question): readonly string[] {
	return keysOf(question).map(({ passage }) => passage.section);
}

/** Rows of a table as `heading: count`. */
async function rowsOf(page: Page, table: string): Promise<readonly string[]> {
	const rows = await page.getByRole('table', { name: table }).getByRole('row').allInnerTexts();
	return rows.slice(1).map((row) => row.split('\t').map(plain).join(': '));
}

interface Share {
	readonly title: string;
	readonly under: (question: Question) => boolean;
}

/** What a table must say: counted here once more, from the answers given. */
function sharesOf(shares: readonly Share[], asked: readonly Question[]): readonly string[] {
	const answered = asked.map((question, place) => ({ question, how: mixed(question, place) }));
	return shares.flatMap(({ title, under }) => {
		const counted = answered.filter(({ question, how }) => how !== 'skip' && under(question));
		const inLine = counted.filter(({ how }) => how === 'right').length;
		return counted.length === 0 ? [] : [`${plain(title)}: ${inLine} of ${counted.length}`];
	});
}

async function takeMixed(page: Page) {
	await open(page, addressOf(nk, quiz));
	const asked = await takeAll(page, quiz, mixed);
	const by = (wanted: How | 'skip') => asked.filter((each, at) => mixed(each, at) === wanted);
	return { asked, right: by('right'), missed: by('wrong'), skipped: by('skip') };
}

test('the result counts in words, by section and by claim, and skipped is not wrong', async ({
	page
}) => {
	test.slow();
	const { asked, right, missed, skipped } = await takeMixed(page);
	await expect(quizOn(page)).toContainText(
		`${right.length} of ${right.length + missed.length} answered in line with the article.`
	);
	await expect(quizOn(page)).toContainText(`${skipped.length} skipped`);
	const sections = nk.sections.map(({ id, title }) => ({
		title,
		under: (question: Question) => sectionsOf(question).includes(id)
	}));
	const enough = sharesOf(sections, asked).filter((row) => Number(row.split(' ').at(-1)) >= 3);
	const table = page.getByRole('table', { name: 'By section of the article' });
	if (enough.length > 1) expect(await rowsOf(page, 'By section of the article')).toEqual(enough);
	else await expect(table).toBeHidden();
	await quizOn(page).getByText('By claim of the article').click();
	const claims = nk.claims.map(({ id, text }) => ({
		title: text,
		under: (question: Question) => question.claims.includes(id)
	}));
	const byClaim = 'First answers to the questions about each claim';
	expect(await rowsOf(page, byClaim)).toEqual(sharesOf(claims, asked));
});

test('what to read again are the passages of the missed ones, and each leads to its sentence', async ({
	page
}) => {
	test.slow();
	const { missed } = await takeMixed(page);
	const passages = missed.flatMap(keysOf).map(({ passage }) => passage);
	const list = quizOn(page).getByRole('list').first();
	await expect(list.locator('.statement')).toHaveText(missed.map(({ stem }) => plain(stem)));
	for (const said of await list.locator('.said').allInnerTexts())
		expect(said).toMatch(/^You (said|left out): ./);
	const quotes = await list.locator('blockquote .quote').allInnerTexts();
	const expected = new Set(passages.map(({ exact }) => `“${plain(exact)}”`));
	expect(quotes.map(plain).toSorted()).toEqual([...expected].toSorted());
	const links = quizOn(page).getByRole('link', { name: /^Read it in/ });
	for (const [at, quote] of quotes.entries()) {
		const fragment = (await links.nth(at).getAttribute('href')) ?? '';
		await links.nth(at).click();
		await expect(articleOn(page).locator(fragment)).toBeFocused();
		await isHighlighted(page, plain(quote).slice(1, -1));
	}
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1, name: /Where you are now$/ })).toBeVisible();
});

test('the next step is the one filled button in view, and what to remember can be saved without a script', async ({
	page,
	request
}) => {
	test.slow();
	await takeMixed(page);
	for (const viewport of [
		{ width: 390, height: 800 },
		{ width: 1280, height: 900 }
	]) {
		await page.setViewportSize(viewport);
		await page.evaluate(() => scrollTo(0, 0));
		const filled = quizOn(page).locator('.button:not(.quiet, .plain):visible');
		await expect(filled).toHaveText(/^Answer the \d+ questions you left$/);
		await expect(filled).toBeInViewport({ ratio: 1 });
	}
	const file = await request.get(
		(await page.getByRole('link', { name: 'Save these as a text file' }).getAttribute('href')) ?? ''
	);
	const text = await file.text();
	for (const { text: kept, passage } of [...(nk.remember ?? []), ...(nk.ask ?? [])]) {
		await expect(quizOn(page)).toContainText(kept);
		expect(text).toContain(kept);
		expect(text).toContain(passage.exact);
	}
	expect(file.headers()['content-disposition']).toBe('attachment; filename="to-keep.txt"');
});

test('what was missed and what was left is asked again in the same attempt, and counts with all the rest', async ({
	page
}) => {
	test.slow();
	const { asked, right, missed, skipped } = await takeMixed(page);
	await press(page, 'Try the missed questions again');
	for (const [at, { id }] of missed.entries()) {
		await isAt(page, asked.findIndex((each) => each.id === id) + 1, asked.length);
		const question = await questionOn(page, quiz);
		expect(question.id).toBe(id);
		// Who leaves in the middle finds the first result on the module's page, and goes on from there.
		if (at === 1) await leavesAndComesBack(page, right.length + 1);
		await settle(page, question, 'right');
		await press(page, /^(Next question|See where you are)$/);
	}
	const answered = right.length + missed.length;
	await expect(quizOn(page)).toContainText(
		`At first ${right.length}, now ${answered} of ${answered} answered in line with the article.`
	);
	await expect(page.getByRole('button', { name: /^Try the missed/ })).toBeHidden();
	await press(page, `Answer the ${skipped.length} questions you left`);
	for (const { id } of skipped) {
		const question = await questionOn(page, quiz);
		expect(question.id).toBe(id);
		await settle(page, question, 'right');
		await press(page, /^(Next question|See where you are)$/);
	}
	const first = right.length + skipped.length;
	await expect(quizOn(page)).toContainText(
		`At first ${first}, now ${asked.length} of ${asked.length} answered in line with the article.`
	);
});

async function leavesAndComesBack(page: Page, inLine: number): Promise<void> {
	await page.goto(`/learn/${nk.id}`);
	const { length } = quiz.questions;
	await expect(page.getByText(`${inLine} of ${length} in line with the article`)).toBeVisible();
	await open(page, addressOf(nk, quiz));
	await expect(quizOn(page)).toContainText('Nothing you answered was lost.');
}

test('nothing answered is no failure: the result says so and offers every question', async ({
	page
}) => {
	await open(page, addressOf(nk, quiz));
	await openMenu(page);
	await press(page, 'Stop here and see where you are');
	await expect(quizOn(page)).toContainText('You have not answered any questions yet.');
	await expect(page.getByRole('button', { name: /^Try the missed/ })).toBeHidden();
	await expect(page.getByRole('heading', { name: 'To read again' })).toBeHidden();
});

test('“Look at the answers” shows every explanation, also of what was not answered', async ({
	page
}) => {
	await open(page, addressOf(nk, quiz));
	await settle(page, await questionOn(page, quiz), 'right');
	await openMenu(page);
	await press(page, 'Stop here and see where you are');
	await press(page, 'Look at the answers');
	await openMenu(page);
	await quizOn(page)
		.getByRole('button', { name: /not answered yet/ })
		.first()
		.click();
	await expect(quizOn(page)).toContainText('You did not answer this question.');
	await expect(
		quizOn(page)
			.getByRole('link', { name: /^Read it in/ })
			.first()
	).toBeVisible();
	await press(page, 'Back to the result');
	await expect(quizOn(page)).toContainText('1 of 1 answered in line with the article.');
});
