import type { Module } from '../../content/module.ts';
import type { Database } from '../store/database.ts';
import { findEdition } from '../store/editions.ts';

/** Editions are hashes of their content, so one that was read once is right for ever, in every process. */
const held = new Map<string, Module>();
const most = 32;

/** The module as it stood in that edition; the last few are held. Throws when it was never kept. */
export async function frozenModule(db: Database, edition: string): Promise<Module> {
	const module = held.get(edition) ?? (await findEdition(db, edition));
	if (!module) throw new Error(`Edition ${edition} is not kept.`);
	held.delete(edition);
	held.set(edition, module);
	const [oldest] = held.keys();
	if (held.size > most && oldest !== undefined) held.delete(oldest);
	return module;
}
