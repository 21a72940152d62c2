import type { Browser, CDPSession, Page } from 'playwright';
import type { Quiz } from '../../src/lib/content/module.ts';
import type { Condition } from './conditions.ts';
import { fieldsOf } from '../../src/lib/questions/responses.ts';
import { makeResponse } from '../make-response.ts';
import { countRequests, type Asking } from './requests.ts';
import { check, takeQuiz } from './take-quiz.ts';
import { watch } from './watch.ts';

/** A page that is measured. */
export interface Subject {
	readonly name: 'floor' | 'app';
	readonly url: string;
	/** Selector of what is on the page when feedback is. */
	readonly feedback: string;
}

/** Two cold visits: one that answers at once, and one from the address to the end of the quiz. In milliseconds. */
export interface Visit {
	readonly question: number;
	/** From the address to the feedback on an answer that was given as soon as the question was there. */
	readonly answered: number;
	/** Of a visit that answers when everything has come. */
	readonly beforeAnswer: Asking;
	/** First byte, without what a slowed line adds; first paint of anything; all scripts run. */
	readonly response: number;
	readonly paint: number;
	readonly loaded: number;
	/** Bytes of the page itself as they came over the line. */
	readonly pageBytes: number;
	/** From click to feedback, by question. */
	readonly clicks: readonly number[];
	/** The same as the browser's Event Timing has it, of every click over 16 ms. */
	readonly events: readonly number[];
	readonly longTasksLoading: readonly number[];
	readonly longTasksTaking: readonly number[];
	/** Bytes after the quiz, rubbish collected. */
	readonly heap: number;
}

async function heapOf(session: CDPSession): Promise<number> {
	await session.send('HeapProfiler.enable');
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	return usedSize;
}

async function timingOf(page: Page) {
	return page.evaluate(() => {
		const [navigation] = performance.getEntriesByType('navigation');
		const [paint] = performance.getEntriesByName('first-contentful-paint');
		if (!(navigation instanceof PerformanceNavigationTiming)) throw new Error('No timing');
		return {
			response: navigation.responseStart,
			loaded: navigation.loadEventEnd,
			pageBytes: navigation.encodedBodySize,
			paint: paint?.startTime ?? NaN
		};
	});
}

/** Scripts have come and run: nothing is under way and the page has nothing to do. */
async function settled(page: Page): Promise<void> {
	await page.waitForLoadState('networkidle');
	// With a limit: where nothing is drawn any more, Chromium without a screen has no idle time to give.
	await page.evaluate(
		() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }))
	);
}

type Calm = Omit<Visit, 'answered'>;

async function measure(page: Page, session: CDPSession, url: string, quiz: Quiz): Promise<Calm> {
	const requests = await countRequests(session);
	await page.goto(url);
	const question = await page.evaluate(() => window.watch.question);
	await settled(page);
	const timing = await timingOf(page);
	const longTasksLoading = await page.evaluate(() => [...window.watch.longTasks]);
	let beforeAnswer: Asking | undefined;
	const clicks = await takeQuiz(page, quiz, () => (beforeAnswer ??= requests()));
	beforeAnswer ??= requests();
	await settled(page);
	const { longTasks, events } = await page.evaluate(() => ({
		longTasks: window.watch.longTasks,
		events: window.watch.clicks
	}));
	const longTasksTaking = longTasks.slice(longTasksLoading.length);
	const heap = await heapOf(session);
	return {
		...{ question, ...timing, beforeAnswer, clicks, events },
		...{ longTasksLoading, longTasksTaking, heap }
	};
}

/** Opens a page in a browser context of its own, so that nothing is cached. */
async function inNewContext<Result>(
	browser: Browser,
	{ feedback }: Subject,
	{ condition, quiz, atOnce }: Conditions,
	use: (page: Page, session: CDPSession) => Promise<Result>
): Promise<Result> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	try {
		const page = await context.newPage();
		const questions = quiz.questions.map((question) => ({
			stem: question.stem,
			fields: fieldsOf(makeResponse(question, true))
		}));
		await page.addInitScript(watch, { questions, atOnce, feedback, button: check });
		const session = await context.newCDPSession(page);
		await condition.slow(session);
		return await use(page, session);
	} finally {
		await context.close();
	}
}

interface Conditions {
	readonly condition: Condition;
	readonly quiz: Quiz;
	/** Whether the first question is answered as soon as it is on the screen. */
	readonly atOnce: boolean;
}

/** Opens the page and answers at once, then opens it anew and takes the quiz. */
export async function visit(
	browser: Browser,
	subject: Subject,
	condition: Condition,
	quiz: Quiz
): Promise<Visit> {
	const { url } = subject;
	const hasty = { condition, quiz, atOnce: true };
	const answered = await inNewContext(browser, subject, hasty, async (page) => {
		await page.goto(url, { waitUntil: 'commit' });
		// The answer is given when the question is there, and there is something to wait for from then on.
		await page.evaluate(() => window.watch.question);
		return page.evaluate(() => window.watch.answered);
	});
	const calm = { condition, quiz, atOnce: false };
	const taken = await inNewContext(browser, subject, calm, (page, session) =>
		measure(page, session, url, quiz)
	);
	return { ...taken, answered };
}
