import { expect, type Page } from '@playwright/test';
import type { Quiz } from '../../src/lib/content/module.ts';
import type { Option, Question } from '../../src/lib/questions/question.ts';
import { readExplanation, type ShownOption } from './steps/explained.ts';
import { addressOf, nk } from './steps/modules.ts';
import { test } from './steps/test.ts';
import { goOn, open, questionOn, quizOn, settle } from './steps/taking.ts';
import { plain, stateWords } from './steps/words.ts';

function optionsOf(question: Question): readonly Option[] {
	return question.parts.flatMap(({ options }) => options);
}

/** Without white space: between two blocks of the article a page has none where a quote has one. */
function packed(text: string): string {
	return text.replace(/\s+/g, '');
}

/** Words of the article's sentences with these ids, as they stand on the page. */
async function sentencesOn(page: Page, ids: readonly string[]): Promise<string> {
	const texts = await page.evaluate(
		(ids) => ids.map((id) => document.getElementById(id)?.textContent ?? ''),
		ids
	);
	return texts.join('');
}

/** Whether it is the right one of several options that may have the same text, as in a sort. */
function isShown({ text, chosen, missed }: Option, { words }: ShownOption): boolean {
	const reasons = missed === undefined ? [chosen] : [chosen, missed];
	return words.includes(plain(text)) && reasons.some((reason) => words.includes(plain(reason)));
}

async function leadsBack(page: Page, option: Option, shown: ShownOption): Promise<void> {
	const { passage } = option;
	expect(shown.quote).toBe(`“${plain(passage.exact)}”`);
	expect(shown.link).toBe(`Read it in “${plain(passage.sectionTitle)}”`);
	expect(shown.fragment).toBe(passage.sentences[0]);
	expect(shown.target, `${shown.fragment} is in the article`).not.toBeNull();
	expect(packed(await sentencesOn(page, passage.sentences))).toContain(packed(passage.exact));
	const beginning = packed(passage.exact).slice(0, 12);
	expect(packed(shown.target ?? ''), 'the quote begins in the target').toContain(beginning);
	const states = [...Object.values(stateWords), 'Your choice', 'Your answer'];
	expect(states.filter((state) => shown.words.includes(state))).not.toEqual([]);
}

/** Of sentences that were picked from, what is said of several is said once; each of them leads back. */
async function everySentenceLeadsBack(page: Page, options: readonly Option[]): Promise<void> {
	const links = await quizOn(page)
		.getByRole('link', { name: /^Read it in/ })
		.evaluateAll((all) =>
			all.map((link) => [
				link.getAttribute('href'),
				link.querySelector('.quote')?.textContent,
				link.closest('.option')?.querySelector('.state')?.textContent ?? ''
			])
		);
	expect(links).toHaveLength(options.length);
	for (const { passage } of options)
		expect(links).toContainEqual([
			`#${passage.sentences[0]}`,
			`“${passage.exact}”`,
			expect.stringMatching(/\w/)
		]);
}

async function everyOptionLeadsBack(page: Page, question: Question): Promise<void> {
	const shown = await readExplanation(page);
	const options = optionsOf(question);
	if (question.kind === 'evidence') return everySentenceLeadsBack(page, options);
	expect(shown, question.stem).toHaveLength(options.length);
	for (const option of options) {
		const found = shown.find((each) => isShown(option, each));
		if (!found) throw new Error(`${question.id} does not show ${option.id}`);
		await leadsBack(page, option, found);
	}
}

async function walk(page: Page, quiz: Quiz): Promise<number> {
	let options = 0;
	for (const place of quiz.questions.keys()) {
		const question = await questionOn(page, quiz);
		// Right and wrong by turns: both ways of saying why are seen.
		await settle(page, question, place % 2 === 0 ? 'wrong' : 'right');
		await everyOptionLeadsBack(page, question);
		options += optionsOf(question).length;
		await goOn(page);
	}
	return options;
}

for (const quiz of nk.quizzes) {
	test(`every option of “${quiz.title}” leads back to its sentence`, async ({ page }) => {
		test.slow();
		await open(page, addressOf(nk, quiz));
		const options = quiz.questions.flatMap(optionsOf).length;
		expect(await walk(page, quiz)).toBe(options);
		await expect(page.getByRole('heading', { level: 1, name: /Where you are now$/ })).toBeVisible();
	});
}
