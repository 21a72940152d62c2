import { isAbsolute, resolve } from 'node:path';
import { logLevels } from '../../lib/server/http/log.ts';

export interface Settings {
	readonly port: number;
	readonly host: string;
	/** Public address, where it differs from what the `Host` header says. */
	readonly origin: string | undefined;
	/** Absolute. */
	readonly dataDir: string;
	/** Absolute. */
	readonly quizzesDir: string;
	/** Where metrics are served; nowhere unless METRICS_PORT is set. */
	readonly metrics: { readonly host: string; readonly port: number } | undefined;
	readonly logLevel: string;
}

export type Reading =
	| { readonly type: 'settings'; readonly settings: Settings }
	| { readonly type: 'unusable'; readonly lines: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

/** Absolute folders. */
export interface Places {
	/** Where data are kept unless DATA_DIR says otherwise. */
	readonly dataDir: string;
	/** Where modules are unless QUIZZES_DIR says otherwise. */
	readonly quizzesDir: string;
	/** Where the command was given: what a person's relative path means. */
	readonly cwd: string;
}

/** Reads the settings from the environment: all of them, or one line for each that cannot be used. */
export function readSettings(env: Environment, places: Places): Reading {
	const lines: string[] = [];
	const portOf = (name: string, fallback: string): number => {
		const written = env[name] || fallback;
		const port = Number(written);
		if (!/^\d{1,5}$/.test(written) || port > 65535)
			lines.push(`${name} is "${written}": a whole number from 0 to 65535 is needed.`);
		return port;
	};
	const port = portOf('PORT', '3000');
	const metrics = env['METRICS_PORT']
		? { host: env['METRICS_HOST'] || '127.0.0.1', port: portOf('METRICS_PORT', '') }
		: undefined;
	const logLevel = env['LOG_LEVEL'] || 'info';
	if (!logLevels.some((level) => level === logLevel))
		lines.push(`LOG_LEVEL is "${logLevel}": one of ${logLevels.join(', ')} is needed.`);
	const origin = env['ORIGIN'] || undefined;
	if (origin !== undefined && !isOrigin(origin)) {
		lines.push(`ORIGIN is "${origin}": an address like https://learn.example.org is needed.`);
	}
	if (lines.length > 0) return { type: 'unusable', lines };
	const folder = (name: string, fallback: string): string => {
		const given = env[name];
		if (given === undefined || given === '') return fallback;
		return isAbsolute(given) ? given : resolve(places.cwd, given);
	};
	return {
		type: 'settings',
		settings: {
			port,
			host: env['HOST'] || '0.0.0.0',
			origin,
			dataDir: folder('DATA_DIR', places.dataDir),
			quizzesDir: folder('QUIZZES_DIR', places.quizzesDir),
			metrics,
			logLevel
		}
	};
}

function isOrigin(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const { protocol, origin } = new URL(text);
	return (protocol === 'http:' || protocol === 'https:') && origin === text;
}
