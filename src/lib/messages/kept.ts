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
			life: 'Until it is sent, or you close the tab.'
		},
		scroll: {
			purpose:
				'How far you scrolled on a page, so that the browser’s Back button takes you there. Numbers only: no answers.',
			where: 'In this tab (session storage).',
			life: 'Until you close the tab. You can delete it earlier.'
		}
	};
};
