import type { Settings } from '../assignment/settings.ts';
import { handInWords } from './hand-in-words.ts';

export interface Row {
	readonly term: string;
	readonly text: string;
}

const countsWords = { best: 'the best', last: 'the last', first: 'the first' } as const;
const bookWords = { asQuiz: 'As each quiz has it', open: 'Can be read', closed: 'Closed' } as const;
const orderWords = {
	asQuiz: 'As each quiz has it',
	shuffled: 'Another for each learner',
	fixed: 'The same for all'
} as const;

function attemptsWords({ attempts, counts }: Settings): string {
	if (attempts === 1) return 'One';
	const number = attempts === 'unlimited' ? 'As many as a learner likes' : `Up to ${attempts}`;
	return `${number}; ${countsWords[counts]} counts`;
}

function behaviourWords({ behaviour }: Settings): string {
	switch (behaviour.type) {
		case 'practice':
			return 'After each answer, with a second try where there is a hint';
		case 'immediate':
			return 'After each answer, one try';
		case 'deferred':
			return behaviour.release === 'onFinish'
				? 'When a learner has finished the quiz'
				: 'When you release it, after closing';
	}
}

/** What was set, line by line; `write` puts an instant into words. */
export function settingsWords(
	settings: Settings,
	titles: ReadonlyMap<string, string>,
	write: (instant: string) => string
): readonly Row[] {
	const { opens, due, lateUntil, passMark, timeLimit } = settings;
	const limit = timeLimit === 1 ? 'One minute' : `${timeLimit} minutes`;
	return [
		{ term: 'Quizzes', text: settings.quizzes.map((id) => titles.get(id) ?? id).join(', ') },
		{ term: 'Handed in', text: handInWords[settings.handIn].name },
		{ term: 'Opens', text: opens ? write(opens) : 'As soon as it is published' },
		{ term: 'Due', text: due ? write(due) : 'No date' },
		{ term: 'Late work', text: lateUntil ? `Until ${write(lateUntil)}` : 'None' },
		{ term: 'Attempts at each quiz', text: attemptsWords(settings) },
		{ term: 'Feedback', text: behaviourWords(settings) },
		{ term: 'The article while answering', text: bookWords[settings.book] },
		{ term: 'Order of the questions', text: orderWords[settings.order] },
		{
			term: 'Questions on loss or blame',
			text: settings.sensitive === 'ask' ? 'Asked; they can be skipped' : 'Left out'
		},
		{ term: 'Pass mark', text: passMark === null ? 'None' : `${passMark} %` },
		{
			term: 'Time limit',
			text: timeLimit === null ? 'None' : `${limit}, which each learner may lengthen`
		}
	];
}
