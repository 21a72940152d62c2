/** What a learner reads before the article: three questions to think about, and where it answers them. */
import { number } from './numbers.ts';

export const titleOf = (module: string) => `A first look · ${module} · Readback`;
export const heading = 'A first look';
/** On the page of a module, where it leads here. */
export const tryIt = 'A first look before you read';
export const how =
	'Here are questions that the article answers. Think about each, and choose what seems right to you now. A guess is fine.';
export const stays =
	'What you choose stays on this page. It is not sent, not kept and not marked. When you read, you find where the article answers it.';
export const questionNumber = (at: number) => `Question ${number(at)}`;
export const severalFit = 'More than one can fit.';
export const startReading = 'Start reading';
export const article = 'The article, with your questions in it';
export const answeredWhere = 'Each mark leads back to its question.';
/** Before a sentence of the article. */
export const answers = (at: number) => `Answers question ${number(at)}`;
export const whereAnswered = 'Where the article answers it';
export const toQuizzes = 'Now try the quizzes';
