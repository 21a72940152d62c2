import { isFields, isOneOf } from '../../attempt/parse.ts';
import { parseRecord } from '../../attempt/parse-record.ts';
import type { ActAnswer } from '../../taking/attempt-view.ts';
import type { Parcel } from './parcel.ts';

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
