/** Where an administrator fills in the local contacts of the support page. */
import { number } from './format.ts';

export const title = 'Support contacts';
/** `<a>`: the support page; `<code>`: its file. */
export const what =
	'Learners find these contacts on <a>the support page</a>. Its texts come from the file <code>support.yaml</code>; here you fill in what is local. What you leave empty is not shown to learners.';
export const nothingToFill =
	'The file has nothing left to fill in. To change a contact, change the file.';
/** Above what is of all contacts. */
export const general = 'All contacts';
export const ofContact = (contact: string, what: string) => `${contact}: ${what}`;
export const checked = 'Someone has called each number and tried each address';
export const untilChecked =
	'Until then, the support page says that local contacts are missing. Check them again at least once a year.';
export const save = 'Save';
export const kept = 'Saved. Learners see it now.';
export const oddText = (most: number) =>
	`Nothing was saved. A text can have at most ${number(most)} characters, and no square brackets.`;
export const changedMeanwhile =
	'Nothing was saved: someone else has changed these contacts since you opened this page. What stands now is said at each field that differs. Save again to put what you typed in its place.';
export const standsNow = (text: string) => (text === '' ? 'Now: empty' : `Now: ${text}`);
