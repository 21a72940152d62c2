import { isAbsolute, resolve } from 'node:path';

export interface Settings {
	readonly port: number;
	readonly host: string;
	/** Public address, where it differs from what the `Host` header says. */
	readonly origin: string | undefined;
	/** Absolute. */
	readonly dataDir: string;
	/** Absolute. */
	readonly quizzesDir: string;
}

export type Reading =
	| { readonly type: 'settings'; readonly settings: Settings }
	| { readonly type: 'unusable'; readonly lines: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

interface Places {
	/** The package: where the default folders are. */
	readonly root: string;
	/** Where the command was given: what a person's relative path means. */
	readonly cwd: string;
}

/** Reads the settings from the environment: all of them, or one line for each that cannot be used. */
export function readSettings(env: Environment, places: Places): Reading {
	const lines: string[] = [];
	const written = env['PORT'] || '3000';
	const port = Number(written);
	if (!/^\d{1,5}$/.test(written) || port > 65535) {
		lines.push(`PORT is "${written}": a whole number from 0 to 65535 is needed.`);
	}
	const origin = env['ORIGIN'] || undefined;
	if (origin !== undefined && !isOrigin(origin)) {
		lines.push(`ORIGIN is "${origin}": an address like https://learn.example.org is needed.`);
	}
	if (lines.length > 0) return { type: 'unusable', lines };
	const folder = (name: string, fallback: string): string => {
		const given = env[name];
		if (given === undefined || given === '') return resolve(places.root, fallback);
		return isAbsolute(given) ? given : resolve(places.cwd, given);
	};
	return {
		type: 'settings',
		settings: {
			port,
			host: env['HOST'] || '0.0.0.0',
			origin,
			dataDir: folder('DATA_DIR', 'data'),
			quizzesDir: folder('QUIZZES_DIR', 'quizzes')
		}
	};
}

function isOrigin(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const { protocol, origin } = new URL(text);
	return (protocol === 'http:' || protocol === 'https:') && origin === text;
}
