import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mailSettings } from '../lib/server/accounts/mail/mail.ts';
import { openAccounts, type Accounts } from '../lib/server/accounts/open-accounts.ts';
import {
	listForOperator,
	makeAdministrator,
	makePasswordLink
} from '../lib/server/accounts/operator.ts';
import { isoSeconds } from '../lib/server/store/database/columns.ts';
import { openStore } from '../lib/server/store/database/open-store.ts';
import { databaseFile } from '../lib/server/store/database/store-place.ts';
import type { Educator } from '../lib/server/store/educators.ts';
import { done, refused, type Outcome, type Surroundings } from './run.ts';
import { checkStore } from './serve/checks.ts';
import { problemsOf } from './serve/read-settings.ts';

/** Accounts as the server of these settings opens them. `givenOrigin`: whether links lead to its own address. */
interface Opened {
	readonly accounts: Accounts;
	readonly now: string;
	readonly givenOrigin: boolean;
}

type Act = (opened: Opened) => Promise<Outcome>;

/** Does one act of `readback educator` on the database of the server, which may run meanwhile. */
export async function onAccounts(
	{ cwd, dataDir: folder, databaseUrl, env = {} }: Surroundings,
	act: Act
): Promise<Outcome> {
	const dataDir = resolve(cwd, folder);
	const file = join(dataDir, databaseFile);
	// Nothing is made where there is nothing.
	if (databaseUrl === undefined && !existsSync(file))
		return refused(`There is no database ${file}. Set DATA_DIR or DATABASE_URL.`);
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
		return await act({
			...{ accounts, now: isoSeconds(new Date()) },
			givenOrigin: Boolean(env['ORIGIN'])
		});
	} finally {
		await store.close();
	}
}

function nobody(email: string): Outcome {
	return refused(
		`Nothing was changed: no educator here has the address ${email}. "readback educator" lists them all.`
	);
}

/** `readback educator`: one line for each educator, in columns. */
export const listing: Act = async ({ accounts, now }) => {
	const educators = await listForOperator(accounts, now);
	if (educators.length === 0)
		return done(
			'There are no educators yet. Start the server: it prints a link for the first one.'
		);
	const rows = educators.map(({ name, email, createdAt, administrator }: Educator) => [
		...[email, name, `since ${createdAt.slice(0, 10)}`],
		...(administrator ? ['administrator'] : [])
	]);
	const width = (column: number): number =>
		Math.max(...rows.map((row) => (row[column] ?? '').length));
	const widths = [width(0), width(1), width(2)];
	const line = (row: readonly string[]): string =>
		row
			.map((cell, at) => cell.padEnd(widths[at] ?? 0))
			.join('  ')
			.trimEnd();
	return done(rows.map(line).join('\n'));
};

/** `readback educator link EMAIL`: for somebody who cannot sign in and whom no message can reach. */
export function makingLink(email: string): Act {
	return async ({ accounts, now, givenOrigin }) => {
		const made = await makePasswordLink(accounts, { email, now });
		if (made.type === 'nobody') return nobody(email);
		const where = givenOrigin
			? []
			: [`ORIGIN is not set: put the server's own address in place of ${accounts.origin}.`];
		return done(
			[
				made.link,
				`It works once, until ${made.expiresAt}, and sets a new password. Any earlier link no longer works.`,
				...where
			].join('\n')
		);
	};
}

/** `readback educator administrator EMAIL`: for an installation whose administrators have all left. */
export function makingAdministrator(email: string): Act {
	return async ({ accounts, now }) => {
		const made = await makeAdministrator(accounts, { email, now });
		switch (made.type) {
			case 'made':
				return done(`${made.educator.email} is an administrator now.`);
			case 'already':
				return done(`${made.educator.email} was an administrator already. Nothing was changed.`);
			case 'nobody':
				return nobody(email);
		}
	};
}
