import type { Migration } from 'kysely/migration';
import { makeAuthTables } from './0001/make-auth-tables.ts';
import { makeHouseTables } from './0001/make-house-tables.ts';
import { makePeopleTables } from './0001/make-people-tables.ts';
import { makeWorkTables } from './0001/make-work-tables.ts';

/** All tables of the first version. */
export const tables: Migration = {
	async up(db) {
		await makeAuthTables(db);
		await makePeopleTables(db);
		await makeWorkTables(db);
		await makeHouseTables(db);
	}
};
