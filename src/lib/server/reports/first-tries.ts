import { countedQuestions } from '../../analysis/first-responses.ts';
import { progressOf } from '../../attempt/question-standing.ts';
import { replay } from '../../attempt/replay.ts';
import type { Question } from '../../questions/question.ts';
import type { Response } from '../../questions/responses.ts';
import type { CountedWork } from './counted-work.ts';

/** What a learner did with one question at first. Sensitive questions are never among them. */
export interface FirstTry {
	readonly question: Question;
	readonly first:
		| { readonly type: 'answered'; readonly response: Response; readonly fraction: number }
		| { readonly type: 'skipped' }
		/** Not reached, or answered and never marked. */
		| { readonly type: 'unanswered' };
}

/** Of the questions that the attempt was asked, in the author's order. Throws where its log breaks. */
export function firstTries({ attempt, quiz, input, events }: CountedWork): readonly FirstTry[] {
	const replayed = replay(input, events);
	if (replayed.type === 'illegal') throw new Error(`The log of attempt ${attempt.id} breaks.`);
	const { context } = replayed.snapshot;
	const asked = countedQuestions(quiz).filter(({ id }) => progressOf(context, id));
	return asked.map((question): FirstTry => {
		const progress = progressOf(context, question.id);
		const first = progress?.tries[0];
		if (first?.mark) {
			const { response, mark } = first;
			return { question, first: { type: 'answered', response, fraction: mark.fraction } };
		}
		return { question, first: { type: progress?.skipped ? 'skipped' : 'unanswered' } };
	});
}

/** Score of an attempt, by first tries. */
export interface Score {
	/** Questions in line with the article. */
	readonly inLine: number;
	readonly of: number;
	/** 0 to 1: parts count as such. What was not answered counts as nothing. */
	readonly fraction: number;
}

export function scoreOf(work: CountedWork): Score {
	const fractions = firstTries(work).map(({ first }) =>
		first.type === 'answered' ? first.fraction : 0
	);
	const of = fractions.length;
	const sum = fractions.reduce((total, fraction) => total + fraction, 0);
	const inLine = fractions.filter((fraction) => fraction === 1).length;
	return { inLine, of, fraction: of === 0 ? 0 : sum / of };
}
