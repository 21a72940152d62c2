import { datesFor, isLate } from '../../assignment/times/dates.ts';
import { passes } from '../../assignment/counted-attempt.ts';
import { isRanked } from '../../questions/kinds.ts';
import { givenFor, keysOf, picksOf } from '../../questions/marking.ts';
import type { ExplainedOption, Part, Question } from '../../questions/question.ts';
import type { Response } from '../../questions/responses.ts';
import { areTyped, typingOf } from '../../questions/typed.ts';
import type { Who } from '../accounts/who-asks.ts';
import { listExceptions } from '../assignments/exceptions.ts';
import type { Database } from '../store/database/tables.ts';
import { findLearner } from '../store/learners.ts';
import type { Scored } from './gradebook.ts';
import { countedWork, countingWork, firstTries, type FirstTry } from './counted-work.ts';
import {
	openReport,
	headOf,
	type Asked,
	type AssignmentHead,
	type Refused
} from './open-report.ts';

/** One answer, in the words of its question. */
export interface LearnerAnswer {
	readonly id: string;
	readonly stem: string;
	/** `partly`: some of it is in line with the article. */
	readonly outcome: 'inLine' | 'partly' | 'against' | 'skipped' | 'unanswered';
	/** What was chosen; of several parts, each with what was chosen in it. */
	readonly chose: readonly string[];
	/** What was typed was taken for this. */
	readonly readAs: string | null;
	/** Sentences that explain it, right options first. */
	readonly sentence: string | null;
}

export interface LearnerQuiz {
	readonly id: string;
	readonly title: string;
	/** Of the attempt that counts. */
	readonly handedInAt: string;
	readonly late: boolean;
	/** Of that attempt. */
	readonly score: Scored;
	/** How many were begun. */
	readonly attempts: number;
	readonly answers: readonly LearnerAnswer[];
}

export type LearnerShown =
	| {
			readonly type: 'learner';
			readonly head: AssignmentHead;
			readonly className: string;
			readonly title: string;
			readonly moduleId: string;
			/** Of the module, BCP 47. */
			readonly language: string;
			readonly label: string;
			/** Per cent; `null`: there is none. */
			readonly passMark: number | null;
			/** IANA time zone in which its times are to be written. */
			readonly zone: string;
			readonly quizzes: readonly LearnerQuiz[];
			/** Titles of those that are not handed in. */
			readonly missing: readonly string[];
	  }
	/** Answers were not handed in by name: nobody's are shown one by one. */
	| { readonly type: 'notByName' }
	| Refused;

/** An answer in words, line by line: steps as they were put in order. */
export function answerWords(question: Question, response: Response): readonly string[] {
	const picks = picksOf(question, response) ?? [];
	if (isRanked(question.kind)) {
		const put = question.parts.map(({ text, options }, at) => ({
			text,
			place: 1 + options.findIndex(({ id }) => picks[at]?.includes(id))
		}));
		const sorted = put.toSorted((one, other) => one.place - other.place);
		return sorted.map(({ place, text }) => `${place}. ${text}`);
	}
	return question.parts.flatMap((part, at) => {
		const { text, options } = part;
		const given = saidOf(question, part, response).given;
		const said =
			given === undefined
				? options.filter(({ id }) => picks[at]?.includes(id)).map((option) => option.text)
				: [given];
		return said.map((each) => (text ? `${text} ${each}` : each));
	});
}

/** What a typed answer was read as, where that is not what was typed. */
export function readAsOf(question: Question, response: Response): string | null {
	const read = question.parts.flatMap((part) => saidOf(question, part, response).readAs ?? []);
	return read.length > 0 ? read.join(', ') : null;
}

/** What was typed into a part, and what it was read as. */
function saidOf(
	{ kind, input }: Question,
	{ id, options }: Part,
	response: Response
): Pick<ExplainedOption, 'given' | 'readAs'> {
	return areTyped(options) ? typingOf(kind).said(options, givenFor(response, id), input) : {};
}

function outcomeOf({ first }: FirstTry): LearnerAnswer['outcome'] {
	if (first.type !== 'answered') return first.type;
	if (first.fraction === 1) return 'inLine';
	return first.fraction > 0 ? 'partly' : 'against';
}

function sentenceOf({ question }: FirstTry): string | null {
	return keysOf(question)[0]?.passage.sentences[0] ?? null;
}

function answerOf(tried: FirstTry): LearnerAnswer {
	const { question, first } = tried;
	const { id, stem } = question;
	const chose = first.type === 'answered' ? answerWords(question, first.response) : [];
	const readAs = first.type === 'answered' ? readAsOf(question, first.response) : null;
	return {
		...{ id, stem, outcome: outcomeOf(tried) },
		...{ chose, readAs, sentence: sentenceOf(tried) }
	};
}

/**
 * One learner's answers, first tries of the attempts that count: only where the class was told that they
 * are handed in by name. Sensitive questions are left out.
 */
export async function learnerPage(
	db: Database,
	who: Who,
	asked: Asked & { readonly learner: string }
): Promise<LearnerShown> {
	const open = await openReport(db, who, asked);
	if (open.type !== 'report') return open;
	const { handIn, counts, passMark } = open.loaded.standing.settings;
	if (handIn !== 'name' || open.class.naming !== 'name') return { type: 'notByName' };
	const learner = await findLearner(db, asked.learner);
	if (learner?.classId !== open.class.id) return { type: 'missing' };
	const own = (await countedWork(db, open)).filter(
		({ attempt }) => attempt.learnerId === learner.id
	);
	const exceptions = await listExceptions(db, open.loaded.assignment.id, learner.id);
	const dates = datesFor(open.loaded.standing.settings, exceptions.get(learner.id) ?? {});
	const quizzes = open.quizzes.flatMap(({ id, title }): readonly LearnerQuiz[] => {
		const tried = own.filter(({ attempt }) => attempt.quizId === id);
		const counting = countingWork(tried, counts);
		const at = counting?.work.attempt.handedInAt;
		if (!counting || !at) return [];
		const passed = passes(counting.score.fraction, passMark);
		return [
			{
				...{ id, title, handedInAt: at, late: isLate(dates, at) },
				...{ score: { ...counting.score, passed }, attempts: tried.length },
				answers: firstTries(counting.work).map(answerOf)
			}
		];
	});
	const handedIn = new Set(quizzes.map(({ id }) => id));
	const { id: moduleId, language } = open.module;
	return {
		...{
			type: 'learner',
			head: headOf(open),
			className: open.class.name,
			title: open.title,
			moduleId,
			language
		},
		...{ label: learner.label, passMark, zone: open.zone, quizzes },
		missing: open.quizzes.filter(({ id }) => !handedIn.has(id)).map((quiz) => quiz.title)
	};
}
