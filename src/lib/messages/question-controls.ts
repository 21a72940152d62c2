/**
 * What a learner reads in the controls of a question. Apart from what is said of its answer, because the kinds draw
 * themselves in scripts of their own.
 */
import { number } from './numbers.ts';

export const firstAnswer = 'Your first answer';
export const firstAnswerHere = '(first answer)';
export const firstAnswerLabel = 'Your first answer:';
export const chooseAnswer = 'Choose an answer';
export const choose = 'Choose';
export const gap = (at: number, of: number) => `Gap ${number(at)} of ${number(of)}`;
export const howToFill = 'Fill each gap. Where you type, capitals and extra spaces don’t matter.';
export const toChooseFrom = 'Answers to choose from:';
export const yourNumber = 'Your number';
export const yourAnswer = 'Your answer';
export const howToType = 'Type a word or a few words. Capitals and extra spaces don’t matter.';
export const choosePlace = 'Choose a place';
export const place = (at: number, of: number) => `${number(at)} of ${number(of)}`;
export const moveUp = 'Move up';
export const moveDown = 'Move down';
export const sentence = (at: number, of: number) => `Sentence ${number(at)} of ${number(of)}`;
export const chooseInArticle = 'Choose in the article';
export const chooseFromList = 'Choose from a list';
export const yourSentences = 'Your sentences so far:';
export const nowAt = (at: number, of: number) => `Now ${place(at, of)}.`;
