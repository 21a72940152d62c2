import { isFields, isWord, readList, isOneOf, parseRecord } from '../../attempt/parse-record.ts';
import type { ActAnswer } from '../../taking/attempt-view.ts';
import { outboxKey } from '../saving/keys.ts';
import { write } from '../saving/attempt-storage.ts';
import type { Storages } from '../saving/storages.ts';

/** Where an act waits that is not yet acknowledged. No call throws. */
export interface Outbox {
	/** Whether it could be kept. */
	keep(parcel: Parcel): boolean;
	peek(): Parcel | null;
	discard(): void;
}

/** The outbox of one attempt, in the tab or on the device. */
export function openOutbox({
	attempt,
	keep,
	storage
}: {
	readonly attempt: string;
	readonly keep: 'tab' | 'device';
	readonly storage: Storages;
}): Outbox {
	const key = outboxKey(attempt);
	const place = keep === 'tab' ? storage.session : storage.local;
	return {
		keep: (parcel) => write(place, key, JSON.stringify(parcel)).type === 'kept',
		peek() {
			const text = place?.getItem(key) ?? null;
			const parcel = text === null ? null : parseParcel(text);
			return parcel?.attempt === attempt ? parcel : null;
		},
		discard: () => place?.removeItem(key)
	};
}

/** One act of the quiz page's form on its way to the server. */
export interface Parcel {
	readonly attempt: string;
	/** Name of the form's action. */
	readonly act: string;
	/** All fields of the form, the log's position among them. */
	readonly fields: readonly (readonly [name: string, value: string])[];
}

/** More than any question has. */
const mostFields = 100;

function readField(value: unknown): readonly [string, string] | null {
	const pair = readList(value, 2, (word) => (isWord(word) ? word : null));
	const [name, text] = pair ?? [];
	return name !== undefined && text !== undefined ? [name, text] : null;
}

/** A parcel out of a storage's text; `null` for anything else. */
function parseParcel(text: string): Parcel | null {
	try {
		const value: unknown = JSON.parse(text);
		if (!isFields(value)) return null;
		const { attempt, act } = value;
		const fields = readList(value.fields, mostFields, readField);
		return isWord(attempt) && isWord(act) && fields ? { attempt, act, fields } : null;
	} catch {
		return null;
	}
}

/** The fields of a form that are text; it has no others. */
export function parcelOf(attempt: string, act: string, form: FormData): Parcel {
	const fields = [...form].flatMap(([name, value]) =>
		typeof value === 'string' ? [[name, value] as const] : []
	);
	return { attempt, act, fields };
}

const viewed = ['taken', 'unusable', 'moved', 'closed', 'full'] as const;

/** Whether it is an answer of our own server: of a view, its log is looked at, because it is replayed. */
function isActAnswer(value: unknown): value is ActAnswer {
	if (!isFields(value)) return false;
	if (value.type === 'gone' || value.type === 'nobody') return true;
	if (!isOneOf(value.type, viewed) || !isFields(value.view)) return false;
	const { record, questions } = value.view;
	return Array.isArray(questions) && parseRecord(record).type === 'record';
}

/** Milliseconds after which a line that says nothing counts as broken. */
const patience = 30_000;

/** Sends an act as the page's form would. Rejects when there is no answer that can be used. */
export async function postAct(fetch: typeof globalThis.fetch, parcel: Parcel): Promise<ActAnswer> {
	const body = new URLSearchParams(parcel.fields.map((field) => [...field]));
	const response = await fetch(`?/${parcel.act}`, {
		...{ method: 'POST', body, headers: { accept: 'application/json' } },
		signal: AbortSignal.timeout(patience)
	});
	const answer: unknown = await response.json();
	if (isActAnswer(answer)) return answer;
	throw new Error(`The server answered ${response.status}.`);
}
