/** The list of kinds. To add one, begin here and in its own folder: the compiler names what is missing. */

/**
 * Every kind, by what its response is: `one` option of its only part, `some` of them, each part `placed` on one
 * of its options (a gap may be typed into instead), or what is `typed`.
 */
const kindsByForm = {
	one: ['choice', 'truth'],
	some: ['multiple', 'evidence'],
	placed: ['sort', 'match', 'order', 'groups', 'cloze'],
	typed: ['numeric', 'text']
} as const;

export type Form = keyof typeof kindsByForm;
export type KindOf<F extends Form> = (typeof kindsByForm)[F][number];
export type Kind = KindOf<Form>;

export const allKinds: readonly Kind[] = Object.values(kindsByForm).flat();

/** Whether questions of a kind are answered so. */
export function isOf<F extends Form>(form: F, kind: Kind): kind is KindOf<F> {
	const kinds: readonly Kind[] = kindsByForm[form];
	return kinds.includes(kind);
}

/** Kinds that one list of options draws, so that a page needs no script of their own. */
const listed: readonly Kind[] = ['choice', 'truth', 'multiple'];

export function isListed(kind: Kind): boolean {
	return listed.includes(kind);
}

/** Whether a kind's options are sentences of the article. */
export function picksSentences(kind: Kind): boolean {
	return kind === 'evidence';
}

/** Whether a kind's parts are put in order: each place is taken once. */
export function isRanked(kind: Kind): boolean {
	return kind === 'order';
}

/** Kinds whose options are shuffled where the author lets them; others show theirs in one order that everybody may know. */
const shuffled: readonly Kind[] = ['choice', 'multiple', 'match', 'cloze'];

export function isShuffled(kind: Kind): boolean {
	return shuffled.includes(kind);
}
