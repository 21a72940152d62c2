/** What a learner's browser keeps, in words for the privacy page. */

const inTabOrDevice =
	'In this tab (session storage), or on this device (local storage) if the module says so.';

/** `days`: how long an attempt stays on a device. */
export const kept = (days: number) => {
	const attempt = {
		where: inTabOrDevice,
		life: `Until you close the tab, or for ${days} days from the day you started if it is kept on the device. You can delete it earlier.`
	};
	return {
		attempt: {
			purpose: 'Your answers in one quiz, so that a reload or a crash loses nothing.',
			...attempt
		},
		assigned: {
			purpose: 'Your answers in one quiz of an assignment that does not collect them.',
			...attempt
		},
		outbox: {
			purpose: 'An answer in an assignment that could not be sent yet.',
			where: inTabOrDevice,
			life: 'Until it is sent. In the tab, at most until you close it; on the device, also after that. You can delete it earlier.'
		},
		review: {
			purpose:
				'If you want what you missed to come back: the modules, which points and questions, on which days, and whether your answer was in line. Not what you answered.',
			where: 'On this device (local storage), also for modules that keep answers in the tab.',
			life: 'Until you stop it, or a year after you last answered something of the module. It is never there before you ask for it.'
		},
		names: {
			purpose:
				'For educators: a list of who is who in a class that goes by nicknames, if you gave the page one. It is never sent.',
			where: 'On this device (local storage).',
			life: 'Until you delete it.'
		},
		educator: {
			purpose:
				'For educators: that you have signed in here, so that a module’s page can offer to assign it. It says nothing of who you are.',
			where: 'On this device (local storage).',
			life: 'Until you sign out here, or delete it. If you are still signed in, it is kept again when you next open a page for educators.'
		}
	};
};
