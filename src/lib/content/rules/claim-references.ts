import type { PlaceOf } from '../draft/draft.ts';
import { eachOption } from '../draft/each.ts';
import { didYouMean } from '../draft/resolve-quote.ts';
import type { Rule } from './rule.ts';

/** Claims that options and notes name are there, and every option draws on one. */
export const claimReferences: Rule = (draft, report) => {
	if (!draft.whole) return;
	const known = new Set((draft.claims ?? []).map(({ id }) => id));
	const check = (ids: readonly string[], at: PlaceOf, label: string): void => {
		for (const [index, id] of ids.entries())
			if (!known.has(id))
				report(
					'unknown-claim',
					at('claims', index),
					`There is no claim "${id}", named by ${label}.`,
					() => didYouMean(id, [...known])
				);
	};
	for (const { id, claims, at } of draft.notes) check(claims, at, `note ${id}`);
	for (const { option } of eachOption(draft)) {
		const { claims, passage, label, at } = option;
		check(claims ?? [], at, label);
		if (!draft.claims || !passage) continue;
		const own = claims ?? passage.sentences.flatMap((id) => draft.claimsOf.get(id) ?? []);
		if (own.length === 0)
			report('option-without-claims', at('explains'), `${label} draws on no claim.`);
	}
};
