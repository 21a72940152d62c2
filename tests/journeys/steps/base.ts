import { test } from '@playwright/test';
import {
	startCampus,
	type Campus,
	type Kind,
	type StartedCampus
} from '../in-class/steps/start-campus.ts';
import { startDemo, type Demo } from '../teach/steps/start-demo.ts';

interface OfAWorker {
	/** The full class of `readback demo`, on a server of its own. */
	readonly demo: Demo;
	/** The server of a kind, the same each time; started when it is first asked for. */
	readonly campuses: (kind: Kind) => Promise<Campus>;
}

/**
 * What every journey and every test of accessibility extends. All that a worker keeps is here: a test whose worker would
 * keep something else gets a new process and a new browser, and so would nearly every file.
 */
export const base = test.extend<object, OfAWorker>({
	demo: [
		async ({ browserName: _ }, use) => {
			const { demo, stop } = await startDemo();
			await use(demo);
			await stop();
		},
		{ scope: 'worker', timeout: 90_000 }
	],
	campuses: [
		async ({ browserName: _ }, use) => {
			const started = new Map<Kind, Promise<StartedCampus>>();
			await use(async (kind) => {
				const starting = started.get(kind) ?? startCampus(kind);
				started.set(kind, starting);
				return (await starting).campus;
			});
			for (const starting of started.values()) await (await starting).stop();
		},
		{ scope: 'worker', timeout: 120_000 }
	]
});
