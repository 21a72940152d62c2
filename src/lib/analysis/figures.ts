/** What the pages of a report are made of. Plain JSON. */
import type { Kind } from '../questions/kinds.ts';
import type { ShownCount } from './counts.ts';
import type { Statistic, Interval } from './statistic.ts';

export type Missing = Exclude<Statistic, { type: 'value' }>;

export type Facility =
	| { readonly type: 'value'; readonly value: number; readonly interval: Interval }
	/** Coarse answers leave it open between these two. */
	| { readonly type: 'between'; readonly least: number; readonly most: number }
	| Missing;

/** docs/statistics.md, for r: below 0, below 0.20, 0.30, 0.40, above. */
export type Reading = 'checkKey' | 'poor' | 'fair' | 'good' | 'veryGood';

export type Discrimination =
	| {
			readonly type: 'value';
			readonly value: number;
			readonly interval: Interval;
			/** Up to 100 people. */
			readonly provisional: boolean;
			readonly reading: Reading;
	  }
	| Missing;

export interface OptionFigures {
	readonly id: string;
	readonly text: string;
	readonly right: boolean;
	/** Id. */
	readonly misconception: string | null;
	readonly chose: ShownCount;
	/** Of a wrong option, from 30 people on: whether 5 % or more choose it. null: not said. */
	readonly functions: boolean | null;
	readonly discrimination: Statistic;
}

export interface RowFigures {
	/** Statement of a sort; '' of the other kinds, which have one row. */
	readonly id: string;
	readonly text: string;
	readonly options: readonly OptionFigures[];
}

interface QuestionHead {
	readonly quiz: string;
	readonly id: string;
	readonly kind: Kind;
	readonly stem: string;
	/** How many answered. */
	readonly n: number;
}

/**
 * Why a figure is not there: `few`: "n results so far"; `alike`: all, or nearly all, answered the same, so
 * any figure would tell what each of them answered.
 */
export type Visibility = 'shown' | 'few' | 'alike';

export type QuestionFigures =
	| (QuestionHead & { readonly type: 'few' | 'alike' })
	| (QuestionHead & {
			readonly type: 'shown';
			/** Of those who answered or skipped. */
			readonly skipped: ShownCount;
			readonly facility: Facility;
			readonly discrimination: Discrimination;
			/** Per cent, as Moodle has it. */
			readonly discriminativeEfficiency: Statistic;
			/** Per cent. */
			readonly distractorEfficiency: Statistic;
			readonly rows: readonly RowFigures[];
	  });

export interface QuizFigures {
	readonly id: string;
	readonly title: string;
	/** People who answered each of the `questions` that figures are shown of. */
	readonly complete: number;
	readonly questions: number;
	/** Median number of questions in line with the article at the first try, of `questions`. */
	readonly median: Statistic;
	readonly alpha: Statistic;
	readonly kr20: Statistic;
	/** In questions. */
	readonly standardError: Statistic;
}

export interface MisconceptionFigures {
	readonly id: string;
	readonly text: string;
	/** People who answered a question that could show it. */
	readonly n: number;
	readonly showed: ShownCount;
	/** Share of `n`; not there where only bounds are shown. */
	readonly rate: Statistic;
}

export interface AgainstQuestion {
	readonly quiz: string;
	readonly id: string;
	readonly kind: Kind;
	readonly stem: string;
	readonly n: number;
	readonly options: readonly {
		/** Statement of a sort, else ''. */
		readonly row: string;
		/** What that statement says. */
		readonly statement: string;
		readonly id: string;
		readonly text: string;
		/** False: it is a right option that was not chosen. */
		readonly chosen: boolean;
		readonly misconception: string | null;
		readonly count: ShownCount;
	}[];
}

interface SentenceHead {
	readonly id: string;
	readonly section: string;
	readonly text: string;
	/** People who answered a question that touches it. */
	readonly n: number;
}

export type SentenceFigures =
	| (SentenceHead & { readonly type: 'few' | 'alike' })
	| (SentenceHead & {
			readonly type: 'shown';
			/** People, each once. */
			readonly against: ShownCount;
			/** Lower bound of Wilson's interval of the share against: what the list is sorted by. */
			readonly atLeast: number;
			readonly misconceptions: readonly {
				readonly id: string;
				readonly text: string;
				readonly showed: ShownCount;
			}[];
			readonly questions: readonly AgainstQuestion[];
	  });

export interface Figures {
	/** People that the figures are made of. */
	readonly people: number;
	readonly quizzes: readonly QuizFigures[];
	/** In the author's order. */
	readonly questions: readonly QuestionFigures[];
	/** Those that a question touches; the most misread first, what is not shown last. */
	readonly sentences: readonly SentenceFigures[];
	/** Those that a shown question can show, the most frequent first. */
	readonly misconceptions: readonly MisconceptionFigures[];
}

/** As many of the most misread sentences as a class looks at together. */
export const onBoard = 12;
