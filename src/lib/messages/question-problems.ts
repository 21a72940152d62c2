/** What the compiler says of questions and their options. */
import { anyOf, number, percent, plural } from './format.ts';

/** A statement of a question, as problems name it. */
export const partOf = (part: string, question: string) => `${part} of ${question}`;
export const anOption = (option: string, label: string) => `option ${option} of ${label}`;

export const unknownKind = (kind: string, where: string) => `There is no kind ${kind}${where}.`;
export const theKinds = (kinds: readonly string[]) => `The kinds are ${anyOf(kinds)}.`;
export const noKey = (label: string) => `${label} has no right option.`;
export const twoKeys = (label: string, keys: number) =>
	`${label} has ${number(keys)} right options.`;
export const noPairs = (question: string) => `${question} has no pair.`;
export const noStatements = (question: string) => `${question} has no statement.`;
export const howManyOptions = (label: string, options: number) =>
	plural(options, {
		one: `${label} has one option.`,
		other: `${label} has ${number(options)} options.`
	});
export const equalOptions = (what: string, one: string, other: string) =>
	`Two ${what} say the same: "${one}" and "${other}".`;
export const similarOptions = (what: string, one: string, other: string) =>
	`Two ${what} are nearly the same: "${one}" and "${other}" differ only in capitals, blanks or the form of characters.`;
export const keyLongest = (label: string, longer: number) =>
	`The right option of ${label} is ${percent(longer)} longer than every other.`;
export const keyPosition = (quiz: string, kind: string, keys: number, of: number, at: number) =>
	`In quiz ${quiz}, ${number(keys)} of ${number(of)} right options of kind ${kind} are at position ${number(at)}.`;

export const missedNotAllowed = (label: string) => `${label} is not right and has a "missed".`;
export const optionWithoutClaims = (label: string) => `${label} draws on no claim.`;
export const keyOnEditor = (label: string, claims: readonly string[]) =>
	`${label} is right by nothing but what the editor added (${claims.join(', ')}).`;
export const misconceptionOnKey = (label: string) => `${label} is right and names a misconception.`;
export const misconceptionMissing = (label: string) =>
	`${label} is not right and names no misconception.`;
export const unknownMisconception = (id: string, label: string) =>
	`There is no misconception "${id}", named by ${label}.`;
export const sensitiveInARow = (one: string, other: string) =>
	`${one} and ${other} are both sensitive.`;

export const absoluteInOne = (label: string, word: string) =>
	`Only one of the options of ${label} says "${word}".`;
export const allOfTheAbove = (label: string, words: string) => `${label} says "${words}".`;
export const stemWordsInKey = (word: string, label: string) =>
	`Of the options of ${label}, only the right one repeats "${word}" from the stem.`;
export const inQuiz = (quiz: string) => `In quiz ${quiz}`;
export const inAllQuizzes = 'In all quizzes together';
export const guessable = (
	where: string,
	strategy: keyof typeof strategies,
	questions: number,
	score: number,
	chance: number
) =>
	plural(questions, {
		one: `${where}, ${strategies[strategy]} scores ${percent(score)} on one question; chance scores ${percent(chance)}.`,
		other: `${where}, ${strategies[strategy]} scores ${percent(score)} on ${number(questions)} questions; chance scores ${percent(chance)}.`
	});
const strategies = {
	'most-hedged': 'choosing the most hedged option',
	'least-absolute': 'choosing the least absolute option',
	longest: 'choosing the longest option',
	'always-uncertain': 'choosing "uncertain" where the words risk or benefit occur',
	'two-of-four': 'choosing two in a question with several right options'
} as const;
export const stemWithoutQuestion = (question: string) => `The stem of ${question} asks nothing.`;

/** What to do about each of them. */
export const remedies = {
	'unknown-kind': 'Use the kind that fits how the question is answered.',
	'answer-not-there': 'Use an answer from the list; if no item has it, say why it fits none.',
	'answer-tells': 'Use other ids: browsers can see them.',
	'not-a-number': 'Write a number such as 12.5, and a tolerance such as 0.5 or "5%".',
	'ranges-overlap':
		'Move the numbers apart or reduce a tolerance, so that each number has one answer.',
	'text-in-two-answers': 'Keep the text under one answer.',
	'answer-in-stem':
		'Take the answer out of what learners read before they answer, or ask for something else.',
	'gap-not-there':
		'Put each gap into the text once, as its id in braces, and list it under "gaps".',
	'gap-answers': 'Give the gap either "choices", or "answer" and "otherwise" if it is typed.',
	'sentence-not-offered':
		'Quote one sentence, or words of one, from a section that is listed under "sections".',
	'sentence-twice': 'Name each sentence once: as a key, an alternative, a near one or a mistake.',
	'no-key': 'Mark the right option with "key: true".',
	'two-keys': 'Keep one "key: true"; if several options are right, use kind: multiple.',
	'few-options': 'Offer at least two options.',
	'too-many-options': 'Offer at most five options; three are enough.',
	'many-options': 'Offer at most four options; three are enough.',
	'equal-options': 'Make each option say something different.',
	'similar-options':
		'Make sure that the difference is meant, and can be seen and heard; or make each option say something different.',
	'all-of-the-above': 'Use kind: multiple, or write a separate option.',
	'option-without-feedback': 'Under "chosen", say why it is or is not what the article says.',
	'option-without-passage': 'Under "explains", name the section and the quote that explain it.',
	'key-on-editor':
		'Let the option rest on a claim of the source or on a definition, or ask about something else.',
	'option-without-claims': 'List the claims of the option, or add its passage to a claim.',
	'missed-not-allowed': 'Remove "missed": only a right option can be missed.',
	'misconception-missing': 'Name the misconception in claims.yaml that the option shows.',
	'misconception-on-key': 'Remove it: a right option shows no misconception.',
	'unknown-misconception': 'Use the id of a misconception in claims.yaml.',
	'stem-without-question':
		'Ask a question that ends with "?", say what to do, leave a gap ("____"), or end the stem with ":" or "…" so that the options complete it.',
	'sensitive-in-a-row': 'Put another question between them.',
	'key-longest': 'Make the options about equally long: length gives the answer away.',
	'key-position': 'Vary the position of the right options, or shuffle the order.',
	'absolute-in-one':
		'Remove the absolute word, or use one in several options: it gives the answer away.',
	'stem-words-in-key':
		'Use the word in another option too, or choose another word: it gives the answer away.',
	guessable:
		'Change options so that the strategy no longer pays: people who have not read the article can score with it.'
} as const;
