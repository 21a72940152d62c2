import type { ShownReport } from '../../analysis/suppress.ts';
import type { Module } from '../../content/module.ts';

/** Raised with each change of what a shown report holds: then it is made anew. */
const format = 1;

/** Attempts that joined a report at once, as keys that lead to no attempt that is erased. */
export type Group = readonly string[];

/** What was shown, as it is kept, with all groups so far. */
export function keepShown(shown: ShownReport, groups: readonly Group[]): unknown {
	return { format, shown, groups };
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}

/** Only we write it, under its format; of which module and edition it is, is checked. */
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

function isGroup(value: unknown): value is Group {
	return Array.isArray(value) && value.every((key) => typeof key === 'string');
}

/** The groups so far; `null` where they were not kept yet. */
export function keptGroups(kept: unknown): readonly Group[] | null {
	const groups = isFields(kept) ? kept['groups'] : null;
	return Array.isArray(groups) ? groups.filter(isGroup) : null;
}
