/** Dates for a calendar, by RFC 5545. */

/** One moment that something is due. */
export interface CalendarEntry {
	/** The same whenever the file is made, so that a calendar moves the entry and makes no second one. */
	readonly id: string;
	readonly title: string;
	/** ISO 8601, UTC; or a date: then it is of the whole day, wherever one is. */
	readonly at: string;
	/** Where to do it. */
	readonly url: string;
}

function escaped(text: string): string {
	return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, '\\n');
}

/** `20260902T215900Z`, or `20260902`. */
function stamp(at: string): string {
	return at.replaceAll(/[-:]/g, '');
}

/** When it begins; a day has no length of its own. */
function whenLines(at: string): readonly string[] {
	return at.includes('T')
		? [`DTSTART:${stamp(at)}`, 'DURATION:PT0S']
		: [`DTSTART;VALUE=DATE:${stamp(at)}`, 'TRANSP:TRANSPARENT'];
}

const encoder = new TextEncoder();

/** A line has 75 bytes at most, and never half a letter; what follows begins with a blank. */
function folded(line: string): string {
	const lines: string[] = [];
	let [part, bytes] = ['', 0];
	for (const letter of line) {
		const { length } = encoder.encode(letter);
		if (bytes + length > 74) {
			lines.push(part);
			[part, bytes] = ['', 0];
		}
		part += letter;
		bytes += length;
	}
	return [...lines, part].join('\r\n ');
}

/** The file's text. `now`: when it is made, ISO 8601 UTC. */
export function writeCalendar(entries: readonly CalendarEntry[], now: string): string {
	const events = entries.flatMap(({ id, title, at, url }) => [
		...['BEGIN:VEVENT', `UID:${id}@readback`, `DTSTAMP:${stamp(now)}`, ...whenLines(at)],
		...[`SUMMARY:${escaped(title)}`, `URL:${url}`, 'END:VEVENT']
	]);
	const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Readback//EN', ...events];
	return `${[...lines, 'END:VCALENDAR'].map(folded).join('\r\n')}\r\n`;
}
