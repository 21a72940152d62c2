/** How long an attempt stays on a device, counted from the day it began. */
export const days = 30;

/** Whether an attempt begun on one day is past its time on another; both ISO 8601 dates. */
export function isExpired(begunOn: string, today: string): boolean {
	return Date.parse(today) - Date.parse(begunOn) > days * 86_400_000;
}
