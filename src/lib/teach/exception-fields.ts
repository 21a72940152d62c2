import type { Exceptions } from '../assignment/settings.ts';
import { toWallTime } from '../assignment/wall-time.ts';

const times = ['opens', 'due', 'lateUntil'] as const;

/** What the form for one learner's exceptions holds, as text; `parseExceptionsForm` reads it back. */
export interface ExceptionFields {
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
