/**
 * What a learner gives, and how it comes out of JSON and out of a form. Nothing here knows what is right, so the
 * attempt may ask it.
 */
import { isDecimal } from './decimal.ts';
import { isOf, isRanked, type Kind, type KindOf } from './kinds.ts';
import type { PublicQuestion } from './question.ts';
import { areTyped, typingOf, type TypedOption, type Unread } from './typed.ts';

/** Plain JSON: it is kept in the log. */
export type Response =
	| { readonly kind: KindOf<'one'>; readonly chosen: string }
	/** At least one option id, in the author's order. */
	| { readonly kind: KindOf<'some'>; readonly chosen: readonly string[] }
	/** Part id to option id, or to what was typed into a gap; complete. */
	| { readonly kind: KindOf<'placed'>; readonly placed: Readonly<Record<string, string>> }
	/** A canonical decimal, such as `-1234.5`; or words as they were typed, without needless blanks. */
	| { readonly kind: KindOf<'typed'>; readonly value: string };

/** Id of a place in an order, from 0. */
export const placeId = (at: number): string => `at-${at + 1}`;

/** One line, not longer than anybody answers. */
const words = /^\S.{0,199}$/u;

/** Where a statement of a sort can be put. */
const sortPlaces: readonly string[] = ['supported', 'uncertain', 'unsupported'];

/** What can be answered, as an attempt plans it. */
export interface Answerable {
	readonly kind: Kind;
	/** Ids of what is put in order: options of a question that is one part, else parts. */
	readonly options: readonly string[];
	/**
	 * Ids of what each part can be placed on, where the kind does not say it. Of gaps: the gap's id, a slash and the
	 * choice's; a gap without any is typed into.
	 */
	readonly choices?: readonly string[];
}

/** The least of a question that says what can be answered. */
interface Asked {
	readonly kind: Kind;
	readonly parts: readonly {
		readonly id: string;
		readonly options: readonly TypedOption[];
	}[];
}

/** What an attempt plans of a question: ids in the author's order. */
export function answerable({ kind, parts }: Asked): Answerable {
	// What is typed is named by nobody before.
	const options = parts.flatMap((part) =>
		areTyped(part.options)
			? []
			: part.options.map(({ id }) => (kind === 'cloze' ? `${part.id}/${id}` : id))
	);
	if (!isOf('placed', kind)) return { kind, options };
	const placed = { kind, options: parts.map(({ id }) => id) };
	return kind === 'sort' ? placed : { ...placed, choices: [...new Set(options)] };
}

/** Whether a response is of the question's kind, complete, and names only what the question has. */
export function fits({ kind, options, choices }: Answerable, response: Response): boolean {
	if (response.kind !== kind) return false;
	if ('value' in response) {
		return kind === 'text' ? words.test(response.value) : isDecimal(response.value);
	}
	if ('placed' in response) {
		const placed = Object.entries(response.placed);
		const places = choices ?? sortPlaces;
		const isPlace = (part: string, place: string) => {
			const of = kind === 'cloze' ? `${part}/` : '';
			return places.some((choice) => choice.startsWith(of))
				? places.includes(of + place)
				: words.test(place);
		};
		return (
			placed.length === options.length &&
			placed.every(([part, place]) => options.includes(part) && isPlace(part, place)) &&
			!(isRanked(kind) && hasTwice(placed))
		);
	}
	const chosen = [response.chosen].flat();
	return (
		chosen.length > 0 &&
		new Set(chosen).size === chosen.length &&
		chosen.every((id) => options.includes(id))
	);
}

function hasTwice(placed: Given): boolean {
	return new Set(placed.map(([, place]) => place)).size < placed.length;
}

/** Names and values of a form's fields that are a response, as they were sent. */
export type Given = readonly (readonly [name: string, value: string])[];

const field = /^(?:chosen$|value$|placed\.)/;

/** A file is no id: it is read as one that nothing has. */
function asText(value: FormDataEntryValue): string {
	return typeof value === 'string' ? value : '?';
}

/** What a form gives of an answer, usable or not: shown again beside what is wrong with it. */
export function givenIn(form: FormData): Given {
	return [...form].flatMap(([name, value]) =>
		field.test(name) ? [[name, asText(value)] as const] : []
	);
}

/** Why an answer cannot be used: said beside the control. */
export type Refusal =
	/** Happens when a page is older than the module, or a form was made by hand. */
	| 'foreign'
	| Unread
	/** No option or options; several options where one is asked for. */
	| 'one'
	| 'some'
	| 'several'
	/** Two parts have the same place where each has its own. */
	| 'twice'
	/** So many parts have no answer. */
	| 'parts';

export interface Unusable {
	readonly type: 'unusable';
	readonly reason: Refusal;
	/** How many parts have no answer; 0 where that is not the reason. */
	readonly left: number;
}

export type ReadResponse = { readonly type: 'response'; readonly response: Response } | Unusable;

export function unusable(reason: Refusal, left = 0): Unusable {
	return { type: 'unusable', reason, left };
}

const foreign = unusable('foreign');

/** The fields of a form that gives this response. */
export function fieldsOf(response: Response): Given {
	if ('value' in response) return [['value', response.value]];
	if ('chosen' in response) return [response.chosen].flat().map((id) => ['chosen', id]);
	return Object.entries(response.placed).map(([part, place]) => [`placed.${part}`, place]);
}

/**
 * The response that a form gives: field `chosen` (repeated where several may be chosen), `placed.<part>` or
 * `value`. Other fields are not looked at.
 */
export function readResponse(question: PublicQuestion, form: FormData): ReadResponse {
	const { kind } = question;
	const values = (field: string): readonly string[] => form.getAll(field).map(asText);
	if (isOf('placed', kind)) return readPlaced(question, kind, form);
	if (isOf('typed', kind)) {
		const [only = '', ...more] = values('value');
		if (more.length > 0) return foreign;
		const read = typingOf(kind).read(only, question.input);
		return 'unread' in read ? unusable(read.unread) : checked(question, { kind, ...read });
	}
	const chosen = values('chosen');
	if (isOf('some', kind)) {
		if (chosen.length === 0) return unusable('some');
		const { options } = answerable(question);
		const inOrder = options.filter((id) => chosen.includes(id));
		return checked(question, { kind, chosen: inOrder.length < chosen.length ? chosen : inOrder });
	}
	const [only, ...more] = chosen;
	if (only === undefined) return unusable('one');
	if (more.length > 0) return unusable('several');
	return checked(question, { kind, chosen: only });
}

function checked(question: PublicQuestion, response: Response): ReadResponse {
	return fits(answerable(question), response) ? { type: 'response', response } : foreign;
}

/** Of a gap as it is kept: a choice, whose id stays as it is, or what was typed. `''`: nothing that can be read. */
function placeRead(kind: Kind, value: string): string {
	if (kind !== 'cloze') return value;
	const read = typingOf(kind).read(value);
	return 'value' in read ? read.value : '';
}

function readPlaced(
	question: PublicQuestion,
	kind: KindOf<'placed'>,
	form: FormData
): ReadResponse {
	const prefix = 'placed.';
	const sent = [...form].flatMap(([name, value]) =>
		name.startsWith(prefix)
			? [[name.slice(prefix.length), placeRead(kind, asText(value))] as const]
			: []
	);
	const all = question.parts.length;
	// One too many is twice there, or of another question; one in the place of another does not fit.
	if (sent.length > all) return foreign;
	// The first line of a select is empty: nothing was chosen there.
	const placed = sent.filter(([, place]) => place !== '');
	if (placed.length < all) return unusable('parts', all - placed.length);
	if (isRanked(kind) && hasTwice(placed)) return unusable('twice');
	return checked(question, { kind, placed: Object.fromEntries(placed) });
}
