import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Accounts } from './accounts.ts';
import { firstLink } from './first-link.ts';

interface Printing {
	readonly dataDir: string;
	readonly now: string;
	readonly log: (line: string) => void;
}

/**
 * While there is no administrator: a new link that makes one, in the log and in the file `first-link` of
 * `dataDir`, which only this user can read. Afterwards the file is gone.
 */
export async function printFirstLink(
	accounts: Accounts,
	{ dataDir, now, log }: Printing
): Promise<void> {
	const file = join(dataDir, 'first-link');
	const link = await firstLink(accounts, now);
	rmSync(file, { force: true });
	if (link === null) return;
	writeFileSync(file, `${link}\n`, { mode: 0o600 });
	log(`There is no administrator yet. This link makes the first one, once: ${link}`);
}
