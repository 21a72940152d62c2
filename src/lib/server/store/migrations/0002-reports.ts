import type { Migration } from 'kysely/migration';
import { makeLooks } from './0002/make-looks.ts';
import { makeNotices } from './0002/make-notices.ts';

/** What educators are shown of a class, and how they hear that it goes on. */
export const reports: Migration = {
	async up(db) {
		await makeLooks(db);
		await makeNotices(db);
	}
};
