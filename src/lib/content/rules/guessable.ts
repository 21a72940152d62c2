/** What a quiz gives away to someone who has not read the article. */
import { traitsOf } from '../../questions/kind-definitions.ts';
import { isOf, type Kind } from '../../questions/kinds.ts';
import { scoreOf } from '../../questions/marking.ts';
import type { Marking } from '../../questions/question.ts';
import type { DraftQuiz } from '../draft/draft.ts';
import { tellingWordsOf } from '../words.ts';
import type { Rule } from './rule.ts';
import * as questionProblems from '../../messages/question-problems.ts';

/** Ways to answer without knowing anything, as docs/authors.md explains them. */
const strategies = [
	'most-hedged',
	'least-absolute',
	'longest',
	'always-uncertain',
	'two-of-four'
] as const;
export type Strategy = (typeof strategies)[number];

/** The least that guessing needs of a question; a draft's has it. */
export interface Guessed {
	readonly kind: Kind;
	readonly stem: string;
	readonly marking?: Marking;
	readonly parts: readonly {
		readonly text: string;
		readonly options: readonly Option[];
	}[];
}

interface Option {
	readonly id: string;
	readonly text: string;
	readonly key: boolean;
}

/** One answer by a strategy: what it scores, and what it would with the keys in each other place, all as likely. */
export interface Trial {
	readonly strategy: Strategy;
	readonly score: number;
	readonly byChance: readonly number[];
}

/** Scores from 0 to 1, over the answers in which the strategy has something to go by. */
export interface Guess {
	readonly strategy: Strategy;
	readonly answers: number;
	readonly score: number;
	readonly chance: number;
	/**
	 * How probable this score or a higher one is where keys are placed at random; 1 where it is no more than the margin
	 * above chance.
	 */
	readonly probability: number;
}

/** Only more than this above chance is worth a warning. */
const margin = 0.1;
/** 5% for a quiz, shared by the five strategies (Bonferroni; Dunn 1961). */
const significant = 0.05 / strategies.length;

/**
 * No strategy of guessing scores much more than chance in a quiz, or in all together: a short quiz alone rarely has
 * enough answers to tell.
 */
export const guessable: Rule = (draft, report) => {
	const all = draft.quizzes.map((quiz) => ({ quiz, trials: tries(askedIn(quiz), draft.language) }));
	const found = new Set<Strategy>();
	for (const { quiz, trials } of all)
		for (const guess of guesses(trials).filter(pays)) {
			found.add(guess.strategy);
			const { strategy, answers, score, chance } = guess;
			const where = questionProblems.inQuiz(quiz.id);
			report(
				'guessable',
				quiz.at('questions'),
				questionProblems.guessable(where, strategy, answers, score, chance)
			);
		}
	if (!draft.info || all.length < 2) return;
	for (const guess of guesses(all.flatMap(({ trials }) => trials)).filter(pays)) {
		const { strategy, answers, score, chance } = guess;
		const where = questionProblems.inAllQuizzes;
		if (!found.has(strategy))
			report(
				'guessable',
				draft.infoPlace('quizzes'),
				questionProblems.guessable(where, strategy, answers, score, chance)
			);
	}
};

function askedIn({ questions }: DraftQuiz): readonly Guessed[] {
	return questions.flatMap(({ authored, parts }) => {
		if (authored.draft) return [];
		const { kind, stem } = authored;
		const whole = 'marking' in authored && authored.marking === 'all-or-nothing';
		return [{ kind, stem, parts, ...(whole && { marking: 'all-or-nothing' as const }) }];
	});
}

/** Whether it scores too much more than chance to be an accident. */
export function pays({ probability }: Guess): boolean {
	return probability <= significant;
}

/** What each strategy scores that has something to go by. */
export function guesses(trials: readonly Trial[]): readonly Guess[] {
	return strategies.flatMap((strategy) => {
		const own = trials.filter((each) => each.strategy === strategy);
		return own.length === 0 ? [] : [{ strategy, ...outcome(own) }];
	});
}

/** Every answer by a strategy; by those that go by words only where the words of the language are known. */
export function tries(questions: readonly Guessed[], language: string): readonly Trial[] {
	const words = tellingWordsOf(language);
	return questions.flatMap((question) => [
		...(traitsOf(question.kind).options === 'written'
			? [
					...twoOf(question),
					...byRank('longest', question, (text) => text.length),
					...(words
						? [
								...byRank('most-hedged', question, (text) => count(text, words.hedge)),
								...byRank('least-absolute', question, (text) => -count(text, words.absolute))
							]
						: [])
				]
			: []),
		...(words ? uncertain(question, words.stakes) : [])
	]);
}

/** How often a text says what a pattern finds. */
function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

/** More options than any question may have are not tried in all their orders. */
const most = 5;

/**
 * Chooses the option that ranks first: of several, each as likely where one is chosen, and all where several may be.
 * Where all rank alike there is nothing to go by.
 */
function byRank(
	strategy: Strategy,
	question: Guessed,
	rank: (text: string) => number
): readonly Trial[] {
	return question.parts.flatMap(({ options }) => {
		const ranks = options.map(({ text }) => rank(text));
		const top = Math.max(...ranks);
		const first = options.flatMap(({ id }, at) => (ranks[at] === top ? [id] : []));
		if (first.length === options.length || options.length > most) return [];
		const picks = isOf('some', question.kind) ? [first] : first.map((id) => [id]);
		const keys = keysIn(options);
		return keys.length === 0
			? []
			: [
					trial(strategy, question, options, {
						picks,
						keys,
						others: sets(ids(options), keys.length)
					})
				];
	});
}

/**
 * Chooses two, as someone does who can tell which option is likelier than which but not how many are right. Without that
 * knowledge the number alone scores nothing: chosen blindly, a wrong one takes back what a right one gave.
 */
function twoOf(question: Guessed): readonly Trial[] {
	if (!isOf('some', question.kind)) return [];
	return question.parts.flatMap(({ options }) => {
		const keys = keysIn(options);
		if (keys.length === 0 || options.length < 3 || options.length > most) return [];
		const likeliest = ids(options.toSorted((one, other) => Number(other.key) - Number(one.key)));
		const others = likeliest.map((_, at) => likeliest.slice(0, at + 1));
		return [
			trial('two-of-four', question, options, { picks: [likeliest.slice(0, 2)], keys, others })
		];
	});
}

/** Calls every statement uncertain that says what the pattern finds. */
function uncertain(question: Guessed, pattern: RegExp): readonly Trial[] {
	if (traitsOf(question.kind).options !== 'fixed') return [];
	return question.parts.flatMap(({ text, options }) => {
		const statement = text === '' ? question.stem : text;
		const keys = keysIn(options);
		if (keys.length === 0 || !options.some(({ id }) => id === 'uncertain')) return [];
		if (!pattern.test(statement)) return [];
		const others = ids(options).map((id) => [id]);
		return [trial('always-uncertain', question, options, { picks: [['uncertain']], keys, others })];
	});
}

interface Tried {
	/** What may be chosen, each as likely. */
	readonly picks: readonly (readonly string[])[];
	readonly keys: readonly string[];
	/** What else could be right, each as likely. */
	readonly others: readonly (readonly string[])[];
}

/** Marked as a learner's answer is. A statement is marked by itself: it is not all that is right or nothing. */
function trial(
	strategy: Strategy,
	{ kind, marking }: Guessed,
	options: readonly Option[],
	{ picks, keys, others }: Tried
): Trial {
	const scored = (right: readonly string[]) => {
		const marked = options.map(({ id }) => ({ id, key: right.includes(id) }));
		const question = { kind, parts: [{ id: '', options: marked }], ...(marking && { marking }) };
		return mean(picks.map((picked) => scoreOf(question, [picked])));
	};
	return { strategy, score: scored(keys), byChance: others.map(scored) };
}

const ids = (options: readonly Option[]) => options.map(({ id }) => id);
const keysIn = (options: readonly Option[]) => ids(options.filter(({ key }) => key));
const mean = (numbers: readonly number[]) =>
	numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** All sets of so many of the things. */
function sets(things: readonly string[], size: number): readonly (readonly string[])[] {
	if (size === 0) return [[]];
	return things.flatMap((thing, at) =>
		sets(things.slice(at + 1), size - 1).map((rest) => [thing, ...rest])
	);
}

/** All scores of up to five options are whole numbers of these. */
const units = 60;

function outcome(trials: readonly Trial[]): Omit<Guess, 'strategy'> {
	const score = mean(trials.map((each) => each.score));
	const chance = mean(trials.map(({ byChance }) => mean(byChance)));
	const probability = score - chance > margin ? atLeast(trials) : 1;
	return { answers: trials.length, score, chance, probability };
}

/** The exact permutation test (Fisher 1935): adds up the probability of every sum of scores, answer by answer. */
function atLeast(trials: readonly Trial[]): number {
	const scored = trials.reduce((sum, { score }) => sum + Math.round(score * units), 0);
	let sums = new Map([[0, 1]]);
	for (const { byChance } of trials) {
		const next = new Map<number, number>();
		for (const [sum, probability] of sums)
			for (const score of byChance) {
				const more = sum + Math.round(score * units);
				next.set(more, (next.get(more) ?? 0) + probability / byChance.length);
			}
		sums = next;
	}
	return [...sums].reduce((total, [sum, each]) => (sum >= scored ? total + each : total), 0);
}
