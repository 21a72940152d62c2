import type { Database } from './database.ts';

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
