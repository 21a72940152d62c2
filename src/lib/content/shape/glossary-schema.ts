import * as v from 'valibot';
import { idSchema, longest, textSchema } from '../../questions/authored.ts';

export const glossarySchema = v.pipe(
	v.strictObject({
		terms: v.array(
			v.strictObject({
				id: idSchema('A stable word, unique in the module.'),
				term: textSchema('The term as the article writes it.', longest.term),
				definition: textSchema('What it means, in plain words.')
			})
		)
	}),
	v.title('Glossary'),
	v.description('glossary.yaml: terms whose first occurrence in the article opens a definition.')
);

export type GlossaryYaml = v.InferOutput<typeof glossarySchema>;
