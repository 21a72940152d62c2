/**
 * `npm run bench:server -- [sqlite] [postgres] [--seconds NUMBER] [--json FILE]`: 1,000 learners begin within
 * that time (fewer for less than a minute, so that the pace is the same) and answer 12 questions each; then as
 * many answers as it goes for as long. At the end the server is killed and what it said was saved is counted.
 * With `followers`: the class with 200 who follow it live, and without.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from '../../scripts/build.ts';
import { isBuilt } from '../../scripts/fingerprint.ts';
import { openStore } from '../../src/lib/server/store/database/open-store.ts';
import { type StorePlace } from '../../src/lib/server/store/database/store-place.ts';
import { percentile, round } from '../numbers.ts';
import { asking } from './ask.ts';
import { bareCommits } from './bare-commits.ts';
import { countLost } from './count-lost.ts';
import { fill } from './fill.ts';
import { followed } from './followers.ts';
import { emptyRate, paced, saturated, type Loaded } from './load.ts';
import { lend } from './places.ts';
import { readOptions, type Options } from './read-options.ts';
import { startServer } from './start-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Learners who begin in a second: 1,000 in a minute. With 12 answers each, 200 answers a second. */
const pace = 1000 / 60;
/** Milliseconds between two steps of a learner. */
const pause = 1000;
const together = 64;
const shortSeconds = 3;

function figures({ took, answers, saved, errors, seconds }: Loaded) {
	const at = (share: number): number => round(percentile(took, share), 1);
	return {
		...{ answers, saved, errors, seconds: round(seconds, 1) },
		answersPerSecond: round(answers / seconds),
		savedPerSecond: round(saved / seconds),
		...{ p50: at(0.5), p95: at(0.95), p99: at(0.99) }
	};
}

/** Milliseconds of a processor that the server used for each; all that belongs to them is in it. */
function usedEach(before: number | null, after: number | null, count: number): number | null {
	return before === null || after === null ? null : round((after - before) / count, 2);
}

async function load(place: StorePlace, seconds: number, count: number) {
	const store = await openStore(place);
	const filled = await fill(store.db, count);
	await store.close();
	const bare = await bareCommits(place, shortSeconds);
	const server = await startServer(place);
	const memory: (number | null)[] = [];
	const sampling = setInterval(() => memory.push(server.memory()), 1000);
	const { ask, close } = asking(server.origin, 256);
	try {
		const before = server.used();
		const empty = await emptyRate(ask, filled, shortSeconds, together);
		const emptyUsed = usedEach(before, server.used(), empty * shortSeconds);
		const inClass = await paced(ask, filled, seconds, pause);
		const between = server.used();
		const asItGoes = await saturated(ask, filled, seconds, together);
		const answerUsed = usedEach(between, server.used(), asItGoes.answers);
		return {
			...{ bare, empty, emptyUsed, answerUsed, memory },
			...{ class: figures(inClass), most: figures(asItGoes) },
			failures: { class: inClass.failures, most: asItGoes.failures },
			logs: new Map([...inClass.logs, ...asItGoes.logs])
		};
	} finally {
		clearInterval(sampling);
		close();
		await server.kill();
	}
}

async function measure(database: Options['databases'][number], seconds: number) {
	const { place, giveBack } = await lend[database]();
	try {
		const count = Math.round(pace * seconds);
		const { logs, ...loaded } = await load(place, seconds, count);
		const { bare, empty, most } = loaded;
		const result = {
			...{ database, learners: count, ...loaded },
			...{ bare: round(bare), empty: round(empty) },
			lost: await countLost(place, logs),
			toBare: round(most.answersPerSecond / bare, 2),
			toEmpty: round(most.answersPerSecond / empty, 2)
		};
		return result;
	} finally {
		await giveBack();
	}
}

type Measured = Awaited<ReturnType<typeof measure>>;

function show(measured: Measured): void {
	const { database, learners, bare, empty, lost, toBare, toEmpty, memory } = measured;
	console.log(`\n${database}: ${learners} learners; bare ${bare}/s, empty endpoint ${empty}/s`);
	console.table({ 'a class': measured.class, 'as it goes': measured.most });
	console.log(`answers to bare commits ${toBare}, to the empty endpoint ${toEmpty}; lost ${lost}`);
	const { failures } = measured;
	if (measured.class.errors + measured.most.errors > 0)
		console.log(`errors: ${JSON.stringify(failures)}`);
	console.log(
		`processor: ${measured.answerUsed} ms an answer (its begin and hand-in with it), ${measured.emptyUsed} ms an empty request`
	);
	console.log(`memory in MB: ${memory.join(' ')}`);
}

/** The class once with followers, between two without: the machine may grow slower or quicker meanwhile. */
async function runFollowed(
	{ seconds, databases }: Options,
	followers: number
): Promise<readonly unknown[]> {
	const results = [];
	for (const database of databases) {
		const { place, giveBack } = await lend[database]();
		try {
			const compared = await followed(place, { seconds, pace, pause, followers });
			const { without, with: beside, ...rest } = compared;
			const ratio = round(percentile(beside.took, 0.95) / percentile(without.took, 0.95), 2);
			const result = { database, ...rest, ratio, without: figures(without), with: figures(beside) };
			results.push(result);
			console.log(`\n${database}: a class alone, and with ${followers} who follow it live`);
			console.table({ alone: result.without, followed: result.with });
			console.log(`p95 to p95: ${ratio}; goal 1.5`, rest);
			if (without.errors + beside.errors > 0) {
				console.log(JSON.stringify([without.failures, beside.failures]));
				process.exitCode = 1;
			}
		} finally {
			await giveBack();
		}
	}
	return results;
}

async function runLoad({ seconds, databases }: Options): Promise<readonly unknown[]> {
	const results: Measured[] = [];
	for (const database of databases) {
		const measured = await measure(database, seconds);
		results.push(measured);
		show(measured);
		if (measured.lost + measured.class.errors + measured.most.errors > 0) process.exitCode = 1;
	}
	return results;
}

async function run(options: Options): Promise<void> {
	const { seconds, json, followers } = options;
	const results =
		followers === null ? await runLoad(options) : await runFollowed(options, followers);
	const cores = availableParallelism();
	const machine = { node: process.version, processor: cpus()[0]?.model ?? 'unknown', cores };
	const text = JSON.stringify({ machine, seconds, results }, null, '\t');
	if (json === undefined) console.log(text);
	else writeFileSync(json, `${text}\n`);
}

const reading = readOptions(process.argv.slice(2));
if (reading.type === 'options') {
	// Else the server would build before it serves, and the bench would wait in vain.
	if (isBuilt(root) || build()) await run(reading.options);
	else process.exitCode = 1;
} else {
	console.error(reading.reason);
	process.exitCode = 1;
}
