/**
 * How many slips lead from one text to another: a character too many, too few, another one, or two neighbours turned
 * round (Damerau-Levenshtein, where no piece is changed twice).
 */
export function slips(one: string, other: string): number {
	const [from, to] = [[...one], [...other]];
	let before: readonly number[] = [];
	let row: readonly number[] = to.map((_, at) => at).concat(to.length);
	for (const [i, char] of from.entries()) {
		const next = [i + 1];
		for (const [j, meant] of to.entries()) {
			const turned = i > 0 && j > 0 && char === to[j - 1] && from[i - 1] === meant;
			next.push(
				Math.min(
					(row[j] ?? 0) + Number(char !== meant),
					(row[j + 1] ?? 0) + 1,
					(next[j] ?? 0) + 1,
					turned ? (before[j - 1] ?? 0) + 1 : Infinity
				)
			);
		}
		[before, row] = [row, next];
	}
	return row[to.length] ?? 0;
}

/** Letters for each slip: of a shorter word it would make another. */
const lettersForEach = 4;

/**
 * Whether so many slips can be no more than that. A number, a short word (such as "not") and the first letter (of
 * "typical" and "atypical") are never overlooked.
 */
export function areSlips(count: number, typed: string, meant: string): boolean {
	return (
		count * lettersForEach <= meant.length &&
		[...typed][0] === [...meant][0] &&
		numbersOf(typed).join(' ') === numbersOf(meant).join(' ') &&
		standInOrder(wordsOf(meant).filter(isShort), wordsOf(typed))
	);
}

function numbersOf(text: string): readonly string[] {
	return text.match(/[-+^]?[.,]?\p{Nd}+(?:[.,/\u2044]\p{Nd}+)*/gu) ?? [];
}

function wordsOf(text: string): readonly string[] {
	return text.split(' ');
}

function isShort(word: string): boolean {
	return [...word].length < lettersForEach;
}

function standInOrder(wanted: readonly string[], all: readonly string[]): boolean {
	let at = 0;
	for (const word of all) if (word === wanted[at]) at += 1;
	return at === wanted.length;
}
