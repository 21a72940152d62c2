/**
 * What a setting of an assignment is, and the kinds of value that one can have. A kind says how its values
 * are checked, typed into a form, put into a link and told; `settings.ts` and `exceptions.ts` are the tables.
 */
import * as v from 'valibot';
import type { Module } from '../../content/module.ts';
import * as words from '../../messages/settings.ts';
import { shortHash } from '../short-hash.ts';
import { instantOf, isBefore, toInstant } from '../times/instants.ts';

/** The parts of a module that settings depend on. */
export interface Assignable {
	readonly quizzes: readonly Pick<Module['quizzes'][number], 'id'>[];
	readonly care: Pick<Module['care'], 'handIn'>;
}

/** What is wrong with one field, in a sentence for a person. */
export interface FieldProblem {
	readonly field: string;
	readonly message: string;
}

/** What decides whether a value can be had here. */
export interface Asking {
	readonly module: Assignable;
	/** Without one, the assignment is a link: nobody can do anything with it later. */
	readonly server: boolean;
}

/** What a summary needs to name quizzes and to write instants. */
export interface Telling {
	/** Titles of quizzes by id. */
	readonly titles: ReadonlyMap<string, string>;
	readonly write: (instant: string) => string;
}

/** One thing to choose. */
export interface Option<T> {
	readonly value: T;
	readonly name: string;
	readonly hint?: string;
	/** In a link; never give it to another option later. */
	readonly letter: string;
	/** Why it cannot be had here, in a sentence; `null`: it can. */
	readonly unless?: (asking: Asking) => string | null;
}

/** How a form asks for a value. */
export type Control =
	/** A day and a time of day; blank is none. */
	| { readonly type: 'time' }
	/** A whole number from 1 to `most`; blank is none. */
	| { readonly type: 'number'; readonly most: number }
	/** Words of one's own, at most so many signs; blank is none. */
	| { readonly type: 'text'; readonly most: number; readonly look: 'line' | 'lines' }
	| {
			readonly type: 'choice';
			readonly look: 'radios' | 'list';
			readonly choices: readonly (Omit<Option<unknown>, 'value'> & { readonly value: string })[];
	  }
	/** A box for each quiz of the module. */
	| { readonly type: 'quizzes' };

/**
 * Reads and writes times as a clock of one zone shows them; `clockIn` makes one. Given by whoever has a form, so that
 * learners' pages, which have none, do not load the calendar.
 */
export interface Clock {
	/** The instant of a value of `datetime-local`; `null`: no such day, hour or zone. */
	readonly fromWallTime: (local: string) => string | null;
	/** What `datetime-local` shows for an instant; `null`: no such zone. */
	readonly toWallTime: (instant: string) => string | null;
}

export interface Kind<T> {
	readonly schema: v.GenericSchema<unknown, T>;
	readonly control: Control;
	/** What its field in a form holds. */
	readonly toForm: (value: T, clock: Clock) => readonly string[];
	/** `undefined`: the form has no such field. What cannot be read stays text, for the schema to refuse. */
	readonly fromForm: (texts: readonly string[], clock: Clock) => unknown;
	readonly toLink: (value: T) => string;
	/** What cannot be read stays text, for the schema to refuse. */
	readonly fromLink: (text: string, module: Assignable) => unknown;
	/** What a summary says of it, where its row does not say more. */
	readonly says: (value: T, telling: Telling) => string;
	/** Why a value of this kind cannot be had here, in a sentence; `null`: it can. */
	readonly misfit: (value: T, asking: Asking) => string | null;
}

/** An instant, in whatever zone it is written; kept in UTC. */
export const instantSchema = v.pipe(
	v.string(words.enterTime),
	v.check((text) => toInstant(text) !== null, words.enterTime),
	v.transform((text) => toInstant(text) ?? text)
);

/** An instant, or `null`: none. */
export const time: Kind<string | null> = {
	schema: v.nullable(instantSchema),
	control: { type: 'time' },
	toForm: (instant, clock) => [instant === null ? '' : (clock.toWallTime(instant) ?? '')],
	fromForm: ([text], clock) =>
		text === undefined ? undefined : text === '' ? null : (clock.fromWallTime(text) ?? text),
	toLink: (instant) => (instant === null ? '' : (Date.parse(instant) / 1000).toString(36)),
	fromLink: (text) => {
		if (text === '') return null;
		return /^[0-9a-z]{1,9}$/.test(text) ? instantOf(parseInt(text, 36) * 1000) : text;
	},
	says: (instant, { write }) => (instant === null ? '' : write(instant)),
	misfit: () => null
};

/** Whether the second is not before the first, as far as there are both. */
export function inOrder(
	early: string | null | undefined,
	late: string | null | undefined
): boolean {
	return !early || !late || !isBefore(late, early);
}

/** In a link each sign may take nine, and mail programs cut off long links. */
const longestInLink = 1500;

/** Words of one's own, of at most `most` signs, or `null`: none. Of a line, any white space is one blank. */
export function text(look: 'line' | 'lines', most: number): Kind<string | null> {
	const tidy = (written: string): string =>
		(look === 'line' ? written.replace(/\s+/g, ' ') : written.replace(/\r\n?/g, '\n')).trim();
	return {
		schema: v.nullable(
			v.pipe(
				v.string(words.enterWords(most)),
				v.transform(tidy),
				v.maxLength(most, words.enterWords(most)),
				// A form cannot send these, and a file with them would be damaged.
				v.regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u, words.noControl),
				v.transform((written) => (written === '' ? null : written))
			)
		),
		control: { type: 'text', most, look },
		toForm: (value) => [value ?? ''],
		fromForm: ([written]) => (written === '' ? null : written),
		toLink: (value) => value ?? '',
		fromLink: (written) => (written === '' ? null : written),
		says: (value) => value ?? '',
		misfit: (value, { server }) =>
			!server && encodeURIComponent(value ?? '').length > longestInLink
				? words.notAvailable.longLink
				: null
	};
}

function isWhole(value: unknown, most: number): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;
}

/** A whole number from 1 to `most`. */
export function number(most: number): Kind<number> {
	return {
		schema: v.custom<number>((value) => isWhole(value, most), words.enterNumber(most)),
		control: { type: 'number', most },
		toForm: (value) => [String(value)],
		fromForm: ([text]) => (text === '' ? null : readDigits(text)),
		toLink: String,
		fromLink: readDigits,
		says: String,
		misfit: () => null
	};
}

/** A whole number from 1 to `most`, or `none` where the field is blank. */
export function numberOr<const N extends null | string>(most: number, none: N): Kind<number | N> {
	const { control } = number(most);
	const read = (text: string | undefined): unknown => (text === '' ? none : readDigits(text));
	const write = (value: number | N): string => (value === none ? '' : String(value));
	return {
		schema: v.custom<number | N>(
			(value) => value === none || isWhole(value, most),
			words.enterNumberOrNone(most)
		),
		control,
		toForm: (value) => [write(value)],
		fromForm: ([text]) => read(text),
		toLink: write,
		fromLink: read,
		says: write,
		misfit: () => null
	};
}

function readDigits(text: string | undefined): number | string | undefined {
	return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : text;
}

/** One of some words. */
export function choice<const T extends string>(
	look: 'radios' | 'list',
	options: readonly Option<T>[]
): Kind<T> {
	const names = options.map(({ name }) => name);
	const values = options.map(({ value }) => value);
	const schema = v.picklist(values, words.chooseOneOf(names));
	return choiceOf(look, { schema, options, wordOf: (value) => value });
}

interface Choosing<T> {
	readonly schema: v.GenericSchema<unknown, T>;
	readonly options: readonly Option<T>[];
	/** What a form sends for it. */
	readonly wordOf: (value: T) => string;
}

/** One of some values that are more than words. */
export function choiceOf<T>(
	look: 'radios' | 'list',
	{ schema, options, wordOf }: Choosing<T>
): Kind<T> {
	const find = (value: T) => options.find((option) => wordOf(option.value) === wordOf(value));
	const choices = options.map((option) => ({ ...option, value: wordOf(option.value) }));
	return {
		schema,
		control: { type: 'choice', look, choices },
		toForm: (value) => [wordOf(value)],
		fromForm: ([word]) => options.find(({ value }) => wordOf(value) === word)?.value ?? word,
		toLink: (value) => find(value)?.letter ?? '',
		fromLink: (text) => options.find(({ letter }) => letter === text)?.value ?? text,
		says: (value) => find(value)?.name ?? '',
		misfit: (value, asking) => find(value)?.unless?.(asking) ?? null
	};
}

function hashOf(id: string): string {
	return shortHash(id).toString(36);
}

const mostQuizzes = 200;

/** Ids of quizzes, at least one. In a link they are short hashes, which say nothing of the topic. */
export const quizChoice: Kind<readonly string[]> = {
	schema: v.pipe(
		v.array(v.string(words.quizById), words.chooseQuiz),
		v.minLength(1, words.chooseQuiz),
		v.maxLength(mostQuizzes, words.tooManyQuizzes(mostQuizzes))
	),
	control: { type: 'quizzes' },
	toForm: (ids) => ids,
	// A form sends nothing for boxes that are not ticked.
	fromForm: (ids) => ids,
	toLink: (ids) => ids.map(hashOf).join('.'),
	fromLink: (text, { quizzes }) => {
		const ids = new Map(quizzes.map(({ id }) => [hashOf(id), id]));
		return text.split('.').map((hash) => ids.get(hash) ?? hash);
	},
	says: (ids, { titles }) => ids.map((id) => titles.get(id) ?? id).join(', '),
	misfit: (ids, { module }) =>
		ids.every((id) => module.quizzes.some((quiz) => quiz.id === id))
			? null
			: words.notAvailable.quizzes
};

/** What is no object, or has a field too many. */
export function unknownField({ expected }: { readonly expected: string | null }): string {
	return expected === 'never' ? words.noSuchSetting : words.missing;
}

/** The first problem of each field: a second would mostly say the same in other words. */
export function problemsOf(issues: readonly v.BaseIssue<unknown>[]): readonly FieldProblem[] {
	const found = new Map<string, string>();
	for (const { path, message } of issues) {
		const key = path?.[0]?.key;
		const field = typeof key === 'string' ? key : '';
		if (!found.has(field)) found.set(field, message);
	}
	return [...found].map(([field, message]) => ({ field, message }));
}
