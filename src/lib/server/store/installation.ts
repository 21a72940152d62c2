import { readJson } from './database/columns.ts';
import type { Database } from './database/tables.ts';

/** What administrators have set for the whole installation, by name. */
export async function readInstallation(db: Database, name: string): Promise<unknown> {
	const row = await db
		.selectFrom('installation')
		.select('value')
		.where('name', '=', name)
		.executeTakeFirst();
	return row && readJson(row.value);
}

/** `value`: a JSON object. */
export async function keepInstallation(
	db: Database,
	{ name, value, at }: { readonly name: string; readonly value: object; readonly at: string }
): Promise<void> {
	const row = { value: JSON.stringify(value), changed_at: at };
	await db
		.insertInto('installation')
		.values({ name, ...row })
		.onConflict((conflict) => conflict.column('name').doUpdateSet(row))
		.execute();
}
