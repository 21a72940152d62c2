import type { Migration } from 'kysely/migration';
import { tables } from './0001-tables.ts';

/**
 * Every step from an empty database to the present one, by name. Forward only: a step that has left the
 * house is never changed, another is added, with a dump of the version before it in
 * tests/fixtures/databases.
 */
export const migrations: Readonly<Record<string, Migration>> = {
	'0001-tables': tables
};
