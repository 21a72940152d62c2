import * as v from 'valibot';
import type { AssignmentEvent } from './events.ts';
import { editionSchema, instantSchema, settingsSchema } from './settings-schema.ts';

function bare<const T extends AssignmentEvent['type']>(type: T) {
	return v.object({ type: v.literal(type), at: instantSchema });
}

const eventSchema: v.GenericSchema<unknown, AssignmentEvent> = v.variant('type', [
	...(
		['publish', 'time', 'begun', 'close', 'reopen', 'release', 'archive', 'restore'] as const
	).map(bare),
	v.object({ type: v.literal('change'), at: instantSchema, settings: settingsSchema }),
	v.object({
		type: v.literal('adopt'),
		at: instantSchema,
		edition: editionSchema,
		for: v.picklist(['all', 'fromNowOn'])
	})
]);

/** An event out of JSON, by its shape alone: whether it may happen, only the machine can say. */
export function parseEvent(value: unknown): AssignmentEvent | null {
	const result = v.safeParse(eventSchema, value);
	return result.success ? result.output : null;
}
