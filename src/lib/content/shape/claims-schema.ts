import * as v from 'valibot';
import { idSchema, listIdSchema, quoteSchema, textSchema } from '../../questions/authored.ts';

export const misconceptionSchema = v.strictObject({
	id: listIdSchema('A word that never changes, unique in the module, such as M09.'),
	text: textSchema('The misconception.')
});

export const claimSchema = v.strictObject({
	id: listIdSchema('A word that never changes, unique in the module, such as C26.'),
	text: textSchema('The claim in one short sentence.'),
	status: v.pipe(
		v.picklist(['stated', 'uncertain', 'debated', 'advice']),
		v.description('What the article does with the claim.')
	),
	evidence: v.exactOptional(textSchema('What evidence from elsewhere says about it.')),
	section: idSchema('Anchor of the section that makes it.'),
	sentences: v.pipe(
		v.array(quoteSchema),
		v.minLength(1, 'claim-without-sentence'),
		v.description('Exact quotes of the sentences that make it. Part of a sentence is enough.')
	)
});

export const claimsSchema = v.pipe(
	v.strictObject({
		misconceptions: v.exactOptional(
			v.pipe(
				v.array(misconceptionSchema),
				v.description('Misconceptions. If present, every wrong option needs one.')
			)
		),
		claims: v.exactOptional(
			v.pipe(
				v.array(claimSchema),
				v.description(
					'Claims. If present, every sentence needs a claim and every claim a sentence.'
				)
			)
		)
	}),
	v.title('Claims'),
	v.description('claims.yaml: what the article claims, and the misconceptions that options show.')
);

export type ClaimsYaml = v.InferOutput<typeof claimsSchema>;
export type ClaimYaml = NonNullable<ClaimsYaml['claims']>[number];
