import type { AuditEntry } from './audit.ts';
import type { Database } from './database.ts';
import { findEducator, type Educator } from './educators.ts';
import { readJson } from './read-json.ts';

/** All that is kept of one educator, but for passwords and tokens. */
export interface EducatorExport {
	readonly educator: Educator;
	readonly sessions: readonly {
		readonly createdAt: string;
		readonly expiresAt: string;
		readonly ipAddress: string | null;
		readonly userAgent: string | null;
	}[];
	readonly classes: readonly { readonly id: string; readonly name: string }[];
	/** Ids of the assignments that they made. */
	readonly assignments: readonly string[];
	/** What they did, as the audit trail has it. */
	readonly audit: readonly AuditEntry[];
}

/** better-auth keeps an hour as text on SQLite and as a date on PostgreSQL. */
function iso(when: string | Date): string {
	return new Date(when).toISOString();
}

async function sessionsOf(db: Database, id: string): Promise<EducatorExport['sessions']> {
	const rows = await db
		.selectFrom('session')
		.select(['createdAt', 'expiresAt', 'ipAddress', 'userAgent'])
		.where('userId', '=', id)
		.orderBy('createdAt')
		.execute();
	return rows.map((row) => ({
		...row,
		createdAt: iso(row.createdAt),
		expiresAt: iso(row.expiresAt)
	}));
}

/** `undefined`: no educator has that id. */
export async function exportEducator(
	db: Database,
	id: string
): Promise<EducatorExport | undefined> {
	const educator = await findEducator(db, id);
	if (!educator) return undefined;
	const classes = await db
		.selectFrom('class_educators')
		.innerJoin('classes', 'classes.id', 'class_educators.class_id')
		.select(['classes.id', 'classes.name'])
		.where('educator_id', '=', id)
		.orderBy('classes.name')
		.execute();
	const assignments = await db
		.selectFrom('assignments')
		.select('id')
		.where('created_by', '=', id)
		.orderBy('created_at')
		.execute();
	const audit = await db
		.selectFrom('audit')
		.selectAll()
		.where((row) => row.or([row('actor', '=', id), row('subject', '=', id)]))
		.orderBy('at')
		.execute();
	return {
		educator,
		sessions: await sessionsOf(db, id),
		classes,
		assignments: assignments.map((row) => row.id),
		audit: audit.map((row) => ({ ...row, detail: readJson(row.detail) }))
	};
}
