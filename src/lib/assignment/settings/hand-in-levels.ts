import type { Care, HandInLevel } from '../../content/module.ts';

/** Each level hands in more than the one before it. */
export const handInLevels = ['nothing', 'completion', 'pseudonym', 'name'] as const;

/** Whether `level` hands in no more than `most`. */
export function isWithin(level: HandInLevel, most: HandInLevel): boolean {
	return handInLevels.indexOf(level) <= handInLevels.indexOf(most);
}

/** Whether an educator may ask for `level` with this module. */
export function allowsLevel({ handIn }: Pick<Care, 'handIn'>, level: HandInLevel): boolean {
	return isWithin(level, handIn.most);
}

/** Whether answers leave the learner's device; below that, only that it was finished, if anything. */
export function sendsAnswers(level: HandInLevel): boolean {
	return isWithin('pseudonym', level);
}
