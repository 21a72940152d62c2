import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mailSettings } from '../lib/server/accounts/mail.ts';
import { openAccounts } from '../lib/server/accounts/open-accounts.ts';
import { makePasswordLink } from '../lib/server/accounts/password.ts';
import { isoSeconds } from '../lib/server/store/database/columns.ts';
import { openStore } from '../lib/server/store/database/open-store.ts';
import { databaseFile } from '../lib/server/store/database/store-place.ts';
import { done, refused, type Outcome, type Surroundings } from './run.ts';
import { checkStore } from './serve/checks.ts';
import { problemsOf } from './serve/read-settings.ts';

const nobody = (email: string): string =>
	`No link was made: no educator here has the address ${email}.`;

/**
 * `readback password-link EMAIL`: for whoever runs the server, when somebody cannot sign in and no message
 * can reach them. The server may run meanwhile.
 */
export async function printPasswordLink(
	email: string,
	{ cwd, dataDir: folder, databaseUrl, env = {} }: Surroundings
): Promise<Outcome> {
	const dataDir = resolve(cwd, folder);
	const file = join(dataDir, databaseFile);
	// Nothing is made where there is nothing.
	if (databaseUrl === undefined && !existsSync(file))
		return refused(`No link was made: ${file} is not there. Set DATA_DIR or DATABASE_URL.`);
	const settings = { ...env, DATABASE_URL: databaseUrl };
	const checks = await checkStore(settings, dataDir);
	const wrong = [
		...checks.flatMap((one) => (one.type === 'refused' ? [one.line] : [])),
		...problemsOf(() => mailSettings(settings))
	];
	if (wrong.length > 0) return refused(wrong.join('\n'));
	const store = await openStore({ dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
	try {
		const accounts = openAccounts({ store, env: settings, dataDir, log: () => undefined });
		const made = await makePasswordLink(accounts, { email, now: isoSeconds(new Date()) });
		if (made.type === 'nobody') return refused(nobody(email));
		const where = env['ORIGIN']
			? []
			: [`ORIGIN is not set: put the server's own address in place of ${accounts.origin}.`];
		return done(
			[
				made.link,
				`It works once, until ${made.expiresAt}, and sets a new password. Any earlier link no longer works.`,
				...where
			].join('\n')
		);
	} finally {
		await store.close();
	}
}
