import type { Exceptions } from '../assignment/settings.ts';
import { toWallTime } from '../assignment/wall-time.ts';

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

const times = ['opens', 'due', 'lateUntil'] as const;

/** What the form for one learner's exceptions holds, as text; `parseExceptionsForm` reads it back. */
interface ExceptionFields {
	readonly zone: string;
	readonly opens: string;
	readonly due: string;
	readonly lateUntil: string;
	readonly extraAttempts: string;
	readonly extraMinutes: string;
	/** Dates that are lifted for this learner. */
	readonly lifted: readonly string[];
}

/** Exceptions as they stand in the form. */
export function exceptionFields(exceptions: Exceptions, zone: string): ExceptionFields {
	const wall = (instant: string | null | undefined): string =>
		instant ? (toWallTime(instant, zone) ?? '') : '';
	return {
		...{ zone, opens: wall(exceptions.opens), due: wall(exceptions.due) },
		lateUntil: wall(exceptions.lateUntil),
		extraAttempts: String(exceptions.extraAttempts ?? ''),
		extraMinutes: String(exceptions.extraMinutes ?? ''),
		lifted: times.filter((time) => exceptions[time] === null)
	};
}

/** The same out of a form that could not be used, so that nothing typed is lost. */
export function postedExceptions(form: FormData): ExceptionFields {
	const text = (name: string): string => {
		const value = form.get(name);
		return typeof value === 'string' ? value : '';
	};
	return {
		...{ zone: text('zone'), opens: text('opens'), due: text('due') },
		...{ lateUntil: text('lateUntil'), extraAttempts: text('extraAttempts') },
		extraMinutes: text('extraMinutes'),
		lifted: times.filter((time) => form.has(`${time}None`))
	};
}
