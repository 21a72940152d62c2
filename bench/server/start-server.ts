import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../scripts/test/free-port.ts';
import type { StorePlace } from '../../src/lib/server/store/database/store-place.ts';

const program = fileURLToPath(new URL('../../scripts/start.ts', import.meta.url));

/** Signs the cookies of educators, so that the bench can sign some itself. */
export const secret = 'of-no-worth-to-anybody-but-the-bench';

export interface Started {
	/** `http://127.0.0.1:PORT`, without a slash. */
	readonly origin: string;
	/** Milliseconds of a processor that it has used: other load does not count (Linux; else none). */
	used(): number | null;
	/** Megabytes that the process holds (Linux; else none). */
	memory(): number | null;
	/** As a power cut: it gets no chance to write anything more, unless it is profiled. */
	kill(): Promise<void>;
}

/** Until it answers, or is no more. */
async function untilAlive(origin: string, isOver: () => boolean): Promise<void> {
	for (const deadline = performance.now() + 60_000; performance.now() < deadline;) {
		const answer = await fetch(`${origin}/readyz`).catch(() => null);
		if (answer?.status === 200) return;
		if (isOver()) break;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error('The server under load did not start.');
}

/**
 * The process under load, of which nothing is shared with this one but the machine: the server that
 * `npm start` starts, with its log written and thrown away. `BENCH_NODE_OPTIONS` are options of Node for it.
 */
export async function startServer({ dataDir, databaseUrl }: StorePlace): Promise<Started> {
	const port = await freePort();
	const options = (process.env['BENCH_NODE_OPTIONS'] ?? '').split(' ').filter(Boolean);
	const child = spawn(process.execPath, [...options, program], {
		env: {
			...process.env,
			...{ PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir },
			...{ DATABASE_URL: databaseUrl ?? '', SECRET: secret }
		},
		stdio: ['ignore', 'ignore', 'inherit']
	});
	// A profile is written by a process that ends by itself.
	const isProfiled = options.some((option) => option.startsWith('--cpu-prof'));
	const origin = `http://127.0.0.1:${port}`;
	try {
		await untilAlive(origin, () => child.exitCode !== null);
	} catch (error) {
		child.kill('SIGKILL');
		throw error;
	}
	return {
		origin,
		used: () => {
			if (process.platform !== 'linux') return null;
			const [, rest = ''] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ');
			const [user, system] = rest.split(' ').slice(11, 13).map(Number);
			// A tick is a hundredth of a second.
			return ((user ?? 0) + (system ?? 0)) * 10;
		},
		memory: () => {
			if (process.platform !== 'linux') return null;
			const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
			return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
		},
		kill: async () => {
			const ended = once(child, 'close');
			child.kill(isProfiled ? 'SIGTERM' : 'SIGKILL');
			await ended;
		}
	};
}
