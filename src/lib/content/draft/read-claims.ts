import * as articleProblems from '../../messages/article-problems.ts';
import type { ParsedArticle } from '../article/parse-article.ts';
import type { Passage } from '../../passages/passage.ts';
import type { Report } from '../problem.ts';
import { claimSchema, claimsSchema, misconceptionSchema, type ClaimYaml } from '../shape.ts';
import { checkShape } from '../yaml/check-shape.ts';
import type { YamlFile } from '../yaml/parse-yaml.ts';
import type { DraftClaim, DraftMisconception, PlaceOf } from './draft.ts';
import { placeOf, indexed, soundItems } from './read-list.ts';
import { resolveQuote, sectionOf } from './resolve-quote.ts';

export interface ReadClaims {
	/** `undefined` where the file keeps none. */
	readonly claims: readonly DraftClaim[] | undefined;
	readonly misconceptions: readonly DraftMisconception[] | undefined;
	readonly whole: boolean;
}

/** Claims with their passages resolved; what has faults is left out, and reported. */
export function readClaims(
	yaml: YamlFile,
	article: ParsedArticle | undefined,
	report: Report
): ReadClaims {
	const value = checkShape(claimsSchema, yaml, report);
	const claims = value
		? value.claims && indexed(value.claims)
		: soundItems(claimSchema, yaml, 'claims');
	const misconceptions = value
		? value.misconceptions && indexed(value.misconceptions)
		: soundItems(misconceptionSchema, yaml, 'misconceptions');
	return {
		claims: claims?.map(({ item, index }) =>
			draftClaim(item, placeOf(yaml, ['claims', index]), article, report)
		),
		misconceptions: misconceptions?.map(({ item, index }) => ({
			...item,
			at: placeOf(yaml, ['misconceptions', index])
		})),
		whole: value !== undefined
	};
}

function draftClaim(
	claim: ClaimYaml,
	at: PlaceOf,
	article: ParsedArticle | undefined,
	report: Report
): DraftClaim {
	const passages: Passage[] = [];
	for (const [index, quote] of claim.sentences.entries()) {
		const passage = resolveQuote(
			article,
			{
				section: claim.section,
				quote,
				label: articleProblems.aClaim(claim.id),
				sectionPlace: () => at('section'),
				quotePlace: () => at('sentences', index)
			},
			report
		);
		if (passage) passages.push(passage);
		if (article && !sectionOf(article, claim.section)) break;
	}
	return { ...claim, at, passages };
}
