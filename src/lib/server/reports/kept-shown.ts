import type { ShownReport } from '../../analysis/suppress.ts';
import type { Module } from '../../content/module.ts';

/** Raised with each change of what a shown report holds: then it is made anew. */
const format = 1;

/** What was shown, as it is kept. */
export function keepShown(shown: ShownReport): unknown {
	return { format, shown };
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}

/** Only we write it, under its format; of which module and edition it is, is looked at. */
function isShown(
	value: unknown,
	{ id, edition }: Pick<Module, 'id' | 'edition'>
): value is ShownReport {
	return isFields(value) && value['module'] === id && value['edition'] === edition;
}

/** What was shown then; `null` where it is of another format or edition. */
export function keptShown(
	kept: unknown,
	module: Pick<Module, 'id' | 'edition'>
): ShownReport | null {
	if (!isFields(kept) || kept['format'] !== format) return null;
	return isShown(kept['shown'], module) ? kept['shown'] : null;
}
