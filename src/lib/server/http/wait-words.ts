/** What somebody is told who tried too often. */
export function waitWords(seconds: number): string {
	const minutes = Math.ceil(seconds / 60);
	if (minutes > 60) return 'Too many tries. Try again tomorrow.';
	return `Too many tries. Try again in ${minutes === 1 ? 'one minute' : `${minutes} minutes`}.`;
}
