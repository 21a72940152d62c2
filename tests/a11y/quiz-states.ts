/** The states of the quiz page that a learner can come to, each with the way there. */
import { initial } from '../../src/lib/attempt/replay.ts';
import type { Module, Quiz } from '../../src/lib/content/module.ts';
import { isOf, type Kind } from '../../src/lib/questions/kinds.ts';
import type { Question } from '../../src/lib/questions/question.ts';
import { answer, type How } from './answers.ts';
import { begun, state, type QuizState, type Sent } from './state.ts';
import {
	cardsInGroups,
	gapsToFill,
	nk,
	pairsAndNumbers,
	sentencesToPick,
	stepsInOrder,
	wordsToType
} from '../journeys/steps/modules.ts';
import { findQuestion } from './find-question.ts';

const retry: Sent = { act: 'retry' };
const next: Sent = { act: 'next' };
const finish: Sent = { act: 'finish' };
const reopen: Sent = { act: 'reopen' };
const empty: Sent = { act: 'answer' };

export function goTo(id: string): Sent {
	return { act: 'goTo', fields: [['question', id]] };
}

export function give(question: Question, how: How): Sent {
	return { act: 'answer', fields: answer(question, how) };
}

/** The module that asks a kind. */
export function moduleOf(kind: Kind): Module {
	if (kind === 'order') return stepsInOrder;
	if (kind === 'groups') return cardsInGroups;
	if (kind === 'evidence') return sentencesToPick;
	if (kind === 'text') return wordsToType;
	if (kind === 'cloze') return gapsToFill;
	return kind === 'match' || kind === 'numeric' ? pairsAndNumbers : nk;
}

/** Every state of a question with a second try. */
function twoTries(kind: Exclude<Kind, 'truth'>): readonly QuizState[] {
	const module = moduleOf(kind);
	const { quiz, question } = findQuestion(kind, ({ hint }) => hint !== undefined, module);
	const at = (name: string, sent: readonly Sent[]) => state(`${kind}, ${name}`, quiz, sent, module);
	const to = goTo(question.id);
	const wrong = give(question, 'wrong');
	const partly = give(question, 'partly');
	const states = [
		at('asked', [to]),
		at('sent without an answer', [to, empty]),
		at('a hint', [to, wrong]),
		at('the second try', [to, wrong, retry]),
		at('the second try sent without an answer', [to, wrong, retry, empty]),
		at('in line', [to, give(question, 'right')]),
		at('not in line', [to, wrong, retry, wrong])
	];
	if (kind === 'choice' || isOf('typed', kind)) return states;
	return [...states, at('partly in line', [to, partly, retry, partly])];
}

function oneTry(): readonly QuizState[] {
	const { quiz, question } = findQuestion('truth');
	const to = goTo(question.id);
	return [
		state('truth, asked', quiz, [to]),
		state('truth, sent without an answer', quiz, [to, empty]),
		state('truth, in line', quiz, [to, give(question, 'right')]),
		state('truth, not in line', quiz, [to, give(question, 'wrong')])
	];
}

/** Everything answered in line, and the last question still open on the page. */
export function allInLine(quiz: Quiz): readonly Sent[] {
	const last = initial(begun(quiz).input).context.order.at(-1)?.question ?? '';
	return [
		...quiz.questions.flatMap((question) => [goTo(question.id), give(question, 'right')]),
		goTo(last)
	];
}

/** One missed twice, the others not answered. */
export function oneMissed(quiz: Quiz, question: Question): readonly Sent[] {
	return [goTo(question.id), give(question, 'wrong'), retry, give(question, 'wrong')];
}

function ends(): readonly QuizState[] {
	const { quiz, question } = findQuestion('choice', ({ hint }) => hint !== undefined);
	const other = quiz.questions.find(({ id }) => id !== question.id) ?? question;
	const skips: readonly Sent[] = quiz.questions.map(() => ({ act: 'skip' }));
	const all = allInLine(quiz);
	const missed = oneMissed(quiz, question);
	return [
		state('checking, everything skipped', quiz, skips),
		state('checking, everything answered', quiz, [...all, next]),
		state('result, nothing answered', quiz, [finish]),
		state('result, one missed', quiz, [...missed, finish]),
		state('result, everything in line', quiz, [...all, finish]),
		state('reviewing, a question that was missed', quiz, [...missed, finish, reopen]),
		state('reviewing, one without an answer', quiz, [...missed, finish, reopen, goTo(other.id)])
	];
}

/** A question that touches on loss, one marked for later, one that counts as a whole, and the quiz with the article closed. */
function particulars(): readonly QuizState[] {
	const { quiz, question } = findQuestion('choice', ({ sensitive }) => sensitive);
	const closed = nk.quizzes.find(({ book }) => book === 'closed');
	const first = closed?.questions[0];
	if (!closed || !first) throw new Error('The module has no quiz with the article closed');
	const whole = findQuestion('order', ({ marking }) => marking !== undefined, stepsInOrder);
	const toWhole = goTo(whole.question.id);
	const partly = give(whole.question, 'partly');
	const word = findQuestion('text', ({ hint }) => hint !== undefined, wordsToType);
	const mistyped: Sent = { act: 'answer', fields: [['value', 'tadpoel']] };
	const unlike: Sent = { act: 'answer', fields: [['value', 'x'.repeat(200)]] };
	const flag: Sent = { act: 'flag', fields: [['on', 'true']] };
	return [
		state('announced as touching on loss', quiz, [goTo(question.id)]),
		state('marked for later', quiz, [goTo(question.id), flag]),
		state('all or nothing, asked', whole.quiz, [toWhole], stepsInOrder),
		state('all or nothing, partly in line', whole.quiz, [toWhole, partly], stepsInOrder),
		state('text, mistyped and in line', word.quiz, [mistyped], wordsToType),
		state('text, as long as it may be', word.quiz, [unlike, retry, unlike], wordsToType),
		state('article closed, asked', closed, [goTo(first.id)]),
		state('article closed, explained', closed, [goTo(first.id), give(first, 'wrong')])
	];
}

export const quizStates: readonly QuizState[] = [
	...twoTries('choice'),
	...twoTries('multiple'),
	...twoTries('sort'),
	...twoTries('match'),
	...twoTries('order'),
	...twoTries('groups'),
	...twoTries('evidence'),
	...twoTries('numeric'),
	...twoTries('text'),
	...twoTries('cloze'),
	...oneTry(),
	...ends(),
	...particulars()
];

/** A state by its name. Throws where there is none. */
export function stateNamed(name: string): QuizState {
	const found = quizStates.find((state) => state.name === name);
	if (!found) throw new Error(`There is no state "${name}"`);
	return found;
}
