import type { AttemptSnapshot } from '../attempt/machine.ts';
import { standing } from '../attempt/tries.ts';
import { inOrder } from '../questions/in-order.ts';
import { explain, keysOf } from '../questions/marking.ts';
import type { Kind } from '../questions/kinds.ts';
import type {
	ExplainedOption,
	ExplainedPart,
	OptionState,
	PracticePassage,
	PracticeQuestion
} from '../questions/question.ts';
import type { Response } from '../questions/responses.ts';

/** Answers counted under one heading, by first try; skipped ones are no answers. */
export interface Share {
	readonly id: string;
	readonly title: string;
	readonly inLine: number;
	readonly answered: number;
}

/** A statement, or a question, that was misread: what was said of it, and what the article says. */
export interface Misread {
	readonly id: string;
	readonly kind: Kind;
	readonly statement: string;
	/** What was chosen and is not in line; empty where something in line was left out. */
	readonly said: readonly string[];
	/** What is in line and was not chosen. */
	readonly right: readonly string[];
	/** Each once. */
	readonly passages: readonly PracticePassage[];
}

/** A score, by first answers, as an educator sees it. */
export interface Score {
	readonly points: number;
	readonly of: number;
	/** Whether something was asked that does not count. */
	readonly left: boolean;
}

export interface Result {
	readonly sections: readonly Share[];
	readonly claims: readonly Share[];
	readonly rereading: readonly Misread[];
	/** Ids whose latest answer is not in line with the article. */
	readonly missed: readonly string[];
	/** Ids skipped or never reached. */
	readonly left: readonly string[];
	readonly score: Score;
}

interface Titled {
	readonly id: string;
	readonly title: string;
}

/** Answers that a section needs for a count of its own: fewer say nothing about it. */
const fewest = 3;

/** What the result page says, from the attempt and the questions that the page has. */
export function resultOf(
	snapshot: AttemptSnapshot,
	questions: readonly PracticeQuestion[],
	headings: { readonly sections: readonly Titled[]; readonly claims: readonly Titled[] }
): Result {
	const asked = inOrder(
		questions.filter(({ id }) => id in snapshot.context.questions),
		snapshot.context.order.map(({ question }) => question)
	);
	const tries = (id: string) => snapshot.context.questions[id]?.tries ?? [];
	const first = (id: string) => tries(id)[0]?.mark?.fraction;
	const latest = (id: string) => tries(id).findLast(({ mark }) => mark);
	const last = (id: string) => latest(id)?.mark?.fraction;
	const answered = asked.filter(({ id }) => first(id) !== undefined);
	const share = (titled: Titled, under: readonly PracticeQuestion[]): Share => ({
		id: titled.id,
		title: titled.title,
		inLine: under.filter(({ id }) => first(id) === 1).length,
		answered: under.length
	});
	const missed = answered.filter(({ id }) => last(id) !== 1);
	const counted = asked.filter(({ sensitive }) => !sensitive);
	return {
		sections: headings.sections
			.map((section) =>
				share(
					section,
					answered.filter((question) =>
						keysOf(question).some((key) => key.passage.section === section.id)
					)
				)
			)
			.filter(({ answered }) => answered >= fewest),
		claims: headings.claims
			.map((claim) =>
				share(
					claim,
					answered.filter((question) => question.claims.includes(claim.id))
				)
			)
			.filter(({ answered }) => answered > 0),
		rereading: missed.flatMap((question) => {
			const response = latest(question.id)?.response;
			return response ? misreadIn(question, response) : [];
		}),
		missed: missed.map(({ id }) => id),
		left: asked
			.map(({ id }) => id)
			.filter((id) => ['unanswered', 'skipped'].includes(standing(snapshot, id))),
		score: {
			points: counted.reduce((sum, { id }) => sum + (first(id) ?? 0), 0),
			of: counted.length,
			left: counted.length < asked.length
		}
	};
}

/** Each statement that is not in line, once. */
function misreadIn(question: PracticeQuestion, response: Response): readonly Misread[] {
	return explain(question, response)
		.filter(({ options }) => options.some(isAmiss))
		.map((part) => misread(question, part));
}

function isWrong(state: OptionState): boolean {
	return state === 'chosen-wrong' || state === 'chosen-near';
}

function isAmiss({ state }: ExplainedOption): boolean {
	return state === 'missed-right' || isWrong(state);
}

function misread(question: PracticeQuestion, { id, text, options }: ExplainedPart): Misread {
	const wrong = options.filter(({ state }) => isWrong(state));
	const right = options.filter(({ state }) => state === 'missed-right');
	// Where all that is in line was chosen, and more: why the rest is not.
	const passages = (right.length > 0 ? right : wrong).map(({ passage }) => passage);
	return {
		...{ id, kind: question.kind, statement: text || question.stem },
		said: wrong.map((option) => option.given ?? option.text),
		right: right.map((option) => option.text),
		passages: [...new Map(passages.map((each) => [`${each.section} ${each.exact}`, each])).values()]
	};
}
