/** What the page tells of an attempt when something happened to it: said in one place. */
/** What can be done about a notice. */
export type Choice = 'earlier' | 'this' | 'anew' | 'again' | 'here' | 'read';

/** Something that happened to the attempt, told plainly, with what can be done. */
export interface Notice {
	readonly id: 'resumed' | 'two' | 'unfetched' | 'edited' | 'unreadable' | 'elsewhere';
	readonly text: string;
	readonly choices: readonly { readonly id: Choice; readonly text: string }[];
}

const READ = { id: 'read', text: 'All right' } as const;
const ANEW = { id: 'anew', text: 'Begin again' } as const;

export const ELSEWHERE: Notice = {
	id: 'elsewhere',
	text: 'This quiz is open in another tab. So that no answer is lost, only one of them goes on.',
	choices: [{ id: 'here', text: 'Go on in this tab' }]
};

export const EDITED: Notice = {
	id: 'edited',
	text: 'The quiz was edited since you began. Questions that changed are asked again; your other answers stand.',
	choices: [READ]
};

export const RESUMED: Notice = {
	id: 'resumed',
	text: 'You are where you left this quiz. Nothing you answered was lost.',
	choices: [ANEW]
};

export const TWO: Notice = {
	id: 'two',
	text: 'There is an earlier attempt at this quiz here, with answers. Which one goes on?',
	choices: [
		{ id: 'earlier', text: 'The earlier one' },
		{ id: 'this', text: 'This one; the earlier one is deleted' }
	]
};

export function unreadable(reason: string): Notice {
	return {
		id: 'unreadable',
		text: `What was kept of this quiz could not be read, so it begins anew. ${reason}`,
		choices: [READ]
	};
}

export const UNFETCHED: Notice = {
	id: 'unfetched',
	text: 'There are earlier answers here, but the line broke before they could be read. They are still kept.',
	choices: [{ id: 'again', text: 'Try again' }]
};
