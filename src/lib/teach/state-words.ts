import type { AssignmentStanding } from '../assignment/standing.ts';
import { closesAt } from '../assignment/closes-at.ts';

/** An assignment's state in words; `write` puts an instant into them. */
export function stateWords(
	{ state, settings, closedAt }: AssignmentStanding,
	write: (instant: string) => string
): string {
	const closes = closesAt(settings);
	switch (state) {
		case 'draft':
			return 'A draft: learners do not see it yet.';
		case 'scheduled':
			return settings.opens === null
				? 'Published.'
				: `Published: it opens on ${write(settings.opens)}.`;
		case 'open':
			return closes === null ? 'Open, until you close it.' : `Open, until ${write(closes)}.`;
		case 'closed':
			return closedAt === null ? 'Closed.' : `Closed since ${write(closedAt)}.`;
		case 'released':
			return 'Closed, and the feedback is out.';
		case 'archived':
			return 'Archived: learners find only what they handed in.';
	}
}
