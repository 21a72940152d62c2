import type { Exceptions } from '../assignment/settings.ts';

function dateWords(
	name: string,
	instant: string | null | undefined,
	write: (instant: string) => string
): readonly string[] {
	if (instant === undefined) return [];
	return [instant === null ? `no date for “${name}”` : `${name} ${write(instant)}`];
}

/** What one learner has instead, in words; `write` puts an instant into them. */
export function exceptionWords(
	{ opens, due, lateUntil, extraAttempts, extraMinutes }: Exceptions,
	write: (instant: string) => string
): string {
	const attempts = extraAttempts === 1 ? 'one more attempt' : `${extraAttempts} more attempts`;
	const minutes = extraMinutes === 1 ? 'one more minute' : `${extraMinutes} more minutes`;
	const parts = [
		...dateWords('opens', opens, write),
		...dateWords('due', due, write),
		...dateWords('late work until', lateUntil, write),
		...(extraAttempts === undefined ? [] : [attempts]),
		...(extraMinutes === undefined ? [] : [minutes])
	];
	const words = parts.join('; ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
