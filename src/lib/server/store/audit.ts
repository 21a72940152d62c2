import { readJson } from './database/columns.ts';
import type { Database } from './database/tables.ts';

/** Who did what to whom. Ids only: no names, no addresses, no answers. */
export interface AuditEntry {
	readonly id: string;
	readonly at: string;
	/** Id of who did it, or `system`. */
	readonly actor: string;
	/** A word, e.g. `class.archive`. */
	readonly action: string;
	/** Id of what it was done to. */
	readonly subject: string;
	/** JSON. */
	readonly detail: unknown;
}

export async function recordAudit(db: Database, entry: AuditEntry): Promise<void> {
	const { id, at, actor, action, subject } = entry;
	await db
		.insertInto('audit')
		.values({ id, at, actor, action, subject, detail: JSON.stringify(entry.detail ?? null) })
		.execute();
}

/** The newest first. */
export async function listAudit(
	db: Database,
	{ limit, before }: { readonly limit: number; readonly before?: string }
): Promise<readonly AuditEntry[]> {
	const all = db.selectFrom('audit').selectAll().orderBy('at', 'desc').orderBy('id').limit(limit);
	const rows = await (before === undefined ? all : all.where('at', '<', before)).execute();
	return rows.map((row) => ({ ...row, detail: readJson(row.detail) }));
}

/** What was done of one kind to one subject, the newest first. */
export async function listDeeds(
	db: Database,
	action: string,
	subject: string
): Promise<readonly AuditEntry[]> {
	const rows = await db
		.selectFrom('audit')
		.selectAll()
		.where('subject', '=', subject)
		.where('action', '=', action)
		.orderBy('at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({ ...row, detail: readJson(row.detail) }));
}

/** Takes an id out of the audit trail: that something was done stays, who it was about does not. */
export async function forgetInAudit(tx: Database, id: string): Promise<void> {
	await tx.updateTable('audit').set({ actor: 'erased' }).where('actor', '=', id).execute();
	await tx.updateTable('audit').set({ subject: 'erased' }).where('subject', '=', id).execute();
	await tx
		.updateTable('audit')
		.set({ detail: 'null' })
		.where('detail', 'like', `%${JSON.stringify(id)}%`)
		.execute();
}
