/** Days after joining on which a learner is deleted with all that they did: a school year and its end. */
export const learnerDays = 400;

/** ISO 8601 UTC to the second, so many days later. */
export function daysAfter(now: string, days: number): string {
	const date = new Date(Date.parse(now) + days * 24 * 60 * 60 * 1000);
	return `${date.toISOString().slice(0, 19)}Z`;
}
