import type { Settings } from '../assignment/settings.ts';
import { toWallTime } from '../assignment/wall-time.ts';

/** What the fields of the form for settings hold, as text; `parseSettingsForm` reads it back. */
export interface SettingsFields {
	readonly quizzes: readonly string[];
	/** IANA time zone of the three times, which are as `datetime-local` has them. */
	readonly zone: string;
	readonly opens: string;
	readonly due: string;
	readonly lateUntil: string;
	readonly attempts: string;
	readonly counts: string;
	readonly behaviour: string;
	readonly release: string;
	readonly book: string;
	readonly order: string;
	readonly passMark: string;
	readonly sensitive: string;
	readonly timeLimit: string;
	readonly handIn: string;
}

function wall(instant: string | null, zone: string): string {
	return instant === null ? '' : (toWallTime(instant, zone) ?? '');
}

/** Settings as they stand in the form. */
export function settingsFields(settings: Settings, zone: string): SettingsFields {
	const { behaviour, passMark, timeLimit } = settings;
	return {
		...{ quizzes: settings.quizzes, zone },
		...{ opens: wall(settings.opens, zone), due: wall(settings.due, zone) },
		lateUntil: wall(settings.lateUntil, zone),
		attempts: settings.attempts === 'unlimited' ? '' : String(settings.attempts),
		counts: settings.counts,
		...{ behaviour: behaviour.type, book: settings.book, order: settings.order },
		release: behaviour.type === 'deferred' ? behaviour.release : 'onFinish',
		...{ sensitive: settings.sensitive, handIn: settings.handIn },
		...{ passMark: String(passMark ?? ''), timeLimit: String(timeLimit ?? '') }
	};
}

/** The same out of a form that could not be used, so that nothing typed is lost. */
export function postedFields(form: FormData, usual: SettingsFields): SettingsFields {
	const texts: readonly (readonly [string, string])[] = Object.entries(usual).flatMap(
		([name, value]) => {
			const posted = form.get(name);
			return typeof value === 'string' && typeof posted === 'string' ? [[name, posted]] : [];
		}
	);
	const quizzes = form.getAll('quizzes').filter((each) => typeof each === 'string');
	return { ...usual, ...Object.fromEntries(texts), quizzes };
}
