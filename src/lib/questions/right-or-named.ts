import type { AuthoredOption, AuthoredSaid, Path } from './author-schemas.ts';

/** A part that is answered with one of a list: an item to match, a card to put into a group. */
interface Answered extends Pick<AuthoredSaid, 'chosen' | 'claims' | 'explains'> {
	/** Id of the right answer. */
	readonly right: string;
	/** Said where the right answer was not given. */
	/** Absent where it says what `chosen` does. */
	readonly missed?: string;
	/** Wrong answers, by id, that the author says something of. Without a passage they have that of the part. */
	readonly mistakes: readonly {
		readonly of: string;
		readonly said: Pick<AuthoredSaid, 'chosen' | 'misconception' | 'claims'> &
			Partial<Pick<AuthoredSaid, 'explains'>>;
	}[];
}

/** What is shown of an answer, and the claims that it draws on where nothing is said of it. */
export function shownOf(
	{ id, text }: Pick<AuthoredOption, 'id' | 'text'>,
	{ claims }: Pick<AuthoredSaid, 'claims'>
) {
	const shown = { id, text, written: false };
	return claims === undefined ? shown : { ...shown, claims };
}

/** What an answer to a part at `path` means if it is right, or a mistake that the author named; `null`: it is neither. */
export function rightOrNamed(
	part: Answered,
	answer: Pick<AuthoredOption, 'id' | 'text'>,
	path: Path
): AuthoredOption | null {
	const { right, chosen, missed, explains, mistakes } = part;
	if (answer.id === right)
		return {
			...{ ...shownOf(answer, part), key: true, chosen, explains, path },
			...(missed === undefined ? {} : { missed })
		};
	const at = mistakes.findIndex(({ of }) => of === answer.id);
	const named = mistakes[at];
	if (!named) return null;
	const place = { path: [...path, 'mistakes', at] };
	return { ...shownOf(answer, {}), key: false, explains, ...named.said, ...place };
}
