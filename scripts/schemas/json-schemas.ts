import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { claimsSchema, glossarySchema, moduleSchema, notesSchema, quizSchema } from '../../src/lib/content/shape.ts';

const kinds: Readonly<Record<string, GenericSchema>> = {
	module: moduleSchema,
	glossary: glossarySchema,
	claims: claimsSchema,
	notes: notesSchema,
	quiz: quizSchema
};

/** File name to text, for each kind of YAML file. What only the compiler can check is not in them. */
export function jsonSchemas(): ReadonlyMap<string, string> {
	return new Map(
		Object.entries(kinds).map(([kind, schema]) => {
			// Texts are evened out after they are checked; a JSON Schema is about what is written.
			const made = toJsonSchema(schema, { typeMode: 'input', ignoreActions: ['transform', 'check'] });
			return [`${kind}.schema.json`, `${JSON.stringify(made, null, '\t')}\n`];
		})
	);
}
