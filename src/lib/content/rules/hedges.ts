import { hedge, upgrade } from '../words/hedges.ts';
import { shortened } from '../words/quoted.ts';
import type { Rule } from './rule.ts';

/**
 * A sentence that makes an uncertain or debated claim says so in its own words, for it is read and quoted
 * alone; and no sentence makes more of a claim than the article does. English only.
 */
export const hedges: Rule = (draft, report) => {
	if (!draft.english || !draft.article || !draft.claims) return;
	const status = new Map(draft.claims.map((claim) => [claim.id, claim.status]));
	for (const sentence of draft.article.sections.flatMap(({ sentences }) => sentences)) {
		const { id, text, place } = sentence;
		const claims = draft.claimsOf.get(id) ?? [];
		const unsure = claims.find((claim) =>
			['uncertain', 'debated'].includes(status.get(claim) ?? '')
		);
		const words = `"${shortened(text)}"`;
		if (unsure !== undefined && !hedge.test(text))
			report(
				'hedge-lost',
				place,
				`Claim ${unsure} is ${status.get(unsure)}, and ${words} states it flatly.`
			);
		const more = upgrade.exec(text);
		if (claims.length > 0 && more) report('overstated', place, `${words} says "${more[0]}".`);
	}
};
