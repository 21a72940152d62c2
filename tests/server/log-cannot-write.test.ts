import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { serveReadback, temporaryFolder, type Serving } from './run-readback.ts';

/** Standard output takes no line any more. The server goes on, and says later how many lines are missing. */
let server: Serving;
afterEach(async () => {
	await server.stop('SIGKILL');
});

/** The file with the log is as long as the disk has room, in the middle of a line. */
async function fullDisk(): Promise<() => void> {
	const log = join(temporaryFolder(), 'log');
	server = await serveReadback({ METRICS_PORT: '0' }, { log });
	const room = statSync(log).size + 100;
	const limit = (bytes: number | 'unlimited') =>
		execFileSync('prlimit', ['--pid', String(server.pid), `--fsize=${bytes}:`]);
	limit(room);
	return () => limit('unlimited');
}

async function readerStandsStill(): Promise<() => void> {
	server = await serveReadback({ METRICS_PORT: '0' });
	return server.stopReading();
}

/** Requests, some at a time; the longest that one took, in milliseconds. */
async function ask(many: number): Promise<number> {
	let [left, longest] = [many, 0];
	const one = async (): Promise<void> => {
		while (left > 0) {
			left -= 1;
			const from = performance.now();
			const signal = AbortSignal.timeout(5000);
			const { status } = await fetch(`${server.url}/healthz`, { signal });
			expect(status).toBe(200);
			longest = Math.max(longest, performance.now() - from);
		}
	};
	await Promise.all(Array.from({ length: 10 }, one));
	return longest;
}

async function droppedLines(): Promise<number> {
	const [at = ''] = /http:\/\/127\.0\.0\.1:\d+\/metrics/.exec(server.output()) ?? [];
	const metrics = await (await fetch(at)).text();
	return Number(/^readback_log_lines_dropped_total (\d+)$/m.exec(metrics)?.[1]);
}

/** Every line in JSON; one that is not whole throws. */
function lines(): readonly object[] {
	const written = server.output().split('\n').slice(0, -1);
	const parsed = written
		.filter((line) => line.startsWith('{'))
		.map((line): unknown => JSON.parse(line));
	return parsed.filter((line) => line instanceof Object);
}

describe('a log that cannot be written', () => {
	test.each([
		// More lines than what can wait for the disk, and for a pipe with its two ends.
		['the disk is full', fullDisk, 1600],
		['its reader stands still', readerStandsStill, 2600]
	] as const)('because %s delays no answer and ends nothing', async (_why, begin, many) => {
		const end = await begin();
		expect(await ask(many)).toBeLessThan(2000);
		const dropped = await droppedLines();
		expect(dropped).toBeGreaterThan(0);
		end();
		const gap = () => lines().find((line) => 'dropped' in line);
		await expect.poll(gap, { timeout: 5000 }).toMatchObject({ dropped });
		// What is not counted as dropped is there, each line whole and once.
		const answered = lines().filter((line) => 'msg' in line && line.msg === 'answered');
		expect(answered).toHaveLength(many - dropped);
		expect(await server.stop()).toBe(0);
	});
});
