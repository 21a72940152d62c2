import type { BrowserContext } from '@playwright/test';
import { openAccounts } from '../../../../src/lib/server/accounts/open-accounts.ts';
import { educatorSession } from '../../../server/educator-session.ts';
import type { Campus } from './start-campus.ts';
import type { SeededClass } from './seed-class.ts';

/** The educator of the class is signed in in this browser. */
export async function asEducator(
	context: BrowserContext,
	{ store, dataDir, url }: Campus,
	{ educator }: SeededClass
): Promise<void> {
	const accounts = openAccounts({ store, env: {}, dataDir, log: () => undefined });
	const [name = '', value = ''] = (await educatorSession(accounts, educator.id)).split('=');
	await context.addCookies([{ name, value, url, httpOnly: true }]);
}
