import type { Settings } from '../../assignment/settings/settings.ts';
import type { Class } from '../store/classes.ts';

/** Why a class, a student or the moment does not allow what was asked, by the field of the form. */
export interface Refusal {
	readonly field: string;
	/**
	 * `archived`: the class is, and cannot be chosen; `archivedClass`: the assignment's class is; `realNames`, `nicknames`: it uses these, which does not go with what is handed in;
	 * `passed`: it would be closed already; `noStudent`: none of the class; `nothing`: no exception was given.
	 */
	readonly reason:
		'archived' | 'archivedClass' | 'realNames' | 'nicknames' | 'passed' | 'noStudent' | 'nothing';
}

/**
 * What of settings this class cannot have. Answers stand under what its learners go by: under a pseudonym
 * only where the class goes by pseudonyms, by name only where it goes by names.
 */
export function problemsInClass(
	{ handIn }: Pick<Settings, 'handIn'>,
	{ archivedAt, naming }: Pick<Class, 'archivedAt' | 'naming'>
): readonly Refusal[] {
	if (archivedAt !== null) return [{ field: 'class', reason: 'archived' }];
	if (handIn === 'pseudonym' && naming === 'name')
		return [{ field: 'handIn', reason: 'realNames' }];
	if (handIn === 'name' && naming === 'pseudonym')
		return [{ field: 'handIn', reason: 'nicknames' }];
	return [];
}
