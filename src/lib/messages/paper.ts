/** A quiz on paper, and the page that prints it. */
import { list, number, plural } from './format.ts';

export const titleOf = (module: string) => `Print a quiz · ${module} · Readback`;
export const heading = 'Print a quiz';
/** On the page of a module, for educators. */
export const forEducators = 'Or <a>print a quiz</a>, with its key.';

export const quiz = 'Quiz';
export const versions = 'Versions';
export const versionsHint =
	'Versions differ in the order of questions and answers, as far as the author lets it change. The same letter always gives the same order, as long as the module stays as it is.';
export const allAlike = 'These versions are all alike: the author of this quiz wants one order.';
export const keyIsOpen =
	'This page needs no password: students who know the address can print a key, too.';
export const withKey = 'The answer key, on pages of its own';
export const withArticle = 'The whole article, with numbered sentences';
export const needsArticle =
	'This quiz asks for sentences by their numbers. The sections that it asks about are always printed.';
export const show = 'Show these pages';
export const howToPrint = 'Below are the pages. Print them with your browser.';

export const sheet = (letter: string) => `Version ${letter}`;
export const keyOf = (letter: string) => `Answer key, version ${letter}`;
export const name = 'Name';
export const date = 'Date';
export const articleAt = (address: string) => `The article is at ${address}`;
export const edition = (edition: string) => `Edition ${edition}`;

// As on the page of a quiz, whose script carries its own words alone.
export const sensitive =
	'This question is about loss or blame. You can skip it, and that does not count against you.';
export const allOrNothing = 'This counts only if all of it is right.';
export const tickOne = 'Tick one.';
export const tickAll = 'Tick all that are in line with the article.';
export const isTrue = 'Is this in line with the article? Tick one.';
export const tickRow = 'Tick one box in each row.';
export const writeLetters = 'Write a letter beside each.';
export const writePlaces = (count: number) => `Number them from 1 to ${number(count)}.`;
export const fill = 'Write in the gaps.';
export const fillWithLetters =
	'Write in the gaps. Where there are answers to choose from, write the letter.';
export const gap = (at: number) => number(at);
export const writeAnswer = 'Write your answer.';
export const writeSentences = (from: number, to: number) =>
	`Write the number of the sentence, from ${number(from)} to ${number(to)}. If the question asks for several, write each number.`;
export const sentenceNumber = 'Sentence';

/** In the key: where the article says it. */
export const sentence = (numbers: readonly number[]) =>
	plural(numbers.length, {
		one: `Sentence ${list(numbers.map(number))}`,
		other: `Sentences ${list(numbers.map(number))}`
	});
export const inSection = (sentence: string, section: string) => `${sentence}, in “${section}”`;
export const others = (said: readonly string[]) => `Against the others: ${list(said)}.`;
export const other = (letter: string, sentence: string) => `${letter}, ${sentence}`;
export const article = 'The article';
export const asked = 'The sections that are asked about';
/** Of typed words: what counts as well. */
export const alsoTaken = (texts: readonly string[]) => `Also: ${list(texts)}.`;
export const typosTaken = (count: number) =>
	plural(count, {
		one: 'One typing mistake is overlooked.',
		other: `Up to ${number(count)} typing mistakes are overlooked.`
	});
export const accentsIgnored = 'Accents do not matter.';
/** Of a sentence that is right in the place of another one. */
export const instead = (sentence: string) => `Counts in place of ${sentence}.`;
export const sentenceIn = (numbers: readonly number[]) =>
	plural(numbers.length, {
		one: `sentence ${list(numbers.map(number))}`,
		other: `sentences ${list(numbers.map(number))}`
	});
