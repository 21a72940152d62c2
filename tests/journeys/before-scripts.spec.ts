import { expect, type Page } from '@playwright/test';
import type { Question } from '../../src/lib/questions/question.ts';
import { addressOf, nk } from './steps/modules.ts';
import {
	choose,
	feedbackOn,
	goOn,
	isAt,
	press,
	questionOn,
	quizOn,
	type How
} from './steps/taking.ts';
import { test } from './steps/test.ts';
import { outcome, plain } from './steps/words.ts';

/** Text of HTML, without its tags and with the few characters that are written as entities. */
function wordsOf(html: string): string {
	const text = html.replace(/<[^>]+>/g, ' ');
	return plain(text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&quot;', '"'));
}

function rowsOf(question: Question): readonly string[] {
	return question.parts.flatMap(({ text, options }) =>
		text ? [text] : options.map((option) => option.text)
	);
}

/** The question whose stem comes first: the list of all questions follows it in the same form. */
function firstIn(words: string, questions: readonly Question[]): Question {
	const places = questions.map((question) => ({
		question,
		at: words.indexOf(plain(question.stem))
	}));
	const [first] = places.filter(({ at }) => at >= 0).sort((one, other) => one.at - other.at);
	if (!first) throw new Error('No question in the first answer');
	return first.question;
}

for (const quiz of nk.quizzes) {
	test(`the first answer of the server holds the first question of “${quiz.title}”`, async ({
		request
	}) => {
		const html = await (await request.get(addressOf(nk, quiz))).text();
		const words = wordsOf(html);
		const form = /<form[^>]*action="\?\/answer"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
		const first = firstIn(wordsOf(form), quiz.questions);
		for (const row of rowsOf(first)) expect(words).toContain(plain(row));
		const inputs = form.match(/<input[^>]+type="(radio|checkbox)"/g) ?? [];
		const places = first.parts.flatMap(({ options }) => options).length;
		expect(inputs).toHaveLength(places);
		expect(form).toContain('Check answer');
	});
}

test.describe('before any script has run', () => {
	test.use({ expectsErrors: /ERR_FAILED|dynamically imported module/ });

	/** Lets no script through; counts those that were asked for. */
	async function holdScripts(page: Page): Promise<readonly string[]> {
		const held: string[] = [];
		await page.route('**/*.js', (route) => {
			held.push(route.request().url());
			return route.abort();
		});
		return held;
	}

	async function answerPlainly(page: Page, question: Question, how: How): Promise<void> {
		await choose(page, question, how);
		await press(page, 'Check answer');
		await expect(feedbackOn(page)).toBeVisible();
	}

	for (const quiz of nk.quizzes) {
		test(`the first question of “${quiz.title}” can be answered`, async ({ page }) => {
			const held = await holdScripts(page);
			await page.goto(addressOf(nk, quiz));
			const question = await questionOn(page, quiz);
			await answerPlainly(page, question, 'right');
			await expect(quizOn(page)).toContainText(outcome.right);
			await expect(quizOn(page)).toContainText('In line with the article · your choice');
			await goOn(page);
			await isAt(page, 2, quiz.questions.length);
			expect(held.length).toBeGreaterThan(0);
		});
	}

	test('what was answered then is kept when the script comes', async ({ page }) => {
		const [quiz] = nk.quizzes;
		if (!quiz) throw new Error('No quiz');
		await holdScripts(page);
		await page.goto(addressOf(nk, quiz));
		await answerPlainly(page, await questionOn(page, quiz), 'right');
		await page.unrouteAll();
		await goOn(page);
		await isAt(page, 2, quiz.questions.length);
		await expect(page.getByText('Saved on this device only')).toBeVisible();
		await page.goto(addressOf(nk, quiz));
		await isAt(page, 2, quiz.questions.length);
	});
});
