/** What is told of an attempt on the server when something happened to it. */
import type { Reason } from '../../assignment/may.ts';
import * as why from '../../messages/why-not-now.ts';
import * as words from '../../messages/sending.ts';
import type { Notice } from '../notices.ts';

const READ = { id: 'read', text: words.understood } as const;

export const MOVED: Notice = {
	id: 'moved',
	text: words.moved,
	choices: [READ]
};

export const SENT: Notice = {
	id: 'sent',
	text: words.sent,
	choices: [READ]
};

export const CLOSED: Notice = {
	id: 'closed',
	text: words.tooLate,
	choices: [READ]
};

export const FULL: Notice = {
	id: 'full',
	text: words.full,
	choices: [READ]
};

export const GONE: Notice = {
	id: 'gone',
	text: words.gone,
	choices: []
};

/** Why something cannot be done now, in words for a learner. */
export function closedWords(
	{ reason, at }: { readonly reason: Reason; readonly at: string | null },
	zone: string
): string {
	return why.closed(reason, at, zone);
}
