/** The way to the sentence and back without JavaScript: fragments, and what CSS makes of them. */
import { expect, type Page } from '@playwright/test';
import { placeQuiz } from '../../src/lib/content/quiz-places.ts';
import { readExplanation, reasonLinks } from './steps/explained.ts';
import { addressOf, nk, quizOf } from './steps/modules.ts';
import { stopHere } from './steps/plainly.ts';
import {
	answer,
	articleOn,
	feedbackOn,
	goOn,
	isAt,
	press,
	questionOn,
	quizOn,
	settle
} from './steps/taking.ts';
import { test } from './steps/test.ts';
import { quiz } from './steps/testing-quiz.ts';

// A page is long and each act is a page: recording them would take longer than taking the quiz.

const phones = [
	{ width: 320, height: 640 },
	{ width: 412, height: 915 }
];

function linksOn(page: Page) {
	return reasonLinks(page);
}

/** Follows a link; the sentence that it leads to is in view and marked. */
async function follow(page: Page, link = linksOn(page).first()): Promise<void> {
	const fragment = (await link.getAttribute('href')) ?? '';
	await link.click();
	const sentence = articleOn(page).locator(fragment);
	await expect(sentence).toBeInViewport({ ratio: 1 });
	const plain = articleOn(page).locator('.sentence:not(:target)').first();
	expect(await backgroundOf(sentence)).not.toBe(await backgroundOf(plain));
}

function backgroundOf(sentence: ReturnType<Page['locator']>): Promise<string> {
	return sentence.evaluate((element) => getComputedStyle(element).backgroundColor);
}

/**
 * In the page, in columns from narrow to wide: words of which a full stop or a bracket stands on another line, and
 * terms of several words in which no line ever ends.
 */
function strayMarks(): readonly string[] {
	const stray = new Set<string>();
	const whole = new Set(document.querySelectorAll('.words'));
	for (let width = 240; width < 400; width += 4) {
		for (const article of document.querySelectorAll<HTMLElement>('.article'))
			article.style.width = `${width}px`;
		for (const words of whole) {
			const tops = [...words.querySelectorAll('.term')].map(
				(each) => each.getBoundingClientRect().top
			);
			if (new Set(tops.map(Math.round)).size > 1) whole.delete(words);
		}
		for (const term of document.querySelectorAll('.term')) {
			const [before, after] = [term.previousSibling, term.nextSibling];
			const range = document.createRange();
			const box = term.getBoundingClientRect();
			if (after instanceof Text && /^[^\s\p{L}\p{N}]/u.test(after.data)) {
				range.setStart(after, 0);
				range.setEnd(after, 1);
				if (range.getBoundingClientRect().top > box.bottom)
					stray.add(`${term.textContent}${after.data}`);
			}
			if (before instanceof Text && /[^\s\p{L}\p{N}]$/u.test(before.data)) {
				range.setStart(before, before.length - 1);
				range.setEnd(before, before.length);
				if (range.getBoundingClientRect().bottom < box.top)
					stray.add(`${before.data}${term.textContent}`);
			}
		}
	}
	return [...stray, ...[...whole].map((words) => `${words.textContent} is never broken`)];
}

async function toFeedback(page: Page): Promise<void> {
	await page.goto(addressOf(nk, quiz));
	await settle(page, await questionOn(page, quiz), 'wrong');
}

test('every link of an explanation leads to its sentence beside the quiz, and the quiz stays', async ({
	page
}) => {
	await toFeedback(page);
	const shown = await readExplanation(page);
	expect(shown.length).toBeGreaterThan(1);
	for (const at of shown.keys()) {
		await follow(page, linksOn(page).nth(at));
		await expect(quizOn(page)).toBeVisible();
	}
	await page.goBack();
	await expect(feedbackOn(page)).toHaveText(/^Feedback on question 1\b/);
	await goOn(page);
	await isAt(page, 2, quiz.questions.length);
});

test('a hint leads to its sentence, and the second try is still there', async ({ page }) => {
	await page.goto(addressOf(nk, quiz));
	const question = await questionOn(page, quiz);
	await answer(page, question, 'wrong');
	await follow(page);
	await press(page, 'Try again');
	await answer(page, question, 'right');
});

test('the result leads to what is to be read again', async ({ page }) => {
	await toFeedback(page);
	await stopHere(page);
	await expect(page.getByRole('heading', { name: 'To read again' })).toBeVisible();
	await follow(page);
});

for (const viewport of phones) {
	test.describe(`on a phone ${viewport.width} px wide`, () => {
		test.use({ viewport });

		test('the article comes over the quiz at the sentence, and leads back to the question', async ({
			page
		}) => {
			await toFeedback(page);
			await expect(articleOn(page)).toBeHidden();
			await follow(page);
			await expect(quizOn(page).getByRole('heading', { level: 1 })).toBeHidden();
			const back = page.getByRole('link', { name: 'Back to question 1' });
			await expect(back).toBeInViewport({ ratio: 1 });
			await back.click();
			await expect(articleOn(page)).toBeHidden();
			await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
			await expect(feedbackOn(page)).toHaveText(/^Feedback on question 1\b/);
			await goOn(page);
			await isAt(page, 2, quiz.questions.length);
		});

		test('the browser’s way back closes the article where it was opened', async ({ page }) => {
			await toFeedback(page);
			const link = linksOn(page).last();
			await follow(page, link);
			await page.goBack();
			await expect(articleOn(page)).toBeHidden();
			await expect(link).toBeInViewport();
		});

		test('the article can be read before answering, and what was chosen stays', async ({
			page
		}) => {
			await page.goto(addressOf(nk, quiz));
			await quizOn(page).getByRole('radio').first().check();
			await page.getByRole('link', { name: 'Read the article' }).click();
			const { from } = placeQuiz(nk.sections, quiz);
			await expect(articleOn(page).locator(`#${from}`)).toBeInViewport({ ratio: 1 });
			await page.getByRole('link', { name: 'Back to question 1' }).click();
			await expect(quizOn(page).getByRole('radio').first()).toBeChecked();
		});

		test('the article comes first, and each quiz where what it asks about has been read', async ({
			page
		}) => {
			await page.goto(`/learn/${nk.id}`);
			const [first] = nk.sections;
			const start = page.getByRole('link', { name: 'Start reading, 10 minutes' });
			await expect(start).toHaveAttribute('href', `#${first?.id}`);
			const top = (await page.getByRole('heading', { name: first?.title ?? '' }).boundingBox())?.y;
			expect(top).toBeLessThan(viewport.height * 1.5);
			const headings = await page.getByRole('article').getByRole('heading').allTextContents();
			const at = headings.findIndex((heading) => heading.trim() === quiz.title);
			const section = nk.sections.find(({ id }) => id === placeQuiz(nk.sections, quiz).after);
			expect(headings[at - 1]).toBe(section?.title);
			await page.getByRole('link', { name: quiz.title, exact: true }).click();
			await isAt(page, 1, quiz.questions.length);
		});

		test('a word of the article says what it means, and all of them stand at its end', async ({
			page
		}) => {
			await page.goto(`/learn/${nk.id}`);
			const [entry] = nk.glossary;
			if (!entry) throw new Error('The module explains no word');
			const term = page.locator(`[popovertarget="term-${entry.id}"]`).first();
			const definition = page.locator(`#term-${entry.id}`);
			await expect(definition).toBeHidden();
			await term.click();
			await expect(definition).toContainText(entry.definition);
			await expect(definition).toBeInViewport({ ratio: 1 });
			// It is spoken: the focus is on it, and its words are its name.
			await expect(definition).toBeFocused();
			await expect(definition).toHaveAccessibleName(`${entry.term} ${entry.definition}`);
			await page.keyboard.press('Escape');
			await expect(definition).toBeHidden();
			const contents = page.getByRole('navigation', { name: 'Contents of the article' });
			await contents.locator('summary').click();
			await contents.getByRole('link', { name: 'Words' }).click();
			expect(await page.evaluate(strayMarks), 'marks on another line than their word').toEqual([]);
			const words = page.getByRole('region', { name: 'Words' });
			await expect(words.getByRole('heading')).toBeInViewport();
			await expect(words).toContainText(entry.definition);
		});
	});
}

test.describe('with the book closed', () => {
	const closed = quizOf(nk, 'take-away');

	async function isClosed(page: Page): Promise<void> {
		await expect(articleOn(page)).toBeHidden();
		await expect(page.getByRole('link', { name: /^Read (it|the article)/ })).toHaveCount(0);
	}

	for (const viewport of [{ width: 1280, height: 800 }, ...phones.slice(0, 1)]) {
		test(`the article is away until one has answered, ${viewport.width} px wide`, async ({
			page
		}) => {
			await page.setViewportSize(viewport);
			// Nor by typing the address of a sentence.
			await page.goto(`${addressOf(nk, closed)}#testing-s1`);
			await isClosed(page);
			await answer(page, await questionOn(page, closed), 'wrong');
			await follow(page);
			await page.goBack();
			await goOn(page);
			await isAt(page, 2, closed.questions.length);
			await isClosed(page);
			await stopHere(page);
			await expect(page.getByRole('heading', { level: 1 })).toContainText('Where you are now');
		});
	}
});
