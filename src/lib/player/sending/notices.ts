/** What is told of an attempt on the server when something happened to it. */
import type { Reason } from '../../assignment/may.ts';
import { locale } from '../../messages/language.ts';
import type { Notice } from '../notices.ts';

const READ = { id: 'read', text: 'All right' } as const;

export const MOVED: Notice = {
	id: 'moved',
	text: 'This quiz has gone on in another tab or on another device. Here is where it is now; what you chose here last was not taken.',
	choices: [READ]
};

export const SENT: Notice = {
	id: 'sent',
	text: 'What waited here has been sent now.',
	choices: [READ]
};

export const CLOSED: Notice = {
	id: 'closed',
	text: 'Nothing more can be answered here. Everything that was saved before is kept; what you chose last came too late.',
	choices: [READ]
};

export const FULL: Notice = {
	id: 'full',
	text: 'You have gone back and forth here very often. You can still answer and hand in.',
	choices: [READ]
};

export const GONE: Notice = {
	id: 'gone',
	text: 'This attempt is no longer on the server: your class or its assignment has been deleted, or its time is over.',
	choices: []
};

const days = new Intl.DateTimeFormat(locale, {
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
			return 'You have used all your attempts at this quiz. If you think that is wrong, ask your educator.';
		case 'nothingAsked':
			return 'Nothing is handed in here.';
	}
}
