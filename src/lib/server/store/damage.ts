import type { DatabaseSync } from 'node:sqlite';

const checks = {
	/** Every page and row once, some 1.5 s a gigabyte: for each start. */
	quick: 'PRAGMA quick_check(1)',
	/** Indexes against their tables, too: before a file is trusted. */
	whole: 'PRAGMA integrity_check(1)'
};

/** What SQLite finds wrong first, in its own words on one line; `null`: the file is whole. */
export function findDamage(database: DatabaseSync, how: keyof typeof checks): string | null {
	const found = String(Object.values(database.prepare(checks[how]).get() ?? {})[0]);
	if (found === 'ok') return null;
	return found
		.replace(/^\*\*\* in database \w+ \*\*\*\s*/, '')
		.replaceAll(/\s+/g, ' ')
		.trim();
}

/** SQLite's "malformed" and "not a database"; the higher bits say more closely what. */
const codes: readonly number[] = [11, 26];

/** Whether an error says that the SQLite file itself is damaged. */
export function isDamaged(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	if (error.cause !== undefined && isDamaged(error.cause)) return true;
	return (
		'errcode' in error && typeof error.errcode === 'number' && codes.includes(error.errcode & 0xff)
	);
}
