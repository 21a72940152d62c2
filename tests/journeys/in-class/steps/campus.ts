import type { Page } from '@playwright/test';
import { learnerCookie } from '../../../../src/lib/server/accounts/learner-cookie.ts';
import { base } from '../../steps/base.ts';
import { answersHandedIn } from './answers-handed-in.ts';
import { asEducator } from './as-educator.ts';
import { seedClass, type SeededClass, type ToSeed } from './seed-class.ts';
import { Sitting } from './sitting.ts';
import type { Campus, Kind } from './start-campus.ts';

interface Fixtures {
	readonly kind: Kind;
	readonly campus: Campus;
	/** A class of its own for a journey; its learner is signed in in the browser. */
	readonly seed: (toSeed: ToSeed) => Promise<SeededClass>;
	/** The same, with the learner at the module's first quiz. */
	readonly sit: (toSeed: ToSeed) => Promise<Sitting>;
	/** A learner who has begun, and whose answers are handed in. */
	readonly begun: Sitting;
	/** A browser of the class's educator, at the assignment or at a page below it. */
	readonly educatorAt: (seeded: SeededClass, below?: string) => Promise<Page>;
	/** Fails the journey when a script throws, or the content policy is violated. */
	readonly watched: void;
}

/** Journeys that share one server a worker; each has a class of its own. */
export const test = base.extend<Fixtures>({
	kind: ['one', { option: true }],
	campus: [async ({ kind, campuses }, use) => use(await campuses(kind)), { timeout: 120_000 }],
	baseURL: async ({ campus }, use) => use(campus.url),
	seed: async ({ campus, context }, use) => {
		await use(async (toSeed) => {
			const seeded = await seedClass(campus.store.db, toSeed);
			await context.addCookies([
				{ name: learnerCookie, value: seeded.token, url: campus.url, httpOnly: true }
			]);
			return seeded;
		});
	},
	sit: async ({ campus, seed, page, javaScriptEnabled: scripts = true }, use) => {
		await use(async (toSeed) => {
			const seeded = await seed(toSeed);
			const [quiz] = seeded.module.quizzes;
			if (!quiz) throw new Error('A module without a quiz.');
			return new Sitting(page, { campus, seeded, quiz, scripts });
		});
	},
	begun: async ({ sit }, use) => {
		const sitting = await sit(answersHandedIn);
		await sitting.begin();
		await use(sitting);
	},
	educatorAt: async ({ campus, browser, javaScriptEnabled: scripts = true }, use) => {
		const context = await browser.newContext({ baseURL: campus.url, javaScriptEnabled: scripts });
		await use(async (seeded, below = '') => {
			await asEducator(context, campus, seeded);
			const page = await context.newPage();
			await page.goto(`/teach/assignments/${seeded.assignment}${below}`);
			return page;
		});
		await context.close();
	},
	watched: [
		async ({ context }, use) => {
			const seen: string[] = [];
			context.on('weberror', (error) => seen.push(error.error().message));
			context.on('console', (message) => {
				if (/Content Security Policy/.test(message.text())) seen.push(message.text());
			});
			await use();
			if (seen.length > 0) throw new Error(`The browser\n${seen.join('\n')}`);
		},
		{ auto: true }
	]
});
