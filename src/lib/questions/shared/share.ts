import type { Marked } from '../outcomes.ts';

/** A mark of `hits` out of `total`, never below 0. */
export function share(hits: number, total: number): Marked {
	return { type: 'marked', mark: { fraction: total > 0 ? Math.max(0, hits) / total : 0 } };
}
