/** A quiz on paper: what is asked, and the key that belongs to it. */
import { orderOf, type Ordered } from '../attempt/context.ts';
import { plan } from '../attempt/plan/plan.ts';
import type { Module, Quiz } from '../content/module.ts';
import type { Passage } from '../passages/passage.ts';
import { piecesOf } from '../questions/cloze/gaps.ts';
import { inOrder } from '../questions/in-order.ts';
import { isListed, isOf, isRanked, picksSentences } from '../questions/kinds.ts';
import { keysOf } from '../questions/marking.ts';
import type { AcceptedTexts, Option, Part, Question } from '../questions/question.ts';
import { areTyped } from '../questions/typed.ts';

/** An option, and the letter that stands for it. */
export interface Lettered {
	readonly letter: string;
	readonly text: string;
}

/** A gap that has choices. */
export interface PaperGap {
	/** Its number, from 1. */
	readonly gap: number;
	readonly choices: readonly Lettered[];
}

/** How a question is answered with a pen. */
export type PaperForm =
	/** Boxes to tick. */
	| { readonly type: 'options'; readonly several: boolean; readonly options: readonly Lettered[] }
	/** A box in each row. */
	| { readonly type: 'grid'; readonly columns: readonly string[]; readonly rows: readonly string[] }
	/** A letter beside each item. */
	| {
			readonly type: 'letters';
			readonly choices: readonly Lettered[];
			readonly items: readonly string[];
	  }
	/** A number beside each item, from 1. */
	| { readonly type: 'places'; readonly items: readonly string[] }
	/** A line to write on. */
	| { readonly type: 'line'; readonly unit: string | null }
	/** A text, in which a number is a gap, and what gaps may be filled with. */
	| {
			readonly type: 'gaps';
			readonly pieces: readonly (string | number)[];
			readonly choices: readonly PaperGap[];
	  }
	/** Numbers of sentences of the article. */
	| { readonly type: 'sentences'; readonly from: number; readonly to: number };

/** One thing that is right, why, and where the article says so. */
export interface KeyLine {
	/** What it is right for, where a question has several parts. */
	readonly item: string | null;
	/** `null` where a text or a number is the answer. */
	readonly letter: string | null;
	/** `null` where a sentence is the answer. */
	readonly text: string | null;
	/** Of typed words: what else is taken for them. */
	readonly alike: AcceptedTexts | null;
	/** Numbers of the sentences that it may stand for, where it is no answer of its own. */
	readonly instead: readonly number[] | null;
	readonly why: string;
	readonly place: PaperPlace;
}

/** Where the article says something. */
export interface PaperPlace {
	readonly sectionTitle: string;
	readonly exact: string;
	/** Numbers of the sentences, from 1 over the whole article. */
	readonly sentences: readonly number[];
}

export interface PaperQuestion {
	readonly id: string;
	readonly stem: string;
	readonly sensitive: boolean;
	readonly isStatement: boolean;
	readonly allOrNothing: boolean;
	readonly form: PaperForm;
	readonly key: readonly KeyLine[];
	/** Of the other options: where the article speaks against them. */
	readonly others: readonly { readonly letter: string; readonly sentences: readonly number[] }[];
}

/** One version of a quiz: the same letter gives the same order, and its key is its own. */
export interface PaperSheet {
	readonly letter: string;
	readonly questions: readonly PaperQuestion[];
}

/** Whether versions are all alike: their author wants one order. */
export function areAlike([first, ...others]: readonly PaperSheet[]): boolean {
	return others.every(
		({ questions }) => JSON.stringify(questions) === JSON.stringify(first?.questions)
	);
}

/** Ids of the sections whose sentences are asked for by their numbers. */
export function sectionsAsked({ questions }: PaperSheet, quiz: Quiz): ReadonlySet<string> {
	const asked = questions.filter(({ form }) => form.type === 'sentences').map(({ id }) => id);
	return new Set(
		quiz.questions.flatMap(({ id, parts }) =>
			asked.includes(id)
				? parts.flatMap(({ options }) => options.map(({ passage }) => passage.section))
				: []
		)
	);
}

/** More versions than anybody hands out in one room. */
export const mostSheets = 8;

/** The letter of a place, from 0: A, B … Z, AA. */
export function letterAt(at: number): string {
	const last = String.fromCharCode(65 + (at % 26));
	return at < 26 ? last : letterAt(Math.floor(at / 26) - 1) + last;
}

/** The number of each sentence of an article by its id, from 1. */
export function sentenceNumbers({
	sections
}: Pick<Module, 'sections'>): ReadonlyMap<string, number> {
	const ids = sections.flatMap(({ sentences }) => sentences.map(({ id }) => id));
	return new Map(ids.map((id, at) => [id, at + 1]));
}

/** The first versions of a quiz, as many as are asked for. */
export function paperSheets(
	module: Pick<Module, 'sections'>,
	quiz: Quiz,
	count: number
): readonly PaperSheet[] {
	const numbers = sentenceNumbers(module);
	return Array.from({ length: count }, (_, at) => {
		const letter = letterAt(at);
		const order = orderOf(plan(quiz, { seed: `paper ${letter}` }));
		const questions = order.flatMap((ordered) => {
			const question = quiz.questions.find(({ id }) => id === ordered.question);
			return question ? [onPaper(question, ordered, numbers)] : [];
		});
		return { letter, questions };
	});
}

/** The choices of a gap by their ids, in the order of the sheet; none of one that is written into. */
function lettersIn(
	{ id, options }: Part,
	{ choices = [] }: Ordered
): ReadonlyMap<string, Lettered> {
	const asked = choices.filter((choice) => options.some((one) => choice === `${id}/${one.id}`));
	const shown = areTyped(options)
		? []
		: inOrder(
				options,
				asked.map((choice) => choice.slice(id.length + 1))
			);
	return new Map(shown.map(({ id, text }, at) => [id, { letter: letterAt(at), text }]));
}

function onPaper(
	question: Question,
	ordered: Ordered,
	numbers: ReadonlyMap<string, number>
): PaperQuestion {
	const { id, kind, stem, sensitive, marking, input, text = '' } = question;
	const [first] = question.parts;
	const several = question.parts.length > 1 || first?.text !== '';
	const parts =
		several && kind !== 'cloze' ? inOrder(question.parts, ordered.options) : question.parts;
	const one = first?.options ?? [];
	const options = several ? inOrder(one, ordered.choices ?? []) : inOrder(one, ordered.options);
	const numbersOf = ({ sentences }: Pick<Passage, 'sentences'>) =>
		sentences.flatMap((sentence) => numbers.get(sentence) ?? []);
	const lettered = options.map((option, at) => ({ letter: letterAt(at), text: option.text }));
	const items = parts.map(({ text }) => text);
	const letters = new Map(options.map((option, at) => [option.id, letterAt(at)]));
	const isSentence = picksSentences(kind);
	const gaps = kind === 'cloze' ? question.parts.map((part) => lettersIn(part, ordered)) : [];
	const form = ((): PaperForm => {
		if (isOf('typed', kind)) return { type: 'line', unit: input?.unit ?? null };
		if (kind === 'cloze') {
			const at = new Map(question.parts.map((part, place) => [part.id, place + 1]));
			const pieces = piecesOf(text).map((piece) =>
				'words' in piece ? piece.words : (at.get(piece.gap) ?? 0)
			);
			const choices = gaps.map((each, place) => ({ gap: place + 1, choices: [...each.values()] }));
			return { type: 'gaps', pieces, choices: choices.filter((each) => each.choices.length > 0) };
		}
		if (isRanked(kind)) return { type: 'places', items };
		if (isListed(kind)) return { type: 'options', several: isOf('some', kind), options: lettered };
		if (isSentence) {
			const all = one.flatMap(({ passage }) => numbersOf(passage));
			return { type: 'sentences', from: Math.min(...all), to: Math.max(...all) };
		}
		if (kind === 'sort')
			return { type: 'grid', columns: options.map(({ text }) => text), rows: items };
		return { type: 'letters', choices: lettered, items };
	})();
	const hasLetters = form.type === 'options' || form.type === 'letters';
	const line = (item: string, option: Option, letter: string | undefined): KeyLine => ({
		item: item === '' ? null : item,
		letter: letter ?? (hasLetters ? (letters.get(option.id) ?? null) : null),
		text: isSentence ? null : option.text,
		alike: option.accepts && 'texts' in option.accepts ? option.accepts : null,
		instead: insteadOf(option),
		why: option.missed ?? option.chosen,
		place: {
			sectionTitle: option.passage.sectionTitle,
			exact: option.passage.exact,
			sentences: numbersOf(option.passage)
		}
	});
	function insteadOf({ instead }: Option): readonly number[] | null {
		const other = instead === undefined ? undefined : one.find(({ id }) => id === instead);
		return other ? numbersOf(other.passage) : null;
	}
	const keys = new Set(keysOf(question));
	return {
		...{ id, stem, sensitive, form },
		isStatement: kind === 'truth',
		allOrNothing: marking !== undefined,
		key: parts.flatMap((part, at) => {
			const right = part.options.filter(({ key }) => key);
			return (form.type === 'options' ? options.filter((each) => keys.has(each)) : right).map(
				(option) => line(part.text, option, gaps[at]?.get(option.id)?.letter)
			);
		}),
		others:
			form.type === 'options'
				? options.flatMap((option) =>
						option.key
							? []
							: [{ letter: letters.get(option.id) ?? '', sentences: numbersOf(option.passage) }]
					)
				: []
	};
}
