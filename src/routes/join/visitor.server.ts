import { theAccounts } from '$lib/server/accounts/the-accounts';
import type { Visitor } from '$lib/server/classes/class-code';
import { clientNetwork } from '$lib/server/http/client-network';
import type { RequestEvent } from '@sveltejs/kit';

/** Who types a class code here. */
export function visitorOf(event: Pick<RequestEvent, 'getClientAddress' | 'locals'>): Visitor {
	const { now } = event.locals;
	return { address: clientNetwork(event), secret: theAccounts().secret, now };
}
