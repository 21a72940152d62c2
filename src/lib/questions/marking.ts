/** How far a response is right, and what is said of each option: one way for every kind. Pure. */
import type {
	Accepts,
	ExplainedOption,
	ExplainedPart,
	Mark,
	Marking,
	OptionState,
	PracticeOption,
	PracticeQuestion
} from './question.ts';
import { isOf, isRanked, picksSentences, type Kind } from './kinds.ts';
import { areTyped, typingOf } from './typed.ts';
import { answerable, fits, placeId, unusable, type Response, type Unusable } from './responses.ts';

/** The least that marking needs: both `Question` and `PracticeQuestion` have it. */
export interface MarkableQuestion {
	readonly kind: Kind;
	readonly parts: readonly MarkablePart[];
	readonly marking?: Marking;
}

interface MarkablePart {
	readonly id: string;
	readonly options: readonly MarkableOption[];
}

interface MarkableOption {
	readonly id: string;
	readonly key: boolean;
	readonly accepts?: Accepts;
	readonly near?: true;
	readonly instead?: string;
}

/** Ids of the options that were chosen, part by part. */
export type Picks = readonly (readonly string[])[];

/** The mark of what was chosen, 0 to 1. */
export type Score = (question: MarkableQuestion, picks: Picks) => number;

const scores = new Map<Kind, Score>();

/**
 * Has a kind marked in a way of its own. Said by `score-kinds.ts` for all kinds, and in a page by those that are in it
 * (`in-page.ts`), so that a page carries no other.
 */
export function markKind(kind: Kind, score: Score): void {
	scores.set(kind, score);
}

/** Which options a response falls into; `null` where it does not fit the question. */
export function picksOf(question: MarkableQuestion, response: Response): Picks | null {
	if (!fits(answerable(question), response)) return null;
	return question.parts.map((part) => pickedIn(part, response));
}

function pickedIn({ id, options }: MarkablePart, response: Response): readonly string[] {
	if ('chosen' in response) return [response.chosen].flat();
	const given = givenFor(response, id);
	return areTyped(options) ? typingOf(response.kind).pick(options, given) : [given];
}

/** What a response gives for a part: what was typed, or the id of an option; `''` where the part is not asked so. */
export function givenFor(response: Response, part: string): string {
	if ('value' in response) return response.value;
	return ('placed' in response && response.placed[part]) || '';
}

/** A response that does not fit its question is never a learner's fault. */
export type Marked = { readonly type: 'marked'; readonly mark: Mark } | Unusable;

/** How far a response is right; `unusable` where it does not fit the question. */
export function mark(question: MarkableQuestion, response: Response): Marked {
	const picks = picksOf(question, response);
	if (!picks) return unusable('foreign');
	return { type: 'marked', mark: { fraction: scoreOf(question, picks) } };
}

/** The mark of what was chosen, 0 to 1: of a part of the mark the author may want nothing. */
export function scoreOf(question: MarkableQuestion, picks: Picks): number {
	const share = shareOf(question, picks);
	return question.marking ? Math.floor(share) : share;
}

/**
 * How far what was chosen is right. Where several options may be chosen: right ones chosen less wrong ones
 * chosen, of all right ones, never below 0. Else the share of parts that are right, or as the kind says itself.
 */
function shareOf(question: MarkableQuestion, picks: Picks): number {
	const { kind, parts } = question;
	const own = scores.get(kind);
	if (own) return own(question, picks);
	if (isRanked(kind) || picksSentences(kind)) throw new Error(`Unmarked: ${kind}`);
	const isPicked = (at: number) => (id: string) => picks[at]?.includes(id) ?? false;
	if (isOf('some', kind)) {
		const options = parts.flatMap((part) => part.options);
		const chosen = options.filter(({ id }) => isPicked(0)(id));
		const hits = chosen.filter(({ key }) => key).length;
		const keys = options.filter(({ key }) => key).length;
		return Math.max(0, hits - (chosen.length - hits)) / Math.max(1, keys);
	}
	const right = parts.filter(({ options }, at) =>
		options.some(({ id, key }) => key && isPicked(at)(id))
	);
	return right.length / Math.max(1, parts.length);
}

/** What became of each option, and why; `null` for a question that was skipped or left. */
export function explain(
	question: PracticeQuestion,
	response: Response | null
): readonly ExplainedPart[] {
	const picks = response && picksOf(question, response);
	return question.parts.map(({ id, text, options }, at) => {
		const picked = picks?.[at] ?? [];
		const said =
			picks && areTyped(options)
				? typingOf(question.kind).said(options, givenFor(response, id), question.input)
				: undefined;
		const found = new Set(
			options.flatMap((option) => (picked.includes(option.id) ? [option.instead ?? option.id] : []))
		);
		return {
			id: id || question.id,
			text,
			options: options.map((option) =>
				explained(option, stateOf(option, picked.includes(option.id), found), said)
			)
		};
	});
}

function explained(
	option: PracticeOption,
	state: OptionState,
	said: Pick<ExplainedOption, 'given' | 'readAs'> | undefined
): ExplainedOption {
	const { id, text, chosen, missed, passage } = option;
	const why = state === 'missed-right' ? (missed ?? chosen) : chosen;
	return { id, text, state, why, passage, ...(state.startsWith('chosen') && said) };
}

/** `found`: ids of right options that were chosen, or that another was chosen for. */
function stateOf(
	{ id, key, near, instead }: PracticeOption,
	chosen: boolean,
	found: ReadonlySet<string>
): OptionState {
	if (chosen) return key ? 'chosen-right' : near ? 'chosen-near' : 'chosen-wrong';
	if (!key) return near ? 'left-near' : 'left-wrong';
	return instead !== undefined || found.has(id) ? 'also-right' : 'missed-right';
}

/** Right options of which one is asked for each: not those that may be chosen instead of one. */
export function asksFor<O extends { readonly key: boolean; readonly instead?: string }>(
	options: readonly O[]
): readonly O[] {
	return options.filter(({ key, instead }) => key && instead === undefined);
}

/** The options that are in line with the article, of every part. */
export function keysOf<O extends { readonly key: boolean }>(question: {
	readonly parts: readonly { readonly options: readonly O[] }[];
}): readonly O[] {
	return question.parts.flatMap(({ options }) => options.filter(({ key }) => key));
}

/**
 * A response that chooses these options, part by part: what tests, the demo and the benches answer with. Of what is
 * typed, something that falls into the option.
 */
export function responseOf(question: MarkableQuestion, picks: Picks): Response {
	const { kind, parts } = question;
	const ids = picks.flat();
	const [first = ''] = ids;
	if (isOf('one', kind)) return { kind, chosen: first };
	if (isOf('some', kind)) return { kind, chosen: ids };
	if (isRanked(kind)) return { kind: 'order', placed: ranking(parts, picks) };
	if (isOf('placed', kind)) {
		const placed = parts.map((part, at) => {
			const pick = picks[at]?.[0] ?? '';
			return [part.id, areTyped(part.options) ? typedInto([part], pick) : pick] as const;
		});
		return { kind, placed: Object.fromEntries(placed) };
	}
	return { kind, value: typedInto(parts, first) };
}

function typedInto(parts: readonly MarkablePart[], wanted: string): string {
	const options = parts.flatMap((part) => part.options);
	const named = options.find(({ id }) => id === wanted)?.accepts;
	if (named) return 'least' in named ? named.least : (named.texts[0] ?? '');
	const all = options.flatMap(({ accepts }) => accepts ?? []);
	const numbers = all.flatMap((each) => ('least' in each ? [Math.ceil(Number(each.most))] : []));
	if (numbers.length > 0) return String(Math.max(0, ...numbers) + 1);
	// In the script of the others, without one of them inside it, and so much longer that it is no slip for one.
	const texts = all.flatMap((each) => ('texts' in each ? each.texts : []));
	const [longest = ''] = texts.toSorted((one, other) => other.length - one.length);
	const [letter = 'x'] = longest;
	return letter.repeat(longest.length + 6);
}

/** Places from first to last, as near to the picks as each can have its own; of two at one place the later one first. */
function ranking(parts: readonly MarkablePart[], picks: Picks): Readonly<Record<string, string>> {
	const wished = parts.map(({ id, options }, at) => ({
		id,
		place: options.findIndex((option) => option.id === picks[at]?.[0]),
		right: options.findIndex(({ key }) => key)
	}));
	const sorted = wished.toSorted(
		(one, other) => one.place - other.place || other.right - one.right
	);
	return Object.fromEntries(sorted.map(({ id }, at) => [id, placeId(at)]));
}
