import { theAccounts } from '$lib/server/accounts/the-accounts';
import { shownSupport } from '$lib/server/catalogue/support';
import { filledSupport } from '../support.server';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async () => ({
	support: shownSupport(await filledSupport(theAccounts().db))
});
