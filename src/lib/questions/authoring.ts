/**
 * From what authors write to questions: by kind, a schema, the rows of options in it, and how a question
 * is put together. Apart from `kinds.ts`, so that no page ships it.
 */
import * as v from 'valibot';
import { choiceSchema } from './choice/schema.ts';
import { multipleSchema } from './multiple/schema.ts';
import type { ChoiceQuestion, Kind, Option, Question, QuestionOf } from './question.ts';
import type { AuthoredSaid } from './shared/authored.ts';
import { fixedTexts } from './shared/fixed-texts.ts';
import { sortOptions, sortSchema } from './sort/schema.ts';
import { truthOptions, truthSchema } from './truth/schema.ts';

export const questionSchema = v.variant('kind', [
	choiceSchema,
	multipleSchema,
	truthSchema,
	sortSchema
]);

export type AuthoredQuestion = v.InferOutput<typeof questionSchema>;
type Authored<K extends Kind> = {
	[P in K]: { readonly kind: P } & Extract<AuthoredQuestion, { readonly kind: P }>;
}[K];

/** Keys and indexes from the question to a part of it, as in the YAML. */
export type Path = readonly (string | number)[];

/** An option with its words, wherever the kind keeps them. */
export interface AuthoredOption extends AuthoredSaid {
	readonly id: string;
	readonly text: string;
	readonly path: Path;
	/** False where id and text belong to the kind. */
	readonly written: boolean;
}

/** Options that are chosen among: a question has one row, a sort one for each statement. */
export interface AuthoredRow {
	readonly path: Path;
	readonly statement?: { readonly id: string; readonly text: string };
	readonly options: readonly AuthoredOption[];
}

/** A row with its options as a module has them. */
export interface BuiltRow {
	readonly statement?: { readonly id: string; readonly text: string };
	readonly options: readonly Option[];
}

/** What a question of any kind has. */
export type QuestionBase = Omit<ChoiceQuestion, 'kind' | 'options'>;

const rowers: { readonly [K in Kind]: (question: Authored<K>) => readonly AuthoredRow[] } = {
	choice: ({ options }) => [{ path: ['options'], options: options.map(written) }],
	multiple: ({ options }) => [{ path: ['options'], options: options.map(written) }],
	truth: ({ options }) => [
		{
			path: ['options'],
			options: truthOptions.map((id) =>
				fixed(id, fixedTexts.truth[id], options[id], ['options', id])
			)
		}
	],
	sort: ({ statements }) =>
		statements.map(({ id, text, options }, at) => ({
			path: ['statements', at],
			statement: { id, text },
			options: sortOptions.map((place) =>
				fixed(place, fixedTexts.sort[place], options[place], ['statements', at, 'options', place])
			)
		}))
};

function written(option: AuthoredSaid & { id: string; text: string }, at: number): AuthoredOption {
	return { ...option, path: ['options', at], written: true };
}

function fixed(id: string, text: string, said: AuthoredSaid, path: Path): AuthoredOption {
	return { ...said, id, text, path, written: false };
}

/** The rows of a question, in the author's order; rows with fixed options in the kind's order. */
export function authoredRows<K extends Kind>(question: Authored<K>): readonly AuthoredRow[] {
	return rowers[question.kind](question);
}

/** How many right options a row of a kind has. */
export const keysByKind: { readonly [K in Kind]: 'one' | 'some' } = {
	choice: 'one',
	multiple: 'some',
	truth: 'one',
	sort: 'one'
};

const builders: {
	readonly [K in Kind]: (base: QuestionBase, rows: readonly BuiltRow[]) => QuestionOf<K>;
} = {
	choice: (base, rows) => ({ ...base, kind: 'choice', options: optionsOf(rows) }),
	multiple: (base, rows) => ({ ...base, kind: 'multiple', options: optionsOf(rows) }),
	truth: (base, rows) => ({ ...base, kind: 'truth', options: optionsOf(rows) }),
	sort: (base, rows) => ({
		...base,
		kind: 'sort',
		statements: rows.flatMap(({ statement, options }) =>
			statement ? [{ ...statement, options }] : []
		)
	})
};

function optionsOf(rows: readonly BuiltRow[]): readonly Option[] {
	return rows.flatMap(({ options }) => options);
}

export function buildQuestion(kind: Kind, base: QuestionBase, rows: readonly BuiltRow[]): Question {
	return builders[kind](base, rows);
}
