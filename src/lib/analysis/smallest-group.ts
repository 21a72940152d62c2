/** Fewer people than this, and nothing about answers is said (docs/statistics.md). */
export const SMALLEST_GROUP = 10;

/** The threshold in force: configuration may raise it, never lower it. */
export function smallestGroup(configured = SMALLEST_GROUP): number {
	return Math.max(SMALLEST_GROUP, Number.isFinite(configured) ? Math.ceil(configured) : 0);
}
