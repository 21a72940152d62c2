import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { learnerCookie } from '../../src/lib/server/accounts/learner-cookie.ts';
import { readEvents, listAttempts } from '../../src/lib/server/store/attempts.ts';
import { openStore, type Store } from '../../src/lib/server/store/database/open-store.ts';
import { seedClass, type SeededClass } from '../journeys/in-class/steps/seed-class.ts';
import { tea } from '../store/fill.ts';
import { roundRobin, type Proxy } from './round-robin.ts';
import { serveReadback, temporaryFolder, type Serving } from './run-readback.ts';

/** Two processes on one PostgreSQL, one of which is killed while many learners answer. */
const people = 16;
const quiz = tea.quizzes[0]?.id ?? '';

let both: readonly Serving[];
let proxy: Proxy;
let store: Store;

beforeAll(async () => {
	const name = `killed_${randomUUID().replaceAll('-', '')}`;
	const client = new Client({ connectionString: `${inject('postgresUrl')}postgres` });
	await client.connect();
	await client.query(`create database ${name}`);
	await client.end();
	const databaseUrl = `${inject('postgresUrl')}${name}`;
	const env = { DATABASE_URL: databaseUrl, SECRET: 'one-secret-for-both-processes-of-it' };
	both = await Promise.all([1, 2].map(() => serveReadback({ ...env, LOG_LEVEL: 'fatal' })));
	proxy = await roundRobin(both.map(({ port }) => port));
	store = await openStore({ dataDir: temporaryFolder(), databaseUrl });
});
afterAll(async () => {
	await proxy.stop();
	await store.close();
	await Promise.all(both.map((server) => server.stop('SIGKILL')));
});

interface Answered {
	readonly status: number;
	readonly text: string;
}

/** Sends until there is an answer, as the page does; a process that dies in the middle gives none. */
async function send(
	{ assignment, token }: SeededClass,
	act: string,
	fields: Readonly<Record<string, string>>,
	accept: string
): Promise<Answered> {
	for (;;) {
		const answer = await fetch(`${proxy.url}/attempt/${assignment}/${quiz}?/${act}`, {
			...{ method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' },
			headers: { cookie: `${learnerCookie}=${token}`, accept, origin: proxy.url }
		}).catch(() => null);
		if (answer && answer.status < 500) return { status: answer.status, text: await answer.text() };
	}
}

/** The same few acts for each of them; `after` is called when one is acknowledged. */
async function take(learner: SeededClass, after: () => void): Promise<void> {
	await send(learner, 'begin', {}, 'text/html');
	const [attempt] = await listAttempts(store.db, learner.assignment, learner.learner);
	const chosen = tea.quizzes[0]?.questions[0];
	const option = chosen?.parts[0]?.options[0]?.id ?? '';
	const acts: readonly (readonly [act: string, at: string, fields: Record<string, string>])[] = [
		['answer', '1', { chosen: option }],
		['next', '3', {}],
		['skip', '4', {}],
		['finish', '5', {}]
	];
	for (const [act, at, fields] of acts) {
		const form = { attempt: attempt?.id ?? '', at, ...fields };
		// The second time as a page does whose answer was lost on the way: when it dies is left to chance.
		for (const time of ['first', 'again']) {
			const { status, text } = await send(learner, act, form, 'application/json');
			const said = [act, time, status, text.slice(0, 15)];
			expect(said).toEqual([act, time, 200, '{"type":"taken"']);
		}
		after();
	}
}

test('a process killed in the middle of a class loses and doubles no act of anybody', async () => {
	const settings = { handIn: 'pseudonym', behaviour: { type: 'immediate' } } as const;
	const learners: SeededClass[] = [];
	for (let number = 0; number < people; number += 1)
		learners.push(await seedClass(store.db, { module: tea, settings }));
	let acknowledged = 0;
	let killed: Promise<unknown> | undefined;
	const after = (): void => {
		acknowledged += 1;
		if (acknowledged === people) killed = both[0]?.stop('SIGKILL');
	};
	await Promise.all(learners.map((learner) => take(learner, after)));
	await killed;
	expect(acknowledged).toBe(4 * people);
	for (const { assignment, learner } of learners) {
		const [attempt, ...more] = await listAttempts(store.db, assignment, learner);
		const events = await readEvents(store.db, attempt?.id ?? '');
		const types = events.map(({ type }) => type);
		expect(types).toEqual(['begin', 'answer', 'mark', 'next', 'skip', 'finish']);
		expect(attempt?.handedInAt).not.toBeNull();
		expect(more).toEqual([]);
	}
});
