import type { Settings } from './settings.ts';

/** Settings for another class or another year: the same but for the dates, which belong to this one. */
export function duplicate(settings: Settings): Settings {
	return { ...settings, opens: null, due: null, lateUntil: null };
}
