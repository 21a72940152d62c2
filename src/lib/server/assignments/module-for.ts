import type { AssignmentContext } from '../../assignment/context.ts';
import { editionFor } from '../../assignment/edition-for.ts';
import type { Module } from '../../content/module.ts';
import type { Database } from '../store/database.ts';
import { frozenModule } from './frozen-module.ts';

/**
 * The frozen edition by which an attempt begun at that instant counts: for one that begins now, what it is
 * asked by, too. One that is under way goes on with the edition it began with, which stands in the attempt.
 */
export function moduleFor(
	db: Database,
	context: Pick<AssignmentContext, 'edition' | 'adoptions'>,
	begunAt: string
): Promise<Module> {
	return frozenModule(db, editionFor(context, begunAt));
}
