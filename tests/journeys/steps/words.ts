import type { OptionState, Question } from '../../../src/lib/questions/question.ts';

/** What the quiz page says, written down a second time: a changed word is to be a decision. */
export const stateWords: Readonly<Record<OptionState, string>> = {
	'chosen-right': 'In line with the article · your choice',
	'chosen-wrong': 'Not what the article says · your choice',
	'missed-right': 'In line with the article · not chosen',
	'left-wrong': 'Not what the article says',
	'chosen-near': 'Near · your choice',
	'left-near': 'Near',
	'also-right': 'Would count as well'
};

/** Of sentences that were picked. */
export const sentenceWords: Readonly<Record<OptionState, string>> = {
	...stateWords,
	'chosen-right': 'Fits · your choice',
	'chosen-wrong': 'Does not fit · your choice',
	'missed-right': 'Fits · not chosen',
	'left-wrong': 'Does not fit'
};

export const outcome = {
	right: 'Your answer is in line with the article.',
	partly: 'Your answer is partly in line with the article.',
	wrong: 'Not quite: the article says something else.',
	elsewhere: 'Not quite: the article has a sentence that fits better.',
	notAll: 'Not all of your answer is in line with the article, so it does not count.'
} as const;

/** What is said of an answer to a question. */
export function outcomeOf(
	{ kind, marking }: Pick<Question, 'kind' | 'marking'>,
	how: 'right' | 'partly' | 'wrong'
): string {
	if (marking && how !== 'right') return outcome.notAll;
	return outcome[kind === 'evidence' && how === 'wrong' ? 'elsewhere' : how];
}

/** One blank for every run of white space. */
export function plain(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** A pattern for a name that begins so. */
export function beginning(text: string): RegExp {
	return new RegExp(`^${RegExp.escape(plain(text))}`);
}

/** Words that judge, praise, promise or belittle: none may stand on a page for learners. */
const avoided: readonly RegExp[] = [
	/\bwrong!|\bincorrect\b|\boops\b|\byou (have )?failed\b/i,
	/\bFAIL(ED)?\b/,
	/congratulations|\bperfect\b|\bwell done\b|\bgreat\b|\bexcellent\b|\bgood (job|work|news)\b/i,
	/\bbravo\b|\bamazing\b|\bawesome\b|\bcorrect!|\bkeep it up\b|\bnice\b/i,
	/\byou should (know|have known)\b|\bobviously\b|\bas we said\b|\bof course\b/i,
	/\bdon.t worry\b|\bunfortunately\b|\bluckily\b|\bsadly\b/i,
	/spontaneous abortion|products of conception|failed pregnancy|\bincompetent\b/i,
	/lost the baby|\bat least you\b|\byour next pregnancy\b/i,
	/\bscore\b|\bgrade\b|\bpoints?\b:|\bstreak\b|\bbadge\b|\bleaderboard\b|\blevel up\b/i,
	/!/,
	/\p{Extended_Pictographic}/u
];

/** A share looks like a mark. It is none in an article about shares. */
const share = /\d\s?%/;

/** Where words that are avoided stand in a text, each with what is around it. */
export function avoidedIn(
	text: string,
	about: 'shares' | 'anything' = 'anything'
): readonly string[] {
	return [...avoided, ...(about === 'shares' ? [] : [share])].flatMap((pattern) => {
		const at = text.search(pattern);
		return at < 0 ? [] : [text.slice(Math.max(0, at - 30), at + 40)];
	});
}

/** How a result says how many were in line, at first and by now. */
export function answeredInLine(first: number, now: number, answered: number): string {
	const begins = first === now ? '' : `At first ${first}, now `;
	return `${begins}${now} of ${answered} answered in line with the article.`;
}
