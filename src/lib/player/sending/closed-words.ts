import type { Reason } from '../../assignment/may.ts';

const days = new Intl.DateTimeFormat('en-GB', {
	...{ day: 'numeric', month: 'long', year: 'numeric' },
	...{ hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }
});

/** An instant in words, the same on every device: `3 September 2026 at 09:00 UTC`. */
export function instantWords(at: string): string {
	return `${days.format(new Date(at))} UTC`;
}

/** Why something cannot be done now, in words for a learner. */
export function closedWords({
	reason,
	at
}: {
	readonly reason: Reason;
	readonly at: string | null;
}): string {
	const when = at === null ? '' : ` on ${instantWords(at)}`;
	switch (reason) {
		case 'unpublished':
			return 'This assignment is not out yet.';
		case 'archived':
			return 'Your educator has put this assignment away.';
		case 'notYet':
			return `This assignment opens${when}.`;
		case 'closed':
			return `This assignment was closed${when}.`;
		case 'timeIsUp':
			return `The time for this attempt was up${when}.`;
		case 'noAttemptsLeft':
			return 'You have used all attempts that you have at this quiz.';
		case 'nothingAsked':
			return 'Nothing is handed in here.';
	}
}
