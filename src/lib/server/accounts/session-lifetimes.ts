/**
 * How long the server knows somebody, in days. The privacy page shows these numbers; docs/accounts.md states
 * them too, and a test compares them.
 */

/** Days without a visit after which an educator must sign in again. */
export const educatorSessionDays = 14;

/** A browser counts as known to the educator for this many days after signing in. */
export const knownBrowserDays = 180;

/** A learner's device is remembered for this many days after joining or coming back; then they need their recovery code. */
export const learnerSessionDays = 180;

/** After joining, a learner is deleted with all that they did: a school year and its end. */
export const learnerDays = 400;

/** As cookies want it. */
export function secondsOf(days: number): number {
	return days * 24 * 60 * 60;
}
