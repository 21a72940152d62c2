import { parseExceptions } from '../../assignment/parse-exceptions.ts';
import type { Exceptions } from '../../assignment/settings.ts';
import type { Database } from '../store/database.ts';
import { listExceptions as listRows } from '../store/exceptions.ts';

/** What is kept of a learner's exceptions. Throws when it cannot be read. */
export function readExceptions(assignment: string, settings: unknown): Exceptions {
	const parsed = parseExceptions(settings);
	if (parsed.type === 'exceptions') return parsed.exceptions;
	throw new Error(`An exception of assignment ${assignment} cannot be read.`);
}

/**
 * By learner id, of an assignment or of one learner in it. Asks nobody's leave. Throws when what is kept
 * cannot be read.
 */
export async function listExceptions(
	db: Database,
	assignment: string,
	learner?: string
): Promise<ReadonlyMap<string, Exceptions>> {
	const rows = await listRows(db, assignment, learner);
	return new Map(
		rows.map(({ learnerId, settings }) => [learnerId, readExceptions(assignment, settings)])
	);
}
