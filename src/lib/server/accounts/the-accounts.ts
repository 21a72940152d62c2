import type { Accounts } from './open-accounts.ts';

let opened: Accounts | undefined;

/** Shares with the whole process what `openAccounts` opened. */
export function setTheAccounts(accounts: Accounts): void {
	opened = accounts;
}

/** Throws before `setTheAccounts`. */
export function theAccounts(): Accounts {
	if (!opened) throw new Error('The accounts have not been opened.');
	return opened;
}
