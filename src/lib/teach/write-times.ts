/** All time zones that can be chosen, UTC first. */
export function zones(): readonly string[] {
	const all = Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC');
	return ['UTC', ...all];
}

/** That of the machine this runs on: on the server a guess, in the browser the person's own. */
export function ownZone(): string {
	const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
	return zones().includes(timeZone) ? timeZone : 'UTC';
}

/** A day for a person: `23 Nov 2026`, by UTC. */
export function writeDay(instant: string): string {
	return new Intl.DateTimeFormat('en-GB', {
		...{ timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }
	}).format(new Date(instant));
}

/** An instant for a person, in that time zone: `Mon 23 Nov 2026, 14:00 (Europe/Berlin)`. */
export function writeInstant(instant: string, zone: string): string {
	const format = new Intl.DateTimeFormat('en-GB', {
		...{ timeZone: zone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
		...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
	});
	return `${format.format(new Date(instant))} (${zone})`;
}
