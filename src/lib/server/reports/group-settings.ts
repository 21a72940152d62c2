import { smallestGroup } from '../../analysis/looks.ts';

/** How far the small-group rule goes in this installation. */
export interface GroupSettings {
	/** Of fewer people than this nothing is shown but how many they are. */
	readonly smallest: number;
}

/**
 * The small-group rule by the environment: `SMALLEST_GROUP` may raise it. Throws one line for a person when
 * it would lower it, or is no number: an installation that believes itself set otherwise must not start.
 */
export function groupSettings(env: Readonly<Record<string, string | undefined>>): GroupSettings {
	const least = smallestGroup();
	const given = env['SMALLEST_GROUP'] || String(least);
	if (/^\d{1,4}$/.test(given) && Number(given) >= least) return { smallest: Number(given) };
	throw new Error(
		`SMALLEST_GROUP is "${given}": a whole number from ${least} to 9999 is needed; it may be raised, never lowered.`
	);
}
