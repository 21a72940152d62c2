import type { IncomingMessage } from 'node:http';
import { pino, stdTimeFunctions, type Logger } from 'pino';
import { logLines } from './log-lines.ts';

export type Log = Logger;

/** From the quietest to the loudest. */
export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/**
 * A log of JSON lines on standard output, written before the call returns if it can be, so that the last line
 * before an end is there. What is logged is listed where it is logged: no address, header, form or name is ever
 * given.
 */
export function makeLog(level: string | undefined): Log {
	const settings = {
		level: level || 'info',
		base: { pid: process.pid },
		timestamp: stdTimeFunctions.isoTime,
		formatters: { level: (label: string) => ({ level: label }) }
	};
	return pino(settings, logLines());
}

/** A plain line among the log's. */
export function say(line: string): void {
	logLines().write(`${line}\n`);
}

/** What of an error may stand in the log. */
interface LoggableError {
	readonly type: string;
	readonly code?: string;
	readonly message: string;
	/** Where in the code, without the message. */
	readonly stack: string;
	readonly cause?: LoggableError;
}

const mostCauses = 4;

/** Messages quote what they choke on, which may be an answer or a name: from the first quote to the last. */
function withoutQuotes(message: string): string {
	return message.replace(/"[\s\S]*"/g, '"…"').replace(/'[\s\S]*'/g, "'…'");
}

/** The system's or the database's own code. SQLite's is a number that says more than the message does. */
function codeOf(error: Error): string | undefined {
	const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
	const more = 'errcode' in error && typeof error.errcode === 'number' ? ` ${error.errcode}` : '';
	return code === undefined ? undefined : code + more;
}

/** Type, message without quotes, and places in the code. Other fields (a row, a form) stay out. */
export function loggableError(error: unknown, causes = mostCauses): LoggableError {
	if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
	const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
	const known = codeOf(error);
	const code = known === undefined ? {} : { code: known };
	const cause =
		error.cause === undefined || causes === 0
			? {}
			: { cause: loggableError(error.cause, causes - 1) };
	return {
		...{ type: error.name, message: withoutQuotes(error.message), ...code },
		...{ stack: places.map((line) => line.trim()).join('\n'), ...cause }
	};
}

/** What is known of a request outside the application, and what the application adds for the log. */
export interface RequestNotes {
	/** Stands in the answer's `X-Request-Id` and in every line of the log about this request. */
	readonly id: string;
	/** The route's id, e.g. `/join/[code]`, never the address itself; `null`: no page of ours. */
	route: string | null;
}

declare module 'http' {
	interface IncomingMessage {
		readbackNotes?: RequestNotes;
	}
}

/** The notes of a request; none where no server of ours stands before the application (development). */
export function notesOf(request: IncomingMessage | undefined): RequestNotes | undefined {
	return request?.readbackNotes;
}

/** What proxies make: a UUID, or as many random characters. Nothing in it can break a line of the log. */
const wellFormed = /^[A-Za-z0-9_-]{16,64}$/;

/** A request's id: the one that the proxy gave it, so that both logs have the same, else a new one. */
export function requestId(given: string | string[] | undefined, newId: () => string): string {
	return typeof given === 'string' && wellFormed.test(given) ? given : newId();
}
