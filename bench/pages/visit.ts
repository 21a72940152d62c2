import type { Browser, CDPSession, Page } from 'playwright';
import type { Quiz } from '../../src/lib/content/module.ts';
import type { Condition } from './conditions.ts';
import { check, takeQuiz } from './take-quiz.ts';
import { watch } from './watch.ts';

/** A page that is measured. */
export interface Subject {
	readonly name: 'floor' | 'app';
	readonly url: string;
	/** Selector of what is on the page when feedback is. */
	readonly feedback: string;
}

/** One cold visit, from the address to the end of the quiz. Times in milliseconds. */
export interface Visit {
	readonly question: number;
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

async function measure(page: Page, session: CDPSession, url: string, quiz: Quiz): Promise<Visit> {
	await page.goto(url);
	const question = await page.evaluate(() => window.watch.question);
	await settled(page);
	const timing = await timingOf(page);
	const longTasksLoading = await page.evaluate(() => [...window.watch.longTasks]);
	const clicks = await takeQuiz(page, quiz);
	await settled(page);
	const { longTasks, events } = await page.evaluate(() => ({
		longTasks: window.watch.longTasks,
		events: window.watch.clicks
	}));
	const longTasksTaking = longTasks.slice(longTasksLoading.length);
	const heap = await heapOf(session);
	return { question, ...timing, clicks, events, longTasksLoading, longTasksTaking, heap };
}

/** Loads a page in a browser context of its own, so that nothing is cached, and takes the quiz. */
export async function visit(
	browser: Browser,
	{ url, feedback }: Subject,
	condition: Condition,
	quiz: Quiz
): Promise<Visit> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	try {
		const page = await context.newPage();
		const stems = quiz.questions.map(({ stem }) => stem);
		await page.addInitScript(watch, { stems, feedback, button: check });
		const session = await context.newCDPSession(page);
		await condition.slow(session);
		return await measure(page, session, url, quiz);
	} finally {
		await context.close();
	}
}
