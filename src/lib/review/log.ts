/**
 * The record of what comes back to a learner: an append-only log, on their device only. When each point is asked next is
 * a fold of it (`schedule.ts`). Events hold days, no hours. Ids hold nothing that was answered.
 */
import {
	isFields,
	isOneOf,
	isWord,
	parseJson,
	readList,
	type Fields
} from '../attempt/parse-record.ts';

export type ReviewEvent =
	/** The learner wants what they miss in a module to come back: before this nothing is kept of it. */
	| { readonly type: 'joined'; readonly module: string; readonly on: string }
	/** An answer in a quiz was not in line with these points. */
	| {
			readonly type: 'missed';
			readonly module: string;
			readonly on: string;
			readonly attempt: string;
			readonly question: string;
			/** Content hash of the question as it was answered. */
			readonly hash: string;
			/** Which try at it, from 1: with the attempt's id, an answer counts once. */
			readonly tries: number;
			readonly points: readonly string[];
	  }
	/** A question came back and was answered. */
	| {
			readonly type: 'asked';
			readonly module: string;
			readonly on: string;
			readonly question: string;
			readonly hash: string;
			readonly points: readonly AskedPoint[];
	  }
	/** No question asks about these points any more. */
	| {
			readonly type: 'gone';
			readonly module: string;
			readonly on: string;
			readonly points: readonly string[];
	  };

export interface AskedPoint {
	readonly point: string;
	readonly inLine: boolean;
	/** Day on which it comes next, as whoever has the scheduler says: so that a date that was told stays. */
	readonly due: string;
}

/** The longest log that is taken. */
const mostEvents = 50_000;
const mostPoints = 400;

/** What is kept, as text. */
export function reviewText(events: readonly ReviewEvent[]): string {
	return JSON.stringify(reviewRecord(events));
}

/** The same as a part of a file. */
export function reviewRecord(events: readonly ReviewEvent[]) {
	return { version: 1, events };
}

/** The border for what was kept or comes in a file: `null` where it cannot be read. */
export function parseReview(value: unknown): readonly ReviewEvent[] | null {
	if (!isFields(value) || value.version !== 1) return null;
	return readList(value.events, mostEvents, parseEvent);
}

/** What is kept, out of its text; nothing kept is nothing joined. */
export function readReview(text: string | null): readonly ReviewEvent[] | null {
	return text === null ? [] : parseReview(parseJson(text));
}

/** An ISO 8601 date that a calendar has. */
function isDay(value: unknown): value is string {
	if (!isWord(value) || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
	const at = Date.parse(value);
	return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

/** A name that is no longer than any of ours, and has something in it. */
function isName(value: unknown): value is string {
	return isWord(value) && value !== '';
}

const readName = (value: unknown) => (isName(value) ? value : null);

function readPoint(value: unknown): AskedPoint | null {
	if (!isFields(value)) return null;
	const { point, inLine, due } = value;
	return isName(point) && typeof inLine === 'boolean' && isDay(due) ? { point, inLine, due } : null;
}

function parseEvent(value: unknown): ReviewEvent | null {
	if (!isFields(value) || !isName(value.module) || !isDay(value.on)) return null;
	const { type, module, on } = value;
	return isOneOf(type, ['joined', 'missed', 'asked', 'gone'])
		? parsers[type](value, { module, on })
		: null;
}

type Head = Pick<ReviewEvent, 'module' | 'on'>;

const parsers: {
	readonly [T in ReviewEvent['type']]: (event: Fields, head: Head) => ReviewEvent | null;
} = {
	joined: (_, head) => ({ type: 'joined', ...head }),
	missed: ({ attempt, question, hash, tries, points: value }, head) => {
		const points = readList(value, mostPoints, readName);
		const isCount = typeof tries === 'number' && Number.isInteger(tries) && tries > 0;
		return points && isCount && isName(attempt) && isName(question) && isName(hash)
			? { type: 'missed', ...head, attempt, question, hash, tries, points }
			: null;
	},
	asked: ({ question, hash, points: value }, head) => {
		const points = readList(value, mostPoints, readPoint);
		return points && isName(question) && isName(hash)
			? { type: 'asked', ...head, question, hash, points }
			: null;
	},
	gone: ({ points: value }, head) => {
		const points = readList(value, mostPoints, readName);
		return points && { type: 'gone', ...head, points };
	}
};

/** Without a module: as if the learner had never wanted it. */
export function without(events: readonly ReviewEvent[], module: string): readonly ReviewEvent[] {
	return events.filter((event) => event.module !== module);
}

/** Two logs in one, each event once, in the order of their days: nothing of either is lost. */
export function merged(
	here: readonly ReviewEvent[],
	there: readonly ReviewEvent[]
): readonly ReviewEvent[] {
	const known = new Set(here.map((event) => JSON.stringify(event)));
	const more = there.filter((event) => !known.has(JSON.stringify(event)));
	return [...here, ...more].toSorted((one, other) =>
		one.on < other.on ? -1 : one.on > other.on ? 1 : 0
	);
}

/** Days after which what nobody came back to is deleted. */
export const forgottenAfter = 365;

/** Without the modules in which nothing has happened for so long. */
export function withoutForgotten(
	events: readonly ReviewEvent[],
	today: string
): readonly ReviewEvent[] {
	const latest = new Map<string, string>();
	for (const { module, on } of events) if (on > (latest.get(module) ?? '')) latest.set(module, on);
	const since = (day: string) => (Date.parse(today) - Date.parse(day)) / 86_400_000;
	const old = [...latest].filter(([, on]) => since(on) > forgottenAfter).map(([module]) => module);
	return old.length === 0 ? events : events.filter(({ module }) => !old.includes(module));
}
