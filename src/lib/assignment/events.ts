/**
 * The record of an assignment: an append-only log of what educators did and what time did. Its state is a
 * fold of it (`replay`). `at` is an instant (`2026-11-23T13:00:00Z`); who did it stands beside
 * the event, where it is kept.
 */
import * as v from 'valibot';
import { isFields } from '../attempt/parse-record.ts';
import { instantSchema } from './settings/setting-kinds.ts';
import { settingsSchema, type Settings } from './settings/settings.ts';

/** The hash that names an edition. */
const editionSchema = v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,64}$/i));

/** What the machine is given once. */
export interface AssignmentInput {
	readonly settings: Settings;
	/** Edition of the module that it was made with. */
	readonly edition: string;
}

/** Whether a newer edition also counts for attempts begun before (they are marked again) or not. */
export type AdoptFor = 'all' | 'fromNowOn';

export type AssignmentEvent =
	| { readonly type: 'publish'; readonly at: string }
	/** An instant has come at which it opens or closes. */
	| { readonly type: 'time'; readonly at: string }
	/** The first attempt of all was begun: from here on the rules of `refusedChanges` hold. */
	| { readonly type: 'begun'; readonly at: string }
	| { readonly type: 'change'; readonly at: string; readonly settings: Settings }
	| {
			readonly type: 'adopt';
			readonly at: string;
			readonly edition: string;
			readonly for: AdoptFor;
	  }
	| { readonly type: 'close'; readonly at: string }
	| { readonly type: 'reopen'; readonly at: string }
	/** Feedback that waited for the educator is given. */
	| { readonly type: 'release'; readonly at: string }
	| { readonly type: 'archive'; readonly at: string }
	| { readonly type: 'restore'; readonly at: string };

type EventOf<T> = Extract<AssignmentEvent, { readonly type: T }>;

function bare<const T extends AssignmentEvent['type']>(type: T) {
	return v.object({ type: v.literal(type), at: instantSchema });
}

/** The shape of every event: one that is missing here does not compile, else logs with it could not be read. */
const shapes: {
	readonly [T in AssignmentEvent['type']]: v.GenericSchema<unknown, EventOf<T>>;
} = {
	publish: bare('publish'),
	time: bare('time'),
	begun: bare('begun'),
	change: v.object({ ...bare('change').entries, settings: settingsSchema }),
	adopt: v.object({
		...bare('adopt').entries,
		edition: editionSchema,
		for: v.picklist(['all', 'fromNowOn'])
	}),
	close: bare('close'),
	reopen: bare('reopen'),
	release: bare('release'),
	archive: bare('archive'),
	restore: bare('restore')
};

/** An event out of JSON, by its shape alone: whether it may happen, only the machine can say. */
export function parseEvent(value: unknown): AssignmentEvent | null {
	if (!isFields(value) || !isType(value['type'])) return null;
	const result = v.safeParse(shapes[value['type']], value);
	return result.success ? result.output : null;
}

function isType(type: unknown): type is AssignmentEvent['type'] {
	return typeof type === 'string' && Object.hasOwn(shapes, type);
}

const inputSchema: v.GenericSchema<unknown, AssignmentInput> = v.object({
	settings: settingsSchema,
	edition: editionSchema
});

/** What an assignment began with, out of JSON. */
export function parseInput(value: unknown): AssignmentInput | null {
	const result = v.safeParse(inputSchema, value);
	return result.success ? result.output : null;
}
