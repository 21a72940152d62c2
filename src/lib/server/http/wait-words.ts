/** What somebody is told who tried too often. */
export function waitWords(seconds: number): string {
	if (seconds < 60)
		return `Too many tries. Try again in ${seconds === 1 ? 'one second' : `${seconds} seconds`}.`;
	const minutes = Math.ceil(seconds / 60);
	if (minutes > 60) return 'Too many tries. Try again tomorrow.';
	return `Too many tries. Try again in ${minutes === 1 ? 'one minute' : `${minutes} minutes`}.`;
}
