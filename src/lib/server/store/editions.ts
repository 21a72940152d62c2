import { isFields } from '../../attempt/parse-record.ts';
import type { Module } from '../../content/module.ts';
import { withFixedTexts } from '../../questions/fixed-texts.ts';
import type { Database } from './database/tables.ts';

/** Keeps a module as it stands, once an edition: what is assigned stays what it was. */
export async function keepEdition(db: Database, module: Module, at: string): Promise<void> {
	await db
		.insertInto('editions')
		.values({
			edition: module.edition,
			module_id: module.id,
			content: freezeModule(module),
			created_at: at
		})
		.onConflict((conflict) => conflict.column('edition').doNothing())
		.execute();
}

/** The module as it stood. */
export async function findEdition(db: Database, edition: string): Promise<Module | undefined> {
	const row = await db
		.selectFrom('editions')
		.select('content')
		.where('edition', '=', edition)
		.executeTakeFirst();
	return row && thawModule(row.content, edition);
}

/**
 * The edition is a hash of the whole content, so what is kept under it is what the compiler made; the
 * lists are looked at because code goes through them first.
 */
function isEdition(value: unknown, edition: string): value is Module {
	if (!isFields(value) || value['edition'] !== edition) return false;
	const lists = ['sections', 'claims', 'misconceptions', 'notes', 'glossary', 'figures', 'quizzes'];
	return lists.every((name) => Array.isArray(value[name]));
}

/** A compiled module as JSON; the bytes of its figures in base64. */
export function freezeModule(module: Module): string {
	const figures = module.figures.map((figure) => ({
		...figure,
		bytes: Buffer.from(figure.bytes).toString('base64')
	}));
	return JSON.stringify({ ...module, figures });
}

/**
 * Questions of editions that were kept before all kinds were made of parts have their options, or their statements,
 * themselves.
 */
function thawQuestion(value: Readonly<Record<string, unknown>>): unknown {
	const { options, statements, ...question } = value;
	if (Array.isArray(statements)) return { ...question, parts: statements };
	if (Array.isArray(options)) return { ...question, parts: [{ id: '', text: '', options }] };
	return value;
}

function thaw(key: string, value: unknown): unknown {
	if (key === 'bytes' && typeof value === 'string') {
		return new Uint8Array(Buffer.from(value, 'base64'));
	}
	return isFields(value) && 'stem' in value ? thawQuestion(value) : value;
}

/**
 * A frozen module again, whose fixed options say what they say today. Throws when it is not this edition.
 */
export function thawModule(text: string, edition: string): Module {
	const value: unknown = JSON.parse(text, thaw);
	if (!isEdition(value, edition)) throw new Error(`What is kept as edition ${edition} is not it.`);
	const quizzes = value.quizzes.map((quiz) => ({
		...quiz,
		questions: quiz.questions.map((question) => withFixedTexts(question))
	}));
	return { ...value, quizzes };
}
