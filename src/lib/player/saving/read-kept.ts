import { parseRecord, type ParsedRecord } from '../../attempt/parse-record.ts';

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

/** A record out of a storage's text. Storage can be written by anybody at the keyboard: not trusted. */
export function readKept(text: string): ParsedRecord {
	return parseRecord(parseJson(text));
}
