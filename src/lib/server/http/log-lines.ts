import { writeSync } from 'node:fs';

/** Bytes that wait at most until standard output takes lines again. What comes after them is dropped. */
const room = 256 * 1024;

/** Milliseconds from one try to the next while standard output takes nothing. */
const pause = 250;

/** Where lines go. */
interface Output {
	/** Writes at once and returns how many bytes were taken. Throws if none can be: no room, nobody reads. */
	readonly put: (bytes: Buffer) => number;
	/** Calls back once, some time later. */
	readonly later: (act: () => void) => void;
	/** The line, without its end, that says how many lines were dropped. */
	readonly gap: (dropped: number) => string;
}

/** Takes lines of a log. Never throws, and never waits. */
export interface LogLines {
	/** One or more whole lines, each with its `\n`. Several in one call are kept or dropped together. */
	write(lines: string): void;
	/** How many calls of `write` came to nothing so far. */
	dropped(): number;
	/** Tries once more to write what waits, e.g. because the process ends. */
	flush(): void;
}

/**
 * Lines in order and never in part: when the output takes nothing (its disk is full, or its reader stands
 * still), up to 256 KB wait for it, and lines beyond that are dropped and counted. Once it takes lines again,
 * one says how many are missing. One timer at most runs meanwhile.
 */
export function makeLogLines({ put, later, gap }: Output): LogLines {
	const waiting: Buffer[] = [];
	let held = 0;
	let stuck = false;
	let dropped = 0;
	let told = 0;
	const keep = (text: string): void => {
		const bytes = Buffer.from(text);
		waiting.push(bytes);
		held += bytes.length;
	};
	const putAll = (): boolean => {
		try {
			for (let [first] = waiting; first; [first] = waiting) {
				const taken = put(first);
				if (taken <= 0) return false;
				held -= taken;
				if (taken < first.length) waiting[0] = first.subarray(taken);
				else waiting.shift();
			}
			return true;
		} catch {
			return false;
		}
	};
	const flush = (): void => {
		let done = putAll();
		if (done && dropped > told) {
			keep(`${gap(dropped - told)}\n`);
			told = dropped;
			done = putAll();
		}
		if (!done && !stuck) later(retry);
		stuck = !done;
	};
	const retry = (): void => {
		stuck = false;
		flush();
	};
	return {
		write: (lines) => {
			if (stuck && held + Buffer.byteLength(lines) > room) {
				dropped += 1;
				return;
			}
			keep(lines);
			if (!stuck) flush();
		},
		dropped: () => dropped,
		flush
	};
}

declare global {
	var readbackLogLines: LogLines | undefined;
}

function standardOutput(): LogLines {
	// An `error` that nobody listens to ends the process. These also make pipes non-blocking, so that a reader
	// that stands still stops no write.
	for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
	const lines = makeLogLines({
		put: (bytes) => writeSync(1, bytes),
		later: (act) => void setTimeout(act, pause).unref(),
		gap: (dropped) => {
			const line = { level: 'warn', time: new Date().toISOString(), pid: process.pid, dropped };
			return JSON.stringify({ ...line, msg: 'log lines dropped: they could not be written' });
		}
	});
	process.on('exit', () => lines.flush());
	return lines;
}

/**
 * Lines on standard output. The server and the application are built apart, each with its own copy of this
 * file; they share one, so that no line comes between the halves of another.
 */
export function logLines(): LogLines {
	return (globalThis.readbackLogLines ??= standardOutput());
}
