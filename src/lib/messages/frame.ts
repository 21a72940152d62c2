/** What stands around every page, and in the place of one that cannot be shown. */

/** The product's name, the second half in a colour of its own. */
export const nameStart = 'Read';
export const nameEnd = 'back';

export const skip = 'Skip';
export const skipToContent = 'Skip to the content';
export const leaveNow = 'Leave this page now';
export const leaveHow =
	'“Leave this page” takes you to another site at once. Pressing Shift three times does the same. What is kept in this tab is deleted. Your browser history is not cleared.';

/** On pages of open practice, for whoever is in a class on this device. */
export const yourClass = 'Your class';
export const yourClasses = 'Your classes';

/** The home of educators. */
export const teaching = 'Teaching';
export const allModules = 'All modules';
/** Of the name, which leads there. */
export const homeName = 'Readback, all modules';
export const help = 'Help';
export const support = 'Support and urgent help';
/** The same where there is little room. */
export const supportShort = 'Support';

export const about = 'About';
export const whatIsKept = 'What is kept, and where';
export const notMedicalAdvice = 'This is for learning. It is not medical advice about anyone.';

export const cannotBeShown = 'We can’t show this page.';
export const mistypedOrMoved =
	'The address may have a typing mistake, or the page may have been moved.';
export const answersAreSafe = 'This error has deleted none of your answers.';
export const backToForm = 'Back to the page it was sent from';
export const sendAgain = 'If you have just sent something, go back and send it again.';
export const errorNumber = (id: string) => `Error number: ${id}`;
