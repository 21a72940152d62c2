import { Agent, request, type IncomingMessage } from 'node:http';
import { streamLimits } from '../../src/lib/server/reports/live-streams.ts';
import { openAccounts } from '../../src/lib/server/accounts/open-accounts.ts';
import { addClassEducator } from '../../src/lib/server/store/classes.ts';
import { openStore, type Store } from '../../src/lib/server/store/database/open-store.ts';
import { type StorePlace } from '../../src/lib/server/store/database/store-place.ts';
import { educatorSession } from '../../tests/server/educator-session.ts';
import { fillEducator } from '../../tests/store/fill.ts';
import { percentile, round } from '../numbers.ts';
import { asking } from './ask.ts';
import { fill, type Filled } from './fill.ts';
import { paced, type Loaded } from './load.ts';
import { secret, startServer } from './start-server.ts';

const address = '/teach/assignments/assignment/live/events';

/** As many educators as so many followers need, who teach the class and are signed in: their cookies. */
async function cookiesFor(store: Store, { dataDir }: StorePlace, count: number) {
	const accounts = openAccounts({ store, dataDir, env: { SECRET: secret }, log: () => undefined });
	const cookies: string[] = [];
	for (let at = 0; at < Math.ceil(count / streamLimits.educator); at += 1) {
		const id = `follower-${at}`;
		await fillEducator(store.db, id);
		await addClassEducator(store.db, { classId: 'class', educatorId: id, owner: false });
		cookies.push(await educatorSession(accounts, id));
	}
	return cookies;
}

interface Follower {
	/** Events that it was sent, and their bytes. */
	readonly heard: () => { readonly events: number; readonly bytes: number };
	readonly stop: () => void;
}

/** Follows as a browser does, and looks no closer at what comes than to count it. */
async function followAt(origin: string, agent: Agent, cookie: string): Promise<Follower> {
	const asked = request(new URL(address, origin), {
		agent,
		headers: { cookie, accept: 'text/event-stream' }
	});
	asked.end();
	const response = await new Promise<IncomingMessage>((resolve, reject) => {
		asked.once('response', resolve);
		asked.once('error', reject);
	});
	if (response.statusCode !== 200) throw new Error(`A follower got ${response.statusCode}.`);
	let [events, bytes] = [0, 0];
	response.on('data', (chunk: Buffer) => {
		bytes += chunk.length;
		if (chunk.subarray(0, 5).toString() === 'data:') events += 1;
	});
	response.on('error', () => undefined);
	return { heard: () => ({ events, bytes }), stop: () => response.destroy() };
}

/** How long the process takes to say that it lives, asked every 100 ms; `stop` ends the asking. */
function askingHealth(origin: string) {
	const took: number[] = [];
	const timer = setInterval(() => {
		const from = performance.now();
		void fetch(`${origin}/healthz`).then(
			() => took.push(performance.now() - from),
			() => took.push(Infinity)
		);
	}, 100);
	return { took, stop: () => clearInterval(timer) };
}

function both(one: Loaded, two: Loaded): Loaded {
	return {
		answers: one.answers + two.answers,
		saved: one.saved + two.saved,
		errors: one.errors + two.errors,
		failures: { ...one.failures, ...two.failures },
		logs: new Map([...one.logs, ...two.logs]),
		seconds: one.seconds + two.seconds,
		took: [...one.took, ...two.took]
	};
}

export interface Class {
	/** Within how long the learners of each part begin. */
	readonly seconds: number;
	/** Learners who begin in a second. */
	readonly pace: number;
	/** Milliseconds between two steps of a learner. */
	readonly pause: number;
	readonly followers: number;
}

/**
 * One class in three parts, each of learners of its own: alone, followed live by that many at once, and alone
 * again. A first part is thrown away: the server's code is not warm yet.
 */
export async function followed(place: StorePlace, { seconds, pace, pause, followers }: Class) {
	const each = Math.round(pace * seconds);
	const store = await openStore(place);
	const filled = await fill(store.db, 4 * each);
	const cookies = await cookiesFor(store, place, followers);
	await store.close();
	const server = await startServer(place);
	const { ask, close } = asking(server.origin, 256);
	const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
	const part = (at: number): Promise<Loaded> => {
		const tokens = filled.tokens.slice(at * each, (at + 1) * each);
		const own: Filled = { ...filled, tokens };
		return paced(ask, own, seconds, pause);
	};
	try {
		await part(0);
		const before = await part(1);
		const following = await Promise.all(
			Array.from({ length: followers }, (_, at) =>
				followAt(server.origin, agent, cookies[at % cookies.length] ?? '')
			)
		);
		const health = askingHealth(server.origin);
		const beside = await part(2);
		health.stop();
		const heard = following.map((follower) => follower.heard());
		for (const { stop } of following) stop();
		const after = await part(3);
		const events = heard.map((one) => one.events);
		return {
			...{ without: both(before, after), with: beside, learners: 4 * each, followers },
			events: { fewest: Math.min(...events), most: Math.max(...events) },
			megabytes: round(heard.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6, 1),
			healthSlowest: round(percentile(health.took, 1), 1)
		};
	} finally {
		agent.destroy();
		close();
		await server.kill();
	}
}
