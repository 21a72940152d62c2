/** Where an attempt is, as far as a page shows it: read from the page, not from the program behind it. */
import type { QuestionStanding } from '../../src/lib/attempt/tries.ts';
import { plain } from '../journeys/steps/words.ts';

/** Where an attempt is, as far as a page shows it. */
export interface ShownPlace {
	/** As `stateOf` says it. */
	readonly state: string;
	/** Number of the question shown, from 1; null where none is. */
	readonly number: number | null;
	/** Of every question in order; null where the page does not list them. */
	readonly standings: readonly QuestionStanding[] | null;
}

const standings: readonly (readonly [words: string, standing: QuestionStanding])[] = [
	['not answered yet', 'unanswered'],
	['one more try', 'hinted'],
	['skipped', 'skipped'],
	['answered, one more go', 'reasked'],
	['answered, in line with the article', 'settled'],
	['answered, partly in line with the article', 'settled'],
	['answered, and the article says something else', 'settled']
];

/** What tells each state apart, tried in this order: words of a heading or of a button in view. */
const signs: readonly (readonly [words: RegExp, state: string])[] = [
	[/^Back to the result$/, 'reviewing'],
	[/Where you are now$/, 'finished'],
	[/^That was the last question\./, 'checking'],
	[/^Check answer$/, 'answering'],
	[/^A hint\b/, 'feedback.again'],
	[/^Feedback on question \d+\b/, 'feedback.full']
];

/** Words of a quiz page, by where they stand. */
export interface Seen {
	readonly signs: readonly string[];
	readonly bar: readonly string[];
	readonly list: readonly string[];
}

/** The words that can be seen of the quiz. Journeys send it into the page: it knows nothing outside itself. */
export function seenIn(quiz: Element): Seen {
	const words = (of: string, visible: boolean): string[] =>
		[...quiz.querySelectorAll(of)]
			.filter((element) => !visible || element.checkVisibility())
			.map((element) => element.textContent);
	return {
		signs: words('h1, h2, button', true),
		bar: words('.progress', true),
		list: words('li', false)
	};
}

/** Where the attempt is, told by what was seen. */
export function placeOf(seen: Seen): ShownPlace {
	const shown = seen.signs.map(plain);
	const sign = signs.find(([words]) => shown.some((each) => words.test(each)));
	const number = /Question (\d+) of/.exec(seen.bar.join(' '))?.[1];
	const state = sign?.[1] ?? 'unknown';
	return {
		state,
		number: number === undefined ? null : Number(number),
		standings: state === 'finished' ? null : standingsIn(seen.list.map(plain))
	};
}

/** Of the list's lines those that are questions; options of an explanation are lines, too. */
function standingsIn(lines: readonly string[]): readonly QuestionStanding[] {
	return lines.flatMap((line) => {
		const found = standings.find(([words]) => line.endsWith(` ${words}`));
		return found && /^\d/.test(line) ? [found[1]] : [];
	});
}
