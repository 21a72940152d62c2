/** The words of the quiz page: said in one place, so that the page and the status region agree. */
import type { QuestionStanding } from '../attempt/question-standing.ts';
import type { OptionState } from '../questions/question.ts';

export const STATE_WORDS: Readonly<Record<OptionState, string>> = {
	'chosen-right': 'In line with the article · your choice',
	'chosen-wrong': 'Not what the article says · your choice',
	'missed-right': 'In line with the article · not chosen',
	'left-wrong': 'Not what the article says'
};

export const STANDING_WORDS: Readonly<Record<QuestionStanding, string>> = {
	unanswered: 'not answered yet',
	skipped: 'skipped',
	given: 'answered; you can still change it',
	hinted: 'one more try',
	settled: 'answered'
};

/** The outcome of a response in one sentence; never a verdict on the person. */
export function outcomeWords(fraction: number): string {
	if (fraction === 1) return 'Your answer is in line with the article.';
	if (fraction > 0) return 'Your answer is partly in line with the article.';
	return 'Not quite: the article says something else.';
}

/** `1 question`, `3 questions`. */
export function count(number: number, one: string, many = `${one}s`): string {
	return `${number} ${number === 1 ? one : many}`;
}
