import type { Quiz } from '../content/module.ts';
import type { Option, Question } from '../questions/question.ts';
import type { AssignmentContext } from './context.ts';
import { isBefore } from './times/instants.ts';

/** What of a question a learner or a mark depends on. */
export type ChangedPart = 'kind' | 'stem' | 'options' | 'key' | 'marking' | 'feedback' | 'passages';

export type QuestionChange =
	| { readonly type: 'same'; readonly question: string }
	/** `parts` is never empty: these are what the question's hash is over. */
	| { readonly type: 'changed'; readonly question: string; readonly parts: readonly ChangedPart[] }
	| { readonly type: 'new'; readonly question: string }
	| { readonly type: 'gone'; readonly question: string };

/** What can be chosen, in the author's order, each with the part that it stands in. */
function optionsOf(question: Question): ReadonlyMap<string, Option> {
	return new Map(
		question.parts.flatMap(({ id, options }) =>
			options.map((option) => [JSON.stringify([id, option.id]), option])
		)
	);
}

/** What there is to choose from, as it reads and in the author's order. */
function offered(question: Question): unknown {
	const { parts, input, text: whole } = question;
	const texts = [...optionsOf(question)].map(([place, { text }]) => [place, text]);
	return [parts.map(({ id, text }) => [id, text]), texts, input, whole];
}

function keys(question: Question): unknown {
	return [...optionsOf(question)].flatMap(([place, { key }]) => (key ? [place] : [])).toSorted();
}

/** Of the options that both have, so that a new option alone changes nothing but the options. */
function ofBoth(
	question: Question,
	other: Question,
	of: (option: Option) => unknown
): readonly unknown[] {
	const others = optionsOf(other);
	const places = [...optionsOf(question)].filter(([place]) => others.has(place));
	return places.map(([place, option]) => JSON.stringify([place, of(option)])).toSorted();
}

/** How an option read, and whether it was right. */
interface OptionSaid {
	readonly text: string;
	readonly right: boolean;
}

/** A statement, or an option, that reads or counts otherwise; `null`: it was not there, or is not any more. */
export type TextChange =
	| { readonly type: 'statement'; readonly before: string | null; readonly after: string | null }
	| {
			readonly type: 'option';
			/** What its part says now, or said; '' where the stem says it all. */
			readonly statement: string;
			readonly before: OptionSaid | null;
			readonly after: OptionSaid | null;
	  };

function saidOf(option: Option | undefined): OptionSaid | null {
	return option ? { text: option.text, right: option.key } : null;
}

function isOther(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) !== JSON.stringify(other);
}

/** Those of the newer edition in its order, then those that are gone. */
function together<Each extends { readonly id: string }>(
	before: readonly Each[],
	after: readonly Each[]
): readonly { readonly old: Each | undefined; readonly now: Each | undefined }[] {
	const ids = new Set([...after, ...before].map(({ id }) => id));
	const of = (list: readonly Each[], id: string) => list.find((each) => each.id === id);
	return [...ids].map((id) => ({ old: of(before, id), now: of(after, id) }));
}

/** The options of a question that read or count otherwise, as they were and as they are. */
export function textChanges(
	before: Pick<Question, 'parts'>,
	after: Pick<Question, 'parts'>
): readonly TextChange[] {
	return together(before.parts, after.parts).flatMap(({ old, now }): readonly TextChange[] => {
		const texts = { before: old?.text ?? null, after: now?.text ?? null };
		const statement = now?.text ?? old?.text ?? '';
		const options = together(old?.options ?? [], now?.options ?? []).map((each): TextChange => {
			const said = { before: saidOf(each.old), after: saidOf(each.now) };
			return { type: 'option', statement, ...said };
		});
		const all: readonly TextChange[] = [
			...(statement === '' ? [] : [{ type: 'statement' as const, ...texts }]),
			...options
		];
		return all.filter((change) => isOther(change.before, change.after));
	});
}

/** What of a question reads otherwise. */
function changedParts(before: Question, after: Question): readonly ChangedPart[] {
	const said = ({ chosen, missed }: Option): unknown => [chosen, missed];
	const place = ({ passage }: Option): unknown => [passage.section, passage.exact];
	const accepted = ({ accepts }: Option): unknown => accepts;
	const sides: Readonly<Record<ChangedPart, readonly [unknown, unknown]>> = {
		kind: [before.kind, after.kind],
		stem: [before.stem, after.stem],
		options: [offered(before), offered(after)],
		key: [
			[keys(before), ofBoth(before, after, accepted)],
			[keys(after), ofBoth(after, before, accepted)]
		],
		marking: [before.marking, after.marking],
		feedback: [
			[before.hint, ofBoth(before, after, said)],
			[after.hint, ofBoth(after, before, said)]
		],
		passages: [ofBoth(before, after, place), ofBoth(after, before, place)]
	};
	return parts.filter((part) => isOther(...sides[part]));
}

const parts = ['kind', 'stem', 'options', 'key', 'marking', 'feedback', 'passages'] as const;

/**
 * Two editions of a quiz, question by question: those of the newer one in its order, then those that are
 * gone. A question is the one with the same id; it is the same while its hash is. The words of fixed options are in no
 * hash, and both sides say today's (`content/hashed-texts.ts`).
 */
export function compareEditions(
	before: Pick<Quiz, 'questions'>,
	after: Pick<Quiz, 'questions'>
): readonly QuestionChange[] {
	const old = new Map(before.questions.map((question) => [question.id, question]));
	const present = after.questions.map((question): QuestionChange => {
		const earlier = old.get(question.id);
		if (!earlier) return { type: 'new', question: question.id };
		if (earlier.hash === question.hash) return { type: 'same', question: question.id };
		return { type: 'changed', question: question.id, parts: changedParts(earlier, question) };
	});
	const ids = new Set(after.questions.map(({ id }) => id));
	const gone = before.questions.filter(({ id }) => !ids.has(id));
	return [...present, ...gone.map(({ id }): QuestionChange => ({ type: 'gone', question: id }))];
}

/** The edition by which an attempt begun at that instant is asked and marked. */
export function editionFor(
	{ edition, adoptions }: Pick<AssignmentContext, 'edition' | 'adoptions'>,
	begunAt: string
): string {
	return adoptions.reduce(
		(held, adoption) =>
			adoption.for === 'all' || !isBefore(begunAt, adoption.at) ? adoption.edition : held,
		edition
	);
}
