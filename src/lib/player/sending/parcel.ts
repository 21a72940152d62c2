import { isFields, isWord, readList } from '../../attempt/parse.ts';

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
export function parseParcel(text: string): Parcel | null {
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
