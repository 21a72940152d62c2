import type { FieldProblem } from '../../assignment/setting.ts';
import type { Settings } from '../../assignment/settings.ts';
import type { Class } from '../store/classes.ts';

/**
 * What of settings this class cannot have. Answers stand under what its learners go by: under a pseudonym
 * only where the class goes by pseudonyms, by name only where it goes by names.
 */
export function problemsInClass(
	{ handIn }: Pick<Settings, 'handIn'>,
	{ archivedAt, naming }: Pick<Class, 'archivedAt' | 'naming'>
): readonly FieldProblem[] {
	const archived = 'This class is archived. Choose another, or restore it first.';
	if (archivedAt !== null) return [{ field: 'class', message: archived }];
	if (handIn === 'pseudonym' && naming === 'name')
		return [{ field: 'handIn', message: underNames }];
	if (handIn === 'name' && naming === 'pseudonym') return [{ field: 'handIn', message: unnamed }];
	return [];
}

const underNames =
	'This class uses real names, so answers cannot be anonymous. Choose another kind of hand-in, or a class that uses nicknames.';
const unnamed =
	'This class uses nicknames, so answers have no names. Choose answers by nickname, or a class that uses real names.';
