import { parseExceptions } from '../../assignment/parse-exceptions.ts';
import type { Exceptions } from '../../assignment/settings.ts';
import type { Database } from '../store/database.ts';
import { listExceptions as listRows } from '../store/exceptions.ts';

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
		rows.map(({ learnerId, settings }) => {
			const parsed = parseExceptions(settings);
			if (parsed.type === 'problems') {
				throw new Error(`An exception of assignment ${assignment} cannot be read.`);
			}
			return [learnerId, parsed.exceptions];
		})
	);
}
