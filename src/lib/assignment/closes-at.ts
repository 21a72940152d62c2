import type { Settings } from './settings.ts';

/** The instant from which nothing is taken any more; `null`: it stays open until it is closed. */
export function closesAt({ due, lateUntil }: Pick<Settings, 'due' | 'lateUntil'>): string | null {
	return lateUntil ?? due;
}
