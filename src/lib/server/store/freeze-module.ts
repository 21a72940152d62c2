import type { Module } from '../../content/module.ts';

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
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

function thawFigure(key: string, value: unknown): unknown {
	return key === 'bytes' && typeof value === 'string'
		? new Uint8Array(Buffer.from(value, 'base64'))
		: value;
}

/** A frozen module again. Throws when it is not this edition. */
export function thawModule(text: string, edition: string): Module {
	const value: unknown = JSON.parse(text, thawFigure);
	if (!isEdition(value, edition)) throw new Error(`What is kept as edition ${edition} is not it.`);
	return value;
}
