import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { StorePlace } from '../../src/lib/server/store/open-store.ts';

const program = fileURLToPath(new URL('serve-answers.ts', import.meta.url));

export interface Started {
	readonly port: number;
	/** Megabytes that the process holds (Linux; else none). */
	memory(): number | null;
	/** As a power cut: it gets no chance to write anything more. */
	kill(): Promise<void>;
}

/** The process under load, of which nothing is shared with this one but the machine. */
export async function startServer({ dataDir, databaseUrl }: StorePlace): Promise<Started> {
	const child = spawn(process.execPath, [program], {
		env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: databaseUrl ?? '' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let port = 0;
	for await (const line of createInterface({ input: child.stdout })) {
		port = Number(/^port (\d+)$/.exec(line)?.[1]);
		break;
	}
	if (!port) throw new Error('The server under load did not start.');
	return {
		port,
		memory: () => {
			if (process.platform !== 'linux') return null;
			const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
			return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
		},
		kill: async () => {
			const ended = once(child, 'close');
			child.kill('SIGKILL');
			await ended;
		}
	};
}
