/**
 * How long the server knows somebody, in days. The privacy page shows these numbers; docs/accounts.md states
 * them too, and a test compares them.
 */

/** After the last visit, an educator signs in again. */
export const educatorSessionDays = 14;

/** After signing in, a browser no longer counts as one that the educator has used before. */
export const knownBrowserDays = 180;

/** After joining or coming back, a learner's device is forgotten; the recovery code brings them back. */
export const learnerSessionDays = 180;

/** After joining, a learner is deleted with all that they did: a school year and its end. */
export const learnerDays = 400;

/** As cookies want it. */
export function secondsOf(days: number): number {
	return days * 24 * 60 * 60;
}
