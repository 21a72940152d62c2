/** An instant for a person, in that time zone: `Mon 23 Nov 2026, 14:00 (Europe/Berlin)`. */
export function writeInstant(instant: string, zone: string): string {
	const format = new Intl.DateTimeFormat('en-GB', {
		...{ timeZone: zone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
		...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
	});
	return `${format.format(new Date(instant))} (${zone})`;
}
