import type { AttemptSnapshot } from '../attempt/machine.ts';
import { standing } from '../attempt/tries.ts';
import { inOrder } from '../questions/in-order.ts';
import { keysOf } from '../questions/marking.ts';
import type { PracticePassage, PracticeQuestion } from '../questions/question.ts';

/** Answers counted under one heading, by first try; skipped ones are no answers. */
export interface Share {
	readonly id: string;
	readonly title: string;
	readonly inLine: number;
	readonly answered: number;
}

/** Something to read again: a passage, and the questions that lead to it. */
export interface Rereading {
	readonly passage: PracticePassage;
	readonly stems: readonly string[];
}

export interface Result {
	readonly sections: readonly Share[];
	readonly claims: readonly Share[];
	readonly rereading: readonly Rereading[];
	/** Ids whose latest answer is not in line with the article. */
	readonly missed: readonly string[];
	/** Ids skipped or never reached. */
	readonly left: readonly string[];
}

interface Titled {
	readonly id: string;
	readonly title: string;
}

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
	const last = (id: string) => tries(id).findLast(({ mark }) => mark)?.mark?.fraction;
	const answered = asked.filter(({ id }) => first(id) !== undefined);
	const share = (titled: Titled, under: readonly PracticeQuestion[]): Share => ({
		id: titled.id,
		title: titled.title,
		inLine: under.filter(({ id }) => first(id) === 1).length,
		answered: under.length
	});
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
			.filter(({ answered }) => answered > 0),
		claims: headings.claims
			.map((claim) =>
				share(
					claim,
					answered.filter((question) => question.claims.includes(claim.id))
				)
			)
			.filter(({ answered }) => answered > 0),
		rereading: rereadingOf(answered.filter(({ id }) => first(id) !== 1)),
		missed: answered.filter(({ id }) => last(id) !== 1).map(({ id }) => id),
		left: asked
			.map(({ id }) => id)
			.filter((id) => ['unanswered', 'skipped'].includes(standing(snapshot, id)))
	};
}

function rereadingOf(missed: readonly PracticeQuestion[]): readonly Rereading[] {
	const found = new Map<string, { passage: PracticePassage; stems: string[] }>();
	for (const question of missed) {
		for (const { passage } of keysOf(question)) {
			const key = `${passage.section} ${passage.exact}`;
			const entry = found.get(key) ?? { passage, stems: [] };
			if (!entry.stems.includes(question.stem)) entry.stems.push(question.stem);
			found.set(key, entry);
		}
	}
	return [...found.values()];
}
