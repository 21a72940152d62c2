import * as v from 'valibot';
import type { AssignmentInput } from './events.ts';
import { editionSchema, settingsSchema } from './settings-schema.ts';

const inputSchema: v.GenericSchema<unknown, AssignmentInput> = v.object({
	settings: settingsSchema,
	edition: editionSchema
});

/** What an assignment began with, out of JSON. */
export function parseInput(value: unknown): AssignmentInput | null {
	const result = v.safeParse(inputSchema, value);
	return result.success ? result.output : null;
}
