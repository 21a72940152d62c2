import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { claimsSchema, glossarySchema, moduleSchema, notesSchema, quizSchema } from '../../src/lib/content/shape.ts';
import { passageSchema } from '../../src/lib/questions/author-schemas.ts';

/** Where a passage is asked for, a sentence's id is taken as well: the compiler writes it out. */
function orSentence(passage: JsonSchema): JsonSchema {
	return {
		anyOf: [
			passage,
			{
				type: 'string',
				pattern: '^[a-z][a-z0-9-]*-s[1-9][0-9]*$',
				description: 'ID of a sentence. "readback check --fix" writes its words instead.'
			}
		]
	};
}

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
			const made = toJsonSchema(schema, {
				...{ typeMode: 'input', ignoreActions: ['transform', 'check'] },
				overrideSchema: ({ valibotSchema, jsonSchema }) =>
					valibotSchema === passageSchema ? orSentence(jsonSchema) : undefined
			});
			return [`${kind}.schema.json`, `${JSON.stringify(made, null, '\t')}\n`];
		})
	);
}
