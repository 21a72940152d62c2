import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

type Environment = Readonly<Record<string, string>>;

/** A process of ours. */
export interface Running {
	/** Sends the signal and waits for the end: the exit code, `null` when a signal ended it. */
	stop(signal?: NodeJS.Signals): Promise<number | null>;
	signal(signal: NodeJS.Signals): void;
	readonly pid: number;
	readonly ended: Promise<number | null>;
	/** What it has said so far. */
	readonly output: () => string;
	readonly errors: () => string;
	/** Reads no more of what it says, as a program that collects logs might, until the function that is returned is called. */
	stopReading(): () => void;
}

export interface Serving extends Running {
	/** `http://127.0.0.1:PORT`, without a slash. */
	readonly url: string;
	readonly port: number;
}

/** What is run, and where. */
export interface Program {
	readonly args: readonly string[];
	readonly cwd?: string;
	/** A file that gets its standard output; without it, a pipe. */
	readonly log?: string;
}

/** The built program, as it is packed: it starts in half the time of the source, and hashes nothing. */
export const builtReadback = fileURLToPath(new URL('../../build/cli/readback.js', import.meta.url));

const serve: Program = { args: [builtReadback, 'serve'] };

/** A fresh folder under the system's temporary one. */
export function temporaryFolder(): string {
	return mkdtempSync(join(tmpdir(), 'readback-'));
}

/** Starts it on any free port, with a data folder of its own. */
export function runReadback(
	env: Environment = {},
	{ args = serve.args, cwd, log }: Partial<Program> = serve
): Running {
	const file = log === undefined ? undefined : openSync(log, 'a');
	const child = spawn(process.execPath, args, {
		...(cwd === undefined ? {} : { cwd }),
		env: { ...process.env, PORT: '0', DATA_DIR: temporaryFolder(), ...env },
		stdio: ['ignore', file ?? 'pipe', 'pipe']
	});
	if (file !== undefined) closeSync(file);
	let output = '';
	let errors = '';
	child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
	child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
	const ended = once(child, 'close').then(() => child.exitCode);
	return {
		ended,
		pid: child.pid ?? 0,
		output: () => (log === undefined ? output : readFileSync(log, 'utf8')),
		errors: () => errors,
		stopReading: () => {
			child.stdout?.pause();
			return () => void child.stdout?.resume();
		},
		signal: (signal) => void child.kill(signal),
		stop: (signal = 'SIGTERM') => {
			child.kill(signal);
			return ended;
		}
	};
}

/** Starts it and waits until it says where it listens. */
export async function serveReadback(
	env: Environment = {},
	program: Partial<Program> = serve
): Promise<Serving> {
	const running = runReadback(env, program);
	const deadline = performance.now() + 30_000;
	for (;;) {
		const port = /listens at http:\/\/[^\s]+:(\d+)/.exec(running.output())?.[1];
		if (port) return { ...running, port: Number(port), url: `http://127.0.0.1:${port}` };
		const code = await Promise.race([running.ended, pause(20).then(() => 'runs' as const)]);
		if (code !== 'runs' || performance.now() > deadline) {
			await running.stop('SIGKILL');
			throw new Error(`It did not start.\n${running.output()}\n${running.errors()}`);
		}
	}
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
