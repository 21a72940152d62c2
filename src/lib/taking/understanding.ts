import type { AttemptSnapshot } from '../attempt/machine.ts';
import type { Try } from '../attempt/context.ts';
import { hasResult } from '../attempt/tally.ts';
import { planned, progressOf, standing } from '../attempt/tries.ts';
import type { Module } from '../content/module.ts';
import { keysOf, picksOf, type MarkableQuestion } from '../questions/marking.ts';
import type { Option, PracticePassage } from '../questions/question.ts';
import type { Response } from '../questions/responses.ts';
import { practiceAccepts, practicePassage } from '../questions/views.ts';

/**
 * How a passage was understood, by the questions that rest on it. `clear`: in line from the first answer on; `unsettled`:
 * in line by now, or in one question and not in another; `missed`: not in line by now; `unasked`: nobody knows yet.
 */
export type Grasp = 'clear' | 'unsettled' | 'missed' | 'unasked';

/** A passage that questions of a module rest on. */
interface TracedPassage extends PracticePassage {
	/** How many words its quote has. */
	readonly words: number;
}

type TracedOption = Pick<Option, 'id' | 'key' | 'accepts' | 'near' | 'instead'> & {
	/** Its passage, by place in the list of all. */
	readonly at: number;
};

interface TracedQuestion extends MarkableQuestion {
	readonly id: string;
	/** What was answered counts only for the question as it is now. */
	readonly hash: string;
	readonly parts: readonly { readonly id: string; readonly options: readonly TracedOption[] }[];
}

/** What of a module is needed to say how its article was understood: no text but that of the passages, and of answers that are typed. */
export interface TracedModule {
	/** In the article's order. */
	readonly passages: readonly TracedPassage[];
	readonly quizzes: readonly {
		readonly id: string;
		readonly questions: readonly TracedQuestion[];
	}[];
}

/** For open practice, whose key is in the pages of its quizzes as well. `count`: how many words a text has. */
export function tracedModule(
	{ sections, quizzes }: Pick<Module, 'sections' | 'quizzes'>,
	count: (text: string) => number
): TracedModule {
	const order = sections.map(({ id }) => id);
	const keyOf = ({ section, exact }: PracticePassage) => `${section} ${exact}`;
	const options = quizzes.flatMap(({ questions }) =>
		questions.flatMap(({ parts }) => parts.flatMap((part) => part.options))
	);
	const passages = [
		...new Map(options.map(({ passage }) => [keyOf(passage), passage])).values()
	].toSorted(
		(one, other) =>
			order.indexOf(one.section) - order.indexOf(other.section) || one.start - other.start
	);
	const places = new Map(passages.map((passage, at) => [keyOf(passage), at]));
	const traced = (option: Option): TracedOption => {
		const { id, key, accepts, near, instead } = option;
		return {
			...{ id, key, at: places.get(keyOf(option.passage)) ?? 0 },
			...(accepts === undefined ? {} : { accepts: practiceAccepts(accepts) }),
			...(near === undefined ? {} : { near }),
			...(instead === undefined ? {} : { instead })
		};
	};
	return {
		passages: passages.map((passage) => ({
			...practicePassage(passage),
			words: count(passage.exact)
		})),
		quizzes: quizzes.map(({ id, questions }) => ({
			id,
			questions: questions.map(({ id, hash, kind, parts }) => ({
				...{ id, hash, kind },
				parts: parts.map((part) => ({ id: part.id, options: part.options.map(traced) }))
			}))
		}))
	};
}

/** A passage, and how it was understood. */
export interface Grasped {
	readonly passage: PracticePassage;
	readonly grasp: Grasp;
	/** Id of a quiz that asks about it: of one that has not asked yet, where there is one. */
	readonly quiz: string;
}

export interface Understanding {
	/** Each passage that a right answer rests on, or that was misread, in the article's order. */
	readonly passages: readonly Grasped[];
	/** What to read again, in order of need. */
	readonly rereading: readonly Grasped[];
	/** Words of what to read again. */
	readonly words: number;
	/** Ids of quizzes with answers that count. */
	readonly answered: readonly string[];
}

/** What of one passage is known, from all questions that rest on it. */
interface Known {
	/** Of each question whether its first answer was in line. */
	readonly first: boolean[];
	/** And its latest. */
	readonly latest: boolean[];
	/** Quizzes that ask about it and have no answer yet. */
	readonly open: string[];
	readonly quizzes: string[];
}

/**
 * How the article was understood: a fold of the attempts at its quizzes, by quiz id. Answers to a question that has
 * changed since say nothing.
 */
export function understandingOf(
	{ passages, quizzes }: TracedModule,
	attempts: ReadonlyMap<string, AttemptSnapshot>
): Understanding {
	const known = passages.map((): Known => ({ first: [], latest: [], open: [], quizzes: [] }));
	const answered = new Set<string>();
	for (const { id, questions } of quizzes)
		for (const question of questions) {
			const tries = triesOf(question, attempts.get(id));
			if (tries.length > 0) answered.add(id);
			for (const { at } of keysOf(question)) {
				known[at]?.quizzes.push(id);
				if (tries.length === 0) known[at]?.open.push(id);
			}
			for (const [which, given] of [
				['first', tries[0]],
				['latest', tries.at(-1)]
			] as const)
				for (const [at, inLine] of given ? evidenceOf(question, given.response, placeOf) : []) {
					known[at]?.[which].push(inLine);
					known[at]?.quizzes.push(id);
				}
		}
	const grasped = passages.flatMap(({ words, ...passage }, at) => {
		const { first = [], latest = [], open = [], quizzes = [] } = known[at] ?? {};
		const quiz = open[0] ?? quizzes[0];
		if (quiz === undefined) return [];
		const wrong = latest.filter((inLine) => !inLine).length;
		return [{ passage, grasp: graspOf(first, latest), quiz, wrong, words }];
	});
	const needed = grasped
		.filter(({ grasp }) => grasp === 'missed' || grasp === 'unsettled')
		.toSorted((one, other) => rank(one) - rank(other) || other.wrong - one.wrong);
	const plain = ({ passage, grasp, quiz }: Grasped): Grasped => ({ passage, grasp, quiz });
	return {
		passages: grasped.map(plain),
		rereading: needed.map(plain),
		words: needed.reduce((sum, { words }) => sum + words, 0),
		answered: [...answered]
	};
}

function rank({ grasp }: Pick<Grasped, 'grasp'>): number {
	return grasp === 'missed' ? 0 : 1;
}

function graspOf(first: readonly boolean[], latest: readonly boolean[]): Grasp {
	if (latest.length === 0) return 'unasked';
	if (latest.every((inLine) => inLine))
		return first.every((inLine) => inLine) ? 'clear' : 'unsettled';
	return latest.some((inLine) => inLine) ? 'unsettled' : 'missed';
}

/**
 * The marked tries at a question that was asked as it is now. While a second try is open there are none: what was missed
 * would tell what the hint holds back.
 */
function triesOf(
	{ id, hash }: TracedQuestion,
	attempt: AttemptSnapshot | undefined
): readonly Try[] {
	if (!attempt || planned(attempt.context, id)?.hash !== hash) return [];
	if (standing(attempt, id) === 'hinted' && !hasResult(attempt)) return [];
	return (progressOf(attempt.context, id)?.tries ?? []).filter(({ mark }) => mark);
}

function placeOf({ at }: TracedOption): readonly number[] {
	return [at];
}

/** The least of a question that says what an answer rests on. */
interface Resting<Rested> extends MarkableQuestion {
	readonly parts: readonly {
		readonly id: string;
		readonly options: readonly (MarkableQuestion['parts'][number]['options'][number] & Rested)[];
	}[];
}

/**
 * What an answer was in line with, and what not, by what its options rest on: that of what was left out, or, where nothing
 * was, what says why the rest is wrong. As the result says it ("To read again").
 */
export function evidenceOf<Rested, On>(
	question: Resting<Rested>,
	response: Response,
	restsOn: (option: Rested) => readonly On[]
): ReadonlyMap<On, boolean> {
	const picks = picksOf(question, response);
	const found = new Map<On, boolean>();
	if (!picks) return found;
	for (const [place, { options }] of question.parts.entries()) {
		const picked = options.filter(({ id }) => picks[place]?.includes(id));
		const got = new Set(picked.map(({ id, instead }) => instead ?? id));
		const missing = options.filter(
			({ id, key, instead }) => key && instead === undefined && !got.has(id)
		);
		const amiss = missing.length > 0 ? missing : picked.filter(({ key }) => !key);
		for (const option of picked)
			if (option.key) for (const on of restsOn(option)) found.set(on, found.get(on) ?? true);
		for (const option of amiss) for (const on of restsOn(option)) found.set(on, false);
	}
	return found;
}

/** How each sentence of the article was understood, by its id: by the passage on it that needs most. */
export function bySentence(passages: readonly Grasped[]): ReadonlyMap<string, Grasp> {
	const order: readonly Grasp[] = ['missed', 'unsettled', 'clear', 'unasked'];
	const found = new Map<string, Grasp>();
	for (const { passage, grasp } of passages)
		for (const id of passage.sentences) {
			const before = found.get(id);
			if (before === undefined || order.indexOf(grasp) < order.indexOf(before))
				found.set(id, grasp);
		}
	return found;
}
