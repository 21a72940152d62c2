import { execFileSync } from 'node:child_process';
import { builtReadback, serveReadback, temporaryFolder } from '../../../server/run-readback.ts';

/** A server with the class of `readback demo`, 30 learners who have handed in. */
export interface Demo {
	/** Without a slash at the end. */
	readonly url: string;
	readonly password: string;
	/** Address of the assignment, without a slash at the end. */
	readonly assignment: string;
}

export interface StartedDemo {
	readonly demo: Demo;
	readonly stop: () => Promise<void>;
}

/** Fills a class and serves it; its starter stops it. */
export async function startDemo(): Promise<StartedDemo> {
	const DATA_DIR = temporaryFolder();
	const env = { ...process.env, DATA_DIR };
	const said = execFileSync(process.execPath, [builtReadback, 'demo'], { env, encoding: 'utf8' });
	const server = await serveReadback({ DATA_DIR, LOG_LEVEL: 'warn' });
	const [, password = ''] = /the password (\S+)/.exec(said) ?? [];
	const [path = ''] = /\/teach\/assignments\/[\w-]+/.exec(said) ?? [];
	return {
		demo: { url: server.url, password, assignment: server.url + path },
		stop: async () => void (await server.stop())
	};
}
