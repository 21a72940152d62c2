/** What is told of an attempt on the server when something happened to it. */
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
