import * as v from 'valibot';
import { idSchema, longest, textSchema } from '../../questions/authored.ts';

export const glossarySchema = v.pipe(
	v.strictObject({
		terms: v.array(
			v.strictObject({
				id: idSchema('A word that never changes, unique in the module.'),
				term: textSchema('The term, as written in the article.', longest.term),
				definition: textSchema('What it means, in plain words.')
			})
		)
	}),
	v.title('Glossary'),
	v.description(
		'glossary.yaml: terms that open a definition where they first occur in the article.'
	)
);

export type GlossaryYaml = v.InferOutput<typeof glossarySchema>;
