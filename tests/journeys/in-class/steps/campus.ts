import { test as base, type Page } from '@playwright/test';
import { openStore, type Store } from '../../../../src/lib/server/store/database/open-store.ts';
import { learnerCookie } from '../../../../src/lib/server/accounts/learner-cookie.ts';
import { roundRobin } from '../../../server/round-robin.ts';
import { serveReadback, temporaryFolder, type Serving } from '../../../server/run-readback.ts';
import { runPostgres, type Postgres } from '../../../../scripts/test/run-postgres.ts';
import { answersHandedIn } from './answers-handed-in.ts';
import { asEducator } from './as-educator.ts';
import { seedClass, type SeededClass, type ToSeed } from './seed-class.ts';
import { Sitting } from './sitting.ts';

/** `one`: a process on SQLite. `two`: two of them on one PostgreSQL, behind a proxy that takes turns. */
export type Kind = 'one' | 'two';

/** A server of these journeys' own, with its store at hand. */
export interface Campus {
	readonly kind: Kind;
	/** Without a slash at the end. */
	readonly url: string;
	readonly store: Store;
	/** Folder of what it keeps. */
	readonly dataDir: string;
	/** The database below it, where that is a process of its own. */
	readonly postgres: Postgres | null;
	/** SIGKILL: of two processes to one of them. */
	kill(): Promise<void>;
	/** What was killed is there again, at the same address. */
	revive(): Promise<void>;
}

type Environment = Readonly<Record<string, string>>;

const shared: Environment = {
	...{ QUIZZES_DIR: 'tests/fixtures/modules', LOG_LEVEL: 'fatal' },
	// Seconds that the server waits for its database. Usually ten; some journeys wait until it gives up.
	DATABASE_TIMEOUT: '3'
};

/** A process that can be killed and started again where it was. */
async function mortal(env: Environment) {
	let server: Serving = await serveReadback(env);
	const { port, url } = server;
	return {
		...{ port, url },
		kill: async () => void (await server.stop('SIGKILL')),
		revive: async () => void (server = await serveReadback({ ...env, PORT: String(port) }))
	};
}

async function oneProcess(use: (campus: Campus) => Promise<void>): Promise<void> {
	const dataDir = temporaryFolder();
	const server = await mortal({ ...shared, DATA_DIR: dataDir });
	const store = await openStore({ dataDir });
	const { url, kill, revive } = server;
	await use({ kind: 'one', url, store, dataDir, postgres: null, kill, revive });
	await store.close();
	await kill();
}

async function twoProcesses(use: (campus: Campus) => Promise<void>): Promise<void> {
	const postgres = await runPostgres({ durable: false });
	const dataDir = temporaryFolder();
	const databaseUrl = `${postgres.url}postgres`;
	const secret = { SECRET: 'one-secret-for-both-processes-of-it' };
	const env = { ...shared, ...secret, DATABASE_URL: databaseUrl };
	const [first, second] = [await mortal(env), await mortal(env)];
	const proxy = await roundRobin([first.port, second.port]);
	const store = await openStore({ dataDir, databaseUrl });
	const { kill, revive } = first;
	await use({ kind: 'two', url: proxy.url, store, dataDir, postgres, kill, revive });
	await proxy.stop();
	await store.close();
	await Promise.all([first.kill(), second.kill()]);
	await postgres.stop();
}

interface Fixtures {
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

interface WorkerFixtures {
	readonly kind: Kind;
	readonly campus: Campus;
}

/** Journeys that share one server a worker; each has a class of its own. */
export const test = base.extend<Fixtures, WorkerFixtures>({
	kind: ['one', { scope: 'worker', option: true }],
	campus: [
		async ({ kind }, use) => (kind === 'one' ? oneProcess(use) : twoProcesses(use)),
		{ scope: 'worker', timeout: 120_000 }
	],
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
