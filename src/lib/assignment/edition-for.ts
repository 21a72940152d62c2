import type { AssignmentContext } from './context.ts';
import { isBefore } from './instant.ts';

/** The edition by which an attempt begun at that instant is asked and marked. */
export function editionFor(
	{ edition, adoptions }: Pick<AssignmentContext, 'edition' | 'adoptions'>,
	begunAt: string
): string {
	return adoptions.reduce(
		(held, adoption) =>
			adoption.for === 'all' || !isBefore(begunAt, adoption.at) ? adoption.edition : held,
		edition
	);
}
