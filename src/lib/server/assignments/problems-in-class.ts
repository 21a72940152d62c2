import type { FieldProblem, Settings } from '../../assignment/settings.ts';
import type { Class } from '../store/classes.ts';

/**
 * What of settings this class cannot have. Answers stand under what its learners go by: under a pseudonym
 * only where the class goes by pseudonyms, by name only where it goes by names.
 */
export function problemsInClass(
	{ handIn }: Pick<Settings, 'handIn'>,
	{ archivedAt, naming }: Pick<Class, 'archivedAt' | 'naming'>
): readonly FieldProblem[] {
	const archived = 'This class is archived. Choose another, or take it back first.';
	if (archivedAt !== null) return [{ field: 'class', message: archived }];
	if (handIn === 'pseudonym' && naming === 'name')
		return [{ field: 'handIn', message: underNames }];
	if (handIn === 'name' && naming === 'pseudonym') return [{ field: 'handIn', message: unnamed }];
	return [];
}

const underNames =
	'This class goes by names, so answers would stand under them. Choose less, or a class that goes by pseudonyms.';
const unnamed =
	'This class goes by pseudonyms, so nobody’s name is known. Choose answers under a pseudonym, or a class that goes by names.';
