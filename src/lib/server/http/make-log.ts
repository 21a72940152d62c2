import { pino, stdTimeFunctions, type Logger } from 'pino';

export type Log = Logger;

/** From the quietest to the loudest. */
export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/**
 * A log of JSON lines on standard output, written before the call returns, so that the last line before an
 * end is there. What is logged is listed where it is logged: no address, header, form or name is ever given.
 */
export function makeLog(level: string | undefined): Log {
	return pino({
		level: level || 'info',
		base: { pid: process.pid },
		timestamp: stdTimeFunctions.isoTime,
		formatters: { level: (label) => ({ level: label }) }
	});
}
