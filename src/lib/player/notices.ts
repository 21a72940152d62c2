/** What the page tells of an attempt when something happened to it. */
import * as words from '../messages/player.ts';

/** What can be done about a notice. */
export type Choice = 'earlier' | 'this' | 'anew' | 'again' | 'here' | 'read';

/** Of an attempt that lives on the server (`sending/notices.ts`). */
type Sent = 'moved' | 'sent' | 'closed' | 'full' | 'gone';

/** Something that happened to the attempt, told plainly, with what can be done. */
export interface Notice {
	readonly id:
		| 'resumed'
		| 'started'
		| 'deleted'
		| 'two'
		| 'unfetched'
		| 'edited'
		| 'unreadable'
		| 'elsewhere'
		| Sent;
	readonly text: string;
	readonly choices: readonly {
		readonly id: Choice;
		readonly text: string;
		/** The act that the form is sent with, where this works without a script as well. */
		readonly act?: string;
	}[];
}

/** A new attempt has begun while the one before it can still be taken up. */
export const STARTED: Notice = {
	id: 'started',
	text: words.startedAgain,
	choices: [{ id: 'earlier', text: words.backToEarlier, act: 'earlier' }]
};

export const DELETED: Notice = {
	id: 'deleted',
	text: words.deleted,
	choices: []
};

export const ELSEWHERE: Notice = {
	id: 'elsewhere',
	text: words.onlyOneTab,
	choices: [{ id: 'here', text: words.goOnHere }]
};

export const UNFETCHED: Notice = {
	id: 'unfetched',
	text: words.earlierUnfetched,
	choices: [{ id: 'again', text: words.tryAgain }]
};
