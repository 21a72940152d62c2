import type { AdoptFor, AssignmentInput } from './events.ts';
import type { Settings } from './settings/settings.ts';

export interface Adoption {
	readonly edition: string;
	readonly at: string;
	readonly for: AdoptFor;
}

export type ArchivedFrom = 'draft' | 'closed' | 'released';

export interface AssignmentContext {
	readonly settings: Settings;
	/** Edition at the beginning; `editionFor` says which one an attempt belongs to. */
	readonly edition: string;
	/** In the order in which they happened. */
	readonly adoptions: readonly Adoption[];
	/** Whether anybody has begun. */
	readonly begun: boolean;
	/** Since when it is closed, by time or by hand. */
	readonly closedAt: string | null;
	/** Where an archived one came from, and goes back to. */
	readonly archivedFrom: ArchivedFrom | null;
}

/** An assignment that nothing has happened to. */
export function freshContext({ settings, edition }: AssignmentInput): AssignmentContext {
	return {
		...{ settings, edition, adoptions: [], begun: false },
		...{ closedAt: null, archivedFrom: null }
	};
}

/** The newest edition: what who begins now is asked. */
export function presentEdition({
	edition,
	adoptions
}: Pick<AssignmentContext, 'edition' | 'adoptions'>): string {
	return adoptions.at(-1)?.edition ?? edition;
}
