import type { Module } from '../../content/module.ts';
import type { Database } from '../store/database.ts';
import { findEdition } from '../store/editions.ts';
import { recent } from './recent.ts';

/** Editions are hashes of their content, so one that was read once is right for ever, in every process. */
const held = recent<Module>(32);

/** The module as it stood in that edition; the last few are held. Throws when it was never kept. */
export async function frozenModule(db: Database, edition: string): Promise<Module> {
	const module = held.get(edition) ?? (await findEdition(db, edition));
	if (!module) throw new Error(`Edition ${edition} is not kept.`);
	held.set(edition, module);
	return module;
}
