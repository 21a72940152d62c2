import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveReadback, temporaryFolder } from '../../../server/run-readback.ts';
import { base } from '../../steps/base.ts';

/** A server of a journey's own, empty: nobody has been here. */
export interface Installation {
	/** Without a slash at the end. */
	readonly url: string;
	/** The link that makes the first administrator, as the log and the data folder have it. */
	readonly firstLink: string;
}

/** Journeys each of which has a server of its own, gone when it ends. */
export const test = base.extend<{ readonly installation: Installation }>({
	installation: async ({ browserName: _ }, use) => {
		const dataDir = temporaryFolder();
		const server = await serveReadback({ DATA_DIR: dataDir });
		const link = readFileSync(join(dataDir, 'first-link'), 'utf8').trim();
		await use({ url: server.url, firstLink: server.url + new URL(link).pathname });
		await server.stop();
	}
});
