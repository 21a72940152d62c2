/** What is said where there is nothing to show. */
export const nothingHere = 'There is nothing at this address.';

export const tooLarge = 'This is larger than we can accept, so nothing was saved.';
export const unreadableForm =
	'We could not read the form, so nothing was saved. Go back and send it again.';

/** Where no page can be shown. */
export const failures = {
	away: {
		title: 'Readback cannot reach its records at the moment.',
		text: 'What was saved before is safe. Wait a moment, then load this page again. What you sent last may not have been saved. The page will show you.'
	},
	unexpected: {
		title: 'Something went wrong on our side.',
		text: 'What was saved before is safe. Load this page again, or go back to where you came from.'
	}
};
export const awayInPage = 'Readback cannot reach its records at the moment. Try again soon.';
export const errorNumber = (id: string) => `Error number: ${id}`;
