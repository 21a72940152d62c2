import type { OptionState } from '../../../src/lib/questions/question.ts';

/** What the quiz page says, written down a second time: a changed word is to be a decision. */
export const stateWords: Readonly<Record<OptionState, string>> = {
	'chosen-right': 'In line with the article · your choice',
	'chosen-wrong': 'Not what the article says · your choice',
	'missed-right': 'In line with the article · not chosen',
	'left-wrong': 'Not what the article says'
};

export const outcome = {
	right: 'Your answer is in line with the article.',
	partly: 'Your answer is partly in line with the article.',
	wrong: 'Not quite: the article says something else.'
} as const;

/** One blank for every run of white space. */
export function plain(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** A pattern for a name that begins so. */
export function beginning(text: string): RegExp {
	return new RegExp(`^${RegExp.escape(plain(text))}`);
}
