/** What the page tells of an attempt when something happened to it: the words stand here and in saving/take-up.ts. */

/** What can be done about a notice. */
export type Choice = 'earlier' | 'this' | 'anew' | 'again' | 'here' | 'read';

/** Of an attempt that lives on the server (sending/sent-notices.ts). */
type Sent = 'moved' | 'sent' | 'closed' | 'full' | 'gone';

/** Something that happened to the attempt, told plainly, with what can be done. */
export interface Notice {
	readonly id: 'resumed' | 'two' | 'unfetched' | 'edited' | 'unreadable' | 'elsewhere' | Sent;
	readonly text: string;
	readonly choices: readonly { readonly id: Choice; readonly text: string }[];
}

export const ELSEWHERE: Notice = {
	id: 'elsewhere',
	text: 'This quiz is open in another tab. So that no answer is lost, only one of them goes on.',
	choices: [{ id: 'here', text: 'Go on in this tab' }]
};

export const UNFETCHED: Notice = {
	id: 'unfetched',
	text: 'There are earlier answers here, but the line broke before they could be read. They are still kept.',
	choices: [{ id: 'again', text: 'Try again' }]
};
