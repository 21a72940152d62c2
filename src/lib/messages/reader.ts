/** What a learner reads around an article. */
import { number, plural } from './numbers.ts';

export const whereThisStands = 'Where this stands';
export const known = 'Known';
export const notKnown = 'Not known';
export const debated = 'Debated';
export const guidelinesAdd = 'What guidelines and trials add';
export const sources = (count: number) =>
	plural(count, { one: '1 source', other: `${number(count)} sources` });
export const readOn = (day: string) => `Read ${day}.`;
export const words = 'Words';
export const readIn = (section: string) => `Read it in “${section}”`;
export const backToQuestion = (at: number) => `Back to question ${number(at)}`;
export const backToQuiz = 'Back to the quiz';
