import { isAbsolute, resolve } from 'node:path';
import { mailSettings } from '../../lib/server/accounts/mail/mail.ts';
import { logLevels } from '../../lib/server/http/log.ts';
import { groupSettings } from '../../lib/server/reports/open-report.ts';
import { storePatience } from '../../lib/server/store/database/store-place.ts';

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
	/** Bytes, perhaps with K, M or G after the number. */
	readonly bodySizeLimit: string;
	/** How many proxies add to `x-forwarded-for`. */
	readonly xffDepth: string;
}

export type Reading =
	| { readonly type: 'settings'; readonly settings: Settings }
	/** `settings`: with the defaults instead of what cannot be used, to check what else is wrong. */
	| { readonly type: 'unusable'; readonly lines: readonly string[]; readonly settings: Settings };

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

/** A setting that is read as it stands. */
interface Setting {
	/** What counts where nothing is set. */
	readonly fallback: string;
	/** What counts where something unusable is set, to check the rest; else the fallback. */
	readonly instead?: string;
	readonly fits: (written: string) => boolean;
	/** What is needed, for `NAME is "…": … is needed.` */
	readonly needed: string;
}

const port = {
	fits: (written: string) => /^\d{1,5}$/.test(written) && Number(written) <= 65535,
	needed: 'a whole number from 0 to 65535'
};

const table = {
	PORT: { ...port, fallback: '3000', instead: '0' },
	METRICS_PORT: { ...port, fallback: '0' },
	ORIGIN: {
		fallback: 'http://localhost',
		fits: isOrigin,
		needed: 'an address like https://learn.example.org'
	},
	LOG_LEVEL: {
		fallback: 'info',
		fits: (written) => logLevels.some((level) => level === written),
		needed: `one of ${logLevels.join(', ')}`
	},
	// Room for an attempt's log that a page without JavaScript carries in its form, and no more.
	BODY_SIZE_LIMIT: {
		fallback: '256K',
		fits: (written) => /^[1-9]\d{0,11}[KMG]?$/.test(written),
		needed: 'a number of bytes such as 300000, 256K or 1M'
	},
	XFF_DEPTH: {
		fallback: '1',
		fits: (written) => /^[1-9]\d?$/.test(written),
		needed: 'a whole number from 1 to 99'
	}
} satisfies Readonly<Record<string, Setting>>;

/** Settings that belong together or to a part of the application; each throws one line a problem. */
const readers: readonly ((env: Environment) => unknown)[] = [
	storePatience,
	mailSettings,
	groupSettings
];

/** What a reader says, one line a problem; nothing if all is well. */
export function problemsOf(read: () => unknown): readonly string[] {
	try {
		read();
		return [];
	} catch (error) {
		return (error instanceof Error ? error.message : String(error)).split('\n');
	}
}

/** Reads the settings from the environment: all of them, or one line for each that cannot be used. */
export function readSettings(env: Environment, places: Places): Reading {
	const lines: string[] = [];
	const read = (name: keyof typeof table): string => {
		const { fallback, instead, fits, needed }: Setting = table[name];
		const written = env[name] || fallback;
		if (fits(written)) return written;
		lines.push(`${name} is "${written}": ${needed} is needed.`);
		return instead ?? fallback;
	};
	const folder = (name: string, fallback: string): string => {
		const given = env[name];
		if (given === undefined || given === '') return fallback;
		return isAbsolute(given) ? given : resolve(places.cwd, given);
	};
	const settings = {
		port: Number(read('PORT')),
		host: env['HOST'] || '0.0.0.0',
		metrics: env['METRICS_PORT']
			? { host: env['METRICS_HOST'] || '127.0.0.1', port: Number(read('METRICS_PORT')) }
			: undefined,
		logLevel: read('LOG_LEVEL'),
		origin: env['ORIGIN'] ? read('ORIGIN') : undefined,
		bodySizeLimit: read('BODY_SIZE_LIMIT'),
		xffDepth: read('XFF_DEPTH'),
		dataDir: folder('DATA_DIR', places.dataDir),
		quizzesDir: folder('QUIZZES_DIR', places.quizzesDir)
	};
	lines.push(...readers.flatMap((reader) => problemsOf(() => reader(env))));
	return lines.length > 0 ? { type: 'unusable', lines, settings } : { type: 'settings', settings };
}

function isOrigin(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const { protocol, origin } = new URL(text);
	return (protocol === 'http:' || protocol === 'https:') && origin === text;
}
