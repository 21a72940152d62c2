import { expect, type Page } from '@playwright/test';
import type { Question } from '../../src/lib/questions/question.ts';
import type { Kind } from '../../src/lib/questions/kinds.ts';
import { fixtures, library } from './steps/addresses.ts';
import { readExplanation } from './steps/explained.ts';
import { addressOf, nk, ofOtherKinds, quizOf } from './steps/modules.ts';
import {
	choose,
	feedbackOn,
	goOn,
	isAt,
	isKept,
	open,
	press,
	questionOn,
	quizOn,
	settle,
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

/** Where the first question of a kind is asked; `place`: how many come before it. */
function firstOf(kind: Kind) {
	const [found] = [
		...nk.quizzes.map((quiz) => ({ server: library.url, module: nk, quiz })),
		...ofOtherKinds.flatMap((module) =>
			module.quizzes.map((quiz) => ({ server: fixtures.url, module, quiz }))
		)
	].flatMap(({ quiz, ...at }) => {
		const place = quiz.questions.findIndex((question) => question.kind === kind);
		return place < 0 ? [] : [{ ...at, quiz, place }];
	});
	if (!found) throw new Error(`No quiz asks a ${kind}`);
	return found;
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
			await expect(quizOn(page)).toContainText(/your choice|Your answer, in line/i);
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

	test('an explanation that cannot be fetched leaves the outcome and the way on, and comes when asked for', async ({
		page
	}) => {
		const [quiz] = nk.quizzes;
		if (!quiz) throw new Error('No quiz');
		// Else it would have been fetched before scripts are held.
		await page.addInitScript(() => (window.requestIdleCallback = () => 0));
		await open(page, addressOf(nk, quiz));
		const uncaught: Error[] = [];
		page.on('pageerror', (error) => uncaught.push(error));
		const held = await holdScripts(page);
		const first = await questionOn(page, quiz);
		await settle(page, first, 'right');
		await expect(quizOn(page)).toContainText(outcome.right);
		await expect(quizOn(page)).toContainText('The explanation could not be loaded.');
		expect(held.length).toBeGreaterThan(0);
		await goOn(page);
		await isAt(page, 2, quiz.questions.length);
		await settle(page, await questionOn(page, quiz), 'right');
		await page.unrouteAll();
		await press(page, 'Load it');
		await expect(feedbackOn(page)).toBeFocused();
		await expect.poll(async () => (await readExplanation(page)).length).toBeGreaterThan(1);
		await expect(quizOn(page).getByRole('blockquote').first()).toBeVisible();
		expect(uncaught).toEqual([]);
	});

	test('whichever script fails, a press goes to the server', async ({ page, request }) => {
		const quiz = quizOf(nk, 'testing');
		const head = (await request.get(addressOf(nk, quiz))).headers();
		const scripts = (head['link'] ?? '').match(/[^/]+\.js/g) ?? [];
		expect(scripts.length).toBeGreaterThan(1);
		for (const script of scripts) {
			await page.route(`**/${script}`, (route) => route.abort());
			await page.goto(addressOf(nk, quiz), { waitUntil: 'commit' });
			await answerPlainly(page, await questionOn(page, quiz), 'right');
			await expect(quizOn(page)).toContainText(outcome.right);
			expect(page.url(), script).toContain('?/answer');
			await page.unrouteAll();
		}
	});
});

test.describe('while the scripts are on their way', () => {
	test.use({ expectsErrors: /ERR_FAILED|dynamically imported module/ });

	/** Holds every script back until it is told otherwise. */
	async function slowScripts(page: Page): Promise<() => void> {
		const { promise, resolve } = Promise.withResolvers<void>();
		await page.route('**/*.js', async (route) => {
			await promise;
			await route.continue();
		});
		return resolve;
	}

	for (const kind of [
		'choice',
		'sort',
		'match',
		'order',
		'groups',
		'evidence',
		'numeric',
		'text',
		'cloze'
	] as const) {
		test(`a press at a ${kind} waits for them, and is answered in the page as the server drew it`, async ({
			page
		}) => {
			const { server, module, quiz, place } = firstOf(kind);
			const address = server + addressOf(module, quiz);
			await page.clock.install();
			if (place > 0) {
				await page.route('**/*.js', (route) => route.abort());
				await page.goto(address, { waitUntil: 'commit' });
				for (let left = place; left > 1; left--) await press(page, 'Skip this question');
			}
			// Over the other one, which no script is to slip past: it would be in the browser's cache.
			const release = await slowScripts(page);
			if (place === 0) await page.goto(address, { waitUntil: 'commit' });
			else await press(page, 'Skip this question');
			await isAt(page, place + 1, quiz.questions.length);
			await choose(page, await questionOn(page, quiz), 'right');
			await page.evaluate(() => {
				const control = document.querySelector('#_taking fieldset :is(input, select)');
				const see = () => document.body.toggleAttribute('data-kept', control?.isConnected ?? false);
				addEventListener('submit', see, true);
			});
			// However slow the machine: it is not too late.
			await page.clock.pauseAt(Date.now() + 60_000);
			await press(page, 'Check answer');
			const button = page.getByRole('button', { name: 'Check answer' });
			await expect(button).toHaveAttribute('aria-busy', 'true');
			const asked = page.url();
			release();
			await expect(feedbackOn(page)).toBeFocused();
			await expect(quizOn(page)).toContainText(outcome.right);
			await expect(page.locator('body[data-kept]')).toHaveCount(1);
			expect(page.url()).toBe(asked);
			await isKept(page);
			await page.goto(address);
			await expect(feedbackOn(page)).toBeVisible();
		});
	}

	test('a press outlives a form that is drawn anew', async ({ page }) => {
		const quiz = quizOf(nk, 'testing');
		await page.clock.install();
		const release = await slowScripts(page);
		await page.goto(addressOf(nk, quiz), { waitUntil: 'commit' });
		await choose(page, await questionOn(page, quiz), 'right');
		// However slow the machine: it is not too late.
		await page.clock.pauseAt(Date.now() + 60_000);
		await press(page, 'Check answer');
		// As an extension may: nothing is where the scripts expect it.
		await page.evaluate(() => {
			const app = document.querySelector('.app');
			for (const comment of [...(app?.childNodes ?? [])])
				if (comment instanceof Comment) comment.remove();
			app?.prepend(document.createElement('hr'));
			document.querySelector('#_taking')?.setAttribute('data-first', '');
		});
		release();
		await expect(feedbackOn(page)).toBeFocused();
		await expect(quizOn(page)).toContainText(outcome.right);
		await expect(page.locator('[data-first]')).toHaveCount(0);
		expect(page.url()).not.toContain('?');
	});

	test('a press goes to the server when they take too long', async ({ page }) => {
		const quiz = quizOf(nk, 'testing');
		await page.clock.install();
		const release = await slowScripts(page);
		await page.goto(addressOf(nk, quiz), { waitUntil: 'commit' });
		await choose(page, await questionOn(page, quiz), 'right');
		await press(page, 'Check answer');
		await page.clock.runFor(5000);
		await expect(quizOn(page)).toContainText(outcome.right);
		expect(page.url()).toContain('?/answer');
		release();
	});
});
