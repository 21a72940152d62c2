import type { Module } from '../../content/module.ts';
import type { Database } from './database.ts';
import { freezeModule, thawModule } from './freeze-module.ts';

/** Keeps a module as it stands, once an edition: what is assigned stays what it was. */
export async function keepEdition(db: Database, module: Module, at: string): Promise<void> {
	await db
		.insertInto('editions')
		.values({
			edition: module.edition,
			module_id: module.id,
			content: freezeModule(module),
			created_at: at
		})
		.onConflict((conflict) => conflict.column('edition').doNothing())
		.execute();
}

/** The module as it stood. */
export async function findEdition(db: Database, edition: string): Promise<Module | undefined> {
	const row = await db
		.selectFrom('editions')
		.select('content')
		.where('edition', '=', edition)
		.executeTakeFirst();
	return row && thawModule(row.content, edition);
}
