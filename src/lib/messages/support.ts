/** The page on where to get help; who helps stands in the installation's own file. */

export const contactsMissing =
	'The people who run this site have not added all local contacts yet.';
export const inAnEmergency = 'In an emergency, call your local emergency number.';
export const contactsFor = (region: string) => `These contacts are for ${region}.`;
export const anotherSite = '(another site)';

export const leavingQuickly = 'Leaving a page quickly';
/** `<value>`: the other site's name. */
export const howLeaving =
	'Some modules have a link “Leave this page” at the top. It takes you straight to <value></value>, deletes what this site has kept in this tab, and stops the Back button from returning to the page you were on. Pressing Shift three times within five seconds, and nothing else, does the same. What a module keeps on this device stays there: you can delete it on the page “What is kept”.';
export const historyStays =
	'It cannot erase the browser’s history. To leave no trace there, use a private window, or delete the history in the browser’s settings.';

// While nobody has written the installation's own file.
export const anyRegion = 'any region';
export const ifInDanger = 'If someone is in danger';
export const callEmergencyNumber = 'Call the emergency number for where you are.';
export const wikipedia = 'the front page of Wikipedia';
