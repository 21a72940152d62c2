import type { Mark } from '../questions/question.ts';
import { isKind, parseResponse } from '../questions/parse-response.ts';
import type { AttemptInput, AttemptRecord, AttemptEvent, PlannedQuestion } from './events.ts';
import { replay } from './replay.ts';

export type ParsedRecord =
	| { readonly type: 'record'; readonly record: AttemptRecord }
	/** The learner is told why, and may start anew. */
	| { readonly type: 'unusable'; readonly reason: Unreadable };

/**
 * Why a record cannot be read: it is none; it is of another version; a part of it is damaged; its list of events is
 * damaged or too long; its events cannot have happened in that order.
 */
export type Unreadable = 'none' | 'version' | 'damaged' | 'events' | 'order';

/** The longest log that is taken. `shorten` makes a longer one fit without losing an answer. */
export function mostEvents(input: AttemptInput): number {
	return 500 + 10 * input.questions.length;
}

function unusable(reason: Unreadable): ParsedRecord {
	return { type: 'unusable', reason };
}

function isDate(value: unknown): value is string {
	return isWord(value) && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function parseHead({ module, quiz, edition, id, begunOn }: Fields) {
	if (!isId(module) || !isId(quiz) || !isWord(edition) || !isWord(id) || !isDate(begunOn))
		return null;
	return { module, quiz, edition, id, begunOn };
}

/**
 * The border for records out of storage or a form: shape and size, then whether the log can have
 * happened. Fields that a record does not have are dropped.
 */
export function parseRecord(value: unknown): ParsedRecord {
	if (!isFields(value)) return unusable('none');
	if (value.version !== 1) return unusable('version');
	const head = parseHead(value);
	const input = parseInput(value.input);
	if (!head || !input) return unusable('damaged');
	const events = readList(value.events, mostEvents(input), parseEvent);
	if (!events) return unusable('events');
	const replayed = replay(input, events);
	if (replayed.type === 'illegal') return unusable('order');
	return { type: 'record', record: { version: 1, ...head, input, events } };
}

type Parser = (event: Fields) => AttemptEvent | null;

function bare(type: 'begin' | 'next' | 'finish' | 'expire' | 'reopen'): Parser {
	return () => ({ type });
}

function aboutQuestion(type: 'retry' | 'skip' | 'goTo'): Parser {
	return ({ question }) => (isId(question) ? { type, question } : null);
}

function parseAnswer({ question, response }: Fields): AttemptEvent | null {
	if (!isId(question) || !isFields(response) || !isKind(response.kind)) return null;
	const parsed = parseResponse(response.kind, response);
	return parsed && { type: 'answer', question, response: parsed };
}

function parseMark(value: unknown): Mark | null {
	if (!isFields(value) || typeof value.fraction !== 'number') return null;
	return { fraction: value.fraction };
}

const parsers: { readonly [T in AttemptEvent['type']]: Parser } = {
	begin: bare('begin'),
	answer: parseAnswer,
	mark: ({ question, mark: value }) => {
		const mark = parseMark(value);
		return isId(question) && mark ? { type: 'mark', question, mark } : null;
	},
	retry: aboutQuestion('retry'),
	skip: aboutQuestion('skip'),
	flag: ({ question, on }) =>
		isId(question) && typeof on === 'boolean' ? { type: 'flag', question, on } : null,
	goTo: aboutQuestion('goTo'),
	next: bare('next'),
	lengthen: ({ multiplier }) =>
		typeof multiplier === 'number' ? { type: 'lengthen', multiplier } : null,
	finish: bare('finish'),
	expire: bare('expire'),
	reopen: bare('reopen'),
	again: ({ questions: value }) => {
		const questions = readList(value, mostQuestions, readId);
		return questions && { type: 'again', questions };
	}
};

function isType(value: unknown): value is AttemptEvent['type'] {
	return typeof value === 'string' && Object.hasOwn(parsers, value);
}

/** An event out of JSON, by its shape alone: whether it may happen, only the machine can say. */
export function parseEvent(value: unknown): AttemptEvent | null {
	return isFields(value) && isType(value.type) ? parsers[value.type](value) : null;
}

const mostQuestions = 200;
const mostOptions = 50;
const orders = ['shuffled', 'fixed'] as const;

function readId(value: unknown): string | null {
	return isId(value) ? value : null;
}

/** An id; of a gap's choice two with a slash between them. */
function readChoice(value: unknown): string | null {
	return isWord(value) && value.split('/').every(isId) ? value : null;
}

function parsePlanned(value: unknown): PlannedQuestion | null {
	if (!isFields(value)) return null;
	const { id, kind, hash, order, tries } = value;
	const options = readList(value.options, mostOptions, readId);
	const choices = value.choices === undefined ? {} : readChoices(value.choices);
	if (
		!choices ||
		!isId(id) ||
		!isKind(kind) ||
		!isWord(hash) ||
		!isOneOf(order, orders) ||
		!options
	)
		return null;
	if (tries !== 1 && tries !== 2) return null;
	return { id, kind, hash, options, ...choices, order, tries };
}

function readChoices(value: unknown): { readonly choices: readonly string[] } | null {
	const choices = readList(value, mostOptions, readChoice);
	return choices && { choices };
}

/** A plan out of JSON. Question ids are unique: the state is kept by them. */
export function parseInput(value: unknown): AttemptInput | null {
	if (!isFields(value)) return null;
	const { behaviour, seed, order } = value;
	const questions = readList(value.questions, mostQuestions, parsePlanned);
	if (!questions || new Set(questions.map(({ id }) => id)).size !== questions.length) return null;
	if (!isOneOf(behaviour, ['practice', 'immediate', 'deferred']) || !isWord(seed)) return null;
	return isOneOf(order, orders) ? { behaviour, seed, order, questions } : null;
}

/** Small readers of JSON from storage or the network. `null` is "not that". */

export type Fields = Readonly<Record<string, unknown>>;

/** What JSON says; null where it is none. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

/** Author's ids, and hashes: no word of them is longer. */
const longest = 200;

export function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string that is not longer than any id, hash or seed of ours. */
export function isWord(value: unknown): value is string {
	return typeof value === 'string' && value.length <= longest;
}

/** An author's id. Keeps out what JavaScript gives a meaning of its own, such as `__proto__`. */
function isId(value: unknown): value is string {
	return isWord(value) && /^[a-z][a-z0-9-]*$/i.test(value);
}

export function isOneOf<const T extends string>(value: unknown, words: readonly T[]): value is T {
	return words.some((word) => word === value);
}

/** Each member read, or `null` if it is no list, is too long, or one of them is not to be read. */
export function readList<T>(
	value: unknown,
	most: number,
	read: (member: unknown) => T | null
): readonly T[] | null {
	if (!Array.isArray(value) || value.length > most) return null;
	const all: T[] = [];
	for (const member of value) {
		const one = read(member);
		if (one === null) return null;
		all.push(one);
	}
	return all;
}
