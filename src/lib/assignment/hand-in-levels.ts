import type { Care, HandInLevel } from '../content/module.ts';

/** Each level hands in more than the one before it. */
export const handInLevels = ['nothing', 'completion', 'pseudonym', 'name'] as const;

/** Whether `level` hands in no more than `most`. */
export function isWithin(level: HandInLevel, most: HandInLevel): boolean {
	return handInLevels.indexOf(level) <= handInLevels.indexOf(most);
}

/** The levels that an educator may ask for with this module, least first. */
export function levelsAllowed({ handIn }: Pick<Care, 'handIn'>): readonly HandInLevel[] {
	return handInLevels.filter((level) => isWithin(level, handIn.most));
}

/** Whether answers leave the learner's device; below that, only that it was finished, if anything. */
export function sendsAnswers(level: HandInLevel): boolean {
	return isWithin('pseudonym', level);
}
