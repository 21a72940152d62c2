/** What the compiler says of how things are worded. */
import { decimal, number } from './format.ts';

export const hintOf = (question: string) => `The hint of ${question}`;
export const feedbackOf = (option: string) => `The feedback of ${option}`;

export const says = (where: string, words: string) => `${where} says "${words}".`;
export const hedgeLost = (claim: string, status: string, sentence: string) =>
	`Claim ${claim} is ${status}, but "${sentence}" states it flatly.`;
export const overstated = (sentence: string, words: string) => `"${sentence}" says "${words}".`;
export const longFeedback = (key: string, option: string, words: number) =>
	`"${key}" of ${option} has ${number(words)} words.`;
export const longSentence = (sentence: string, words: number) =>
	`"${sentence}" has ${number(words)} words.`;
export const longStem = (question: string, words: number) =>
	`The stem of ${question} has ${number(words)} words.`;
export const negativeStem = (question: string, word: string) =>
	`The stem of ${question} asks with "${word}".`;
export const hardReading = (section: string, grade: number) =>
	`The section "${section}" has a reading grade of ${decimal(grade, 1)}.`;

export const allowUnused = (rule: string) => `There is no warning "${rule}" here to allow.`;

/** What to do about each of them. */
export const remedies = {
	'verdict-wording':
		'Say what the article says ("The article says …"), not how the learner did or should feel.',
	'promise-wording': 'Say what is known about many people; promise nothing to one person.',
	'hedge-lost':
		'Say how certain it is in the sentence itself ("may", "some studies", "not known"), or change the status of the claim.',
	overstated: 'Say that the article states it; "proven" claims more than that.',
	'long-feedback': 'Use at most 60 words.',
	'long-stem': 'Use at most 30 words.',
	'long-sentence': 'Write sentences of at most 25 words.',
	'negative-stem': 'Ask what is true, not what is not true.',
	'hard-reading': 'Use shorter sentences and shorter words.',
	'allow-unused': 'Remove it from "allow".'
} as const;
