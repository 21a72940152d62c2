/** A day for a person: `23 Nov 2026`, by UTC. */
export function writeDay(instant: string): string {
	return new Intl.DateTimeFormat('en-GB', {
		...{ timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }
	}).format(new Date(instant));
}
