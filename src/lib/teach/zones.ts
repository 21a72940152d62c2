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
