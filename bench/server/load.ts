import type { Ask } from './ask.ts';
import type { Filled } from './fill.ts';
import { oneGo, type Opening, type Sent } from './learner.ts';

export interface Loaded {
	/** Answers that the server said are saved. */
	readonly answers: number;
	/** Acts of any kind that the server said are saved: begun, answered, handed in. */
	readonly saved: number;
	readonly errors: number;
	/** The errors by what was asked and what came of it: `answer: 503`, `step 3: ECONNRESET`. */
	readonly failures: Readonly<Record<string, number>>;
	/** How long the server said that the log of each attempt is. */
	readonly logs: ReadonlyMap<string, number>;
	readonly seconds: number;
	/** Of answers, in milliseconds. Paced: from when it was due, so that a wait counts for all who wait. */
	readonly took: readonly number[];
}

interface Tally {
	answers: number;
	saved: number;
	readonly failures: Record<string, number>;
	readonly logs: Map<string, number>;
	readonly took: number[];
}

/** What an error is called by who raised it. */
function nameOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return 'code' in error ? String(error.code) : error.message;
}

function until(moment: number): Promise<void> {
	const wait = moment - performance.now();
	return wait <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, wait));
}

/** The next request of a go; `broken`: there was no answer to it, or none that can be read. */
async function next(
	steps: AsyncGenerator<Sent, void>
): Promise<Sent | 'over' | { broken: string }> {
	try {
		const step = await steps.next();
		return step.done ? 'over' : step.value;
	} catch (error) {
		return { broken: nameOf(error) };
	}
}

/** What went wrong with a step; `null`: nothing. */
function failureOf(sent: Sent | { broken: string }, step: number): string | null {
	if ('broken' in sent) return `step ${step + 1}: ${sent.broken}`;
	return sent.outcome === 'failed' ? `${sent.act}: ${sent.status}` : null;
}

interface Going {
	readonly ask: Ask;
	readonly filled: Filled;
	readonly token: string;
	readonly opening: Opening;
}

/** One go, each step not before it is due. */
async function go(
	{ ask, filled, token, opening }: Going,
	dueAt: (step: number) => number,
	tally: Tally
): Promise<void> {
	const steps = oneGo(ask, token, filled, opening);
	for (let step = 0; ; step += 1) {
		const due = dueAt(step);
		await until(due);
		const from = Math.min(due, performance.now());
		const sent = await next(steps);
		if (sent === 'over') return;
		const failure = failureOf(sent, step);
		if (failure !== null) {
			tally.failures[failure] = (tally.failures[failure] ?? 0) + 1;
			return;
		}
		if ('broken' in sent) return;
		if (sent.log) tally.logs.set(sent.log.attempt, sent.log.at);
		if (sent.outcome === 'saved') tally.saved += 1;
		if (sent.act !== 'answer') continue;
		tally.answers += 1;
		tally.took.push(performance.now() - from);
	}
}

async function tallied(work: (tally: Tally) => Promise<unknown>): Promise<Loaded> {
	const tally: Tally = { answers: 0, saved: 0, failures: {}, logs: new Map(), took: [] };
	const from = performance.now();
	await work(tally);
	const errors = Object.values(tally.failures).reduce((sum, count) => sum + count, 0);
	return { ...tally, errors, seconds: (performance.now() - from) / 1000 };
}

/**
 * Every learner begins within `seconds`, evenly, and takes a step every `pause` milliseconds. Nobody waits for
 * a slow server: what is late is late for everyone behind it.
 */
export function paced(ask: Ask, filled: Filled, seconds: number, pause: number): Promise<Loaded> {
	const { tokens } = filled;
	const start = performance.now();
	const gap = (seconds * 1000) / tokens.length;
	return tallied((tally) =>
		Promise.all(
			tokens.map((token, at) =>
				go(
					{ ask, filled, token, opening: 'page' },
					(step) => start + at * gap + step * pause,
					tally
				)
			)
		)
	);
}

/** So many at once as fast as it goes, each learner again and again, until `seconds` are over. */
export function saturated(
	ask: Ask,
	filled: Filled,
	seconds: number,
	together: number
): Promise<Loaded> {
	const end = performance.now() + seconds * 1000;
	const worker = async (own: readonly string[], tally: Tally): Promise<void> => {
		for (let turn = 0; performance.now() < end && own.length > 0; turn += 1)
			await go(
				{ ask, filled, token: own[turn % own.length] ?? '', opening: 'data' },
				() => performance.now(),
				tally
			);
	};
	return tallied((tally) =>
		Promise.all(
			Array.from({ length: together }, (_, at) =>
				worker(
					filled.tokens.filter((_token, index) => index % together === at),
					tally
				)
			)
		)
	);
}

/**
 * How many requests a second an empty endpoint answers: that of the answers, asked by nobody for an act that
 * there is not. All of the framework and of our own surroundings is in it, nothing of the database.
 */
export async function emptyRate(
	ask: Ask,
	{ path }: Filled,
	seconds: number,
	together: number
): Promise<number> {
	const end = performance.now() + seconds * 1000;
	let answered = 0;
	const worker = async (): Promise<void> => {
		while (performance.now() < end) {
			const form = new URLSearchParams({ attempt: 'none', at: '1' });
			const { status } = await ask(`${path}?/nothing`, { form, accept: 'application/json' });
			if (status === 404) answered += 1;
		}
	};
	await Promise.all(Array.from({ length: together }, worker));
	return answered / seconds;
}
