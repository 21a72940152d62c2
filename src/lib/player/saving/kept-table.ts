import { attemptKey, frameworkPrefix, outboxKey, days } from './keys.ts';

/** One kind of thing that a browser keeps for us, in words for the page on privacy. */
export interface KeptRow {
	readonly key: string;
	readonly purpose: string;
	readonly where: string;
	readonly life: string;
}

/** Everything that a learner's browser keeps. A test proves that nothing else is written. */
export const KEPT: readonly KeptRow[] = [
	{
		key: attemptKey('<module>', '<quiz>'),
		purpose: 'Your answers in one quiz, so that a reload or a crash loses nothing.',
		where:
			'In this tab (session storage), or on this device (local storage) where the module says so.',
		life: `Until the tab is closed, or ${days} days from the day you began; you can delete it before.`
	},
	{
		key: attemptKey('<module>', '<quiz>', '<assignment>'),
		purpose: 'Your answers in one quiz of an assignment that leaves them with you.',
		where:
			'In this tab (session storage), or on this device (local storage) where the module says so.',
		life: `Until the tab is closed, or ${days} days from the day you began; you can delete it before.`
	},
	{
		key: outboxKey('<attempt>'),
		purpose: 'An answer in an assignment that could not be sent yet, until it is sent.',
		where:
			'In this tab (session storage), or on this device (local storage) where the module says so.',
		life: 'Until it is sent, or the tab is closed.'
	},
	{
		key: `${frameworkPrefix}<place>`,
		purpose:
			'How far a page was scrolled, so that the browser’s back key finds the place. Numbers only: no answers.',
		where: 'In this tab (session storage).',
		life: 'Until the tab is closed; you can delete it before.'
	}
];
