/** What is told to who comes back to answers; fetched together with what reads them. */
import type { Notice } from './notices.ts';

const READ = { id: 'read', text: 'All right' } as const;
const ANEW = { id: 'anew', text: 'Begin again' } as const;

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
