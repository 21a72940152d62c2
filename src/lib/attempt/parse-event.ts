import type { Mark } from '../questions/question.ts';
import { isKind } from '../questions/kinds.ts';
import { parseResponse } from '../questions/responses.ts';
import type { AttemptEvent } from './events.ts';
import { isFields, isId, type Fields } from './parse.ts';

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
	reopen: bare('reopen')
};

function isType(value: unknown): value is AttemptEvent['type'] {
	return typeof value === 'string' && Object.hasOwn(parsers, value);
}

/** An event out of JSON, by its shape alone: whether it may happen, only the machine can say. */
export function parseEvent(value: unknown): AttemptEvent | null {
	return isFields(value) && isType(value.type) ? parsers[value.type](value) : null;
}
