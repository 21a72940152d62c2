import { asksFor, picksOf, scoreOf } from '../questions/marking.ts';
import type { Option, Question } from '../questions/question.ts';
import { isOf } from '../questions/kinds.ts';
import type { Response } from '../questions/responses.ts';

/** One of the things that can happen in a part; a person is in exactly one cell of each part. */
export interface Cell {
	readonly option: string;
	/** False for "did not choose this option", a cell of questions with several right options only. */
	readonly chosen: boolean;
	/** Whether this is what the article says. */
	readonly right: boolean;
	/** Sentences that this goes against; none of a right cell. */
	readonly against: readonly string[];
	readonly misconception: string | null;
}

/** What is answered as one: a part of the question; where several options may be chosen, each option is one. */
export interface AnsweredPart {
	/** Id of the part, or of the option; '' of a question that is one part. */
	readonly id: string;
	readonly cells: readonly Cell[];
}

const fits = { against: [], misconception: null } as const;

/** Who takes a wrong option goes against its sentence and against that of the right one, left out. */
function oneOf(id: string, options: readonly Option[]): AnsweredPart {
	const missed = asksFor(options).flatMap(({ passage }) => passage.sentences);
	return {
		id,
		cells: options.map((option) => ({
			...{ option: option.id, chosen: true, right: option.key },
			...(option.key
				? fits
				: {
						against: [...new Set([...option.passage.sentences, ...missed])],
						misconception: option.misconception ?? null
					})
		}))
	};
}

/** Of several that may be chosen for each other, who leaves one out goes against nothing: it may be any of them. */
function chosenOrNot(option: Option, _: number, options: readonly Option[]): AnsweredPart {
	const stands = options.some((each) => each.instead === option.id) || option.instead !== undefined;
	const against = {
		against: [...option.passage.sentences],
		misconception: option.key ? null : (option.misconception ?? null)
	};
	return {
		id: option.id,
		cells: [true, false].map((chosen) => ({
			...{ option: option.id, chosen, right: chosen === option.key },
			...(chosen === option.key || (stands && !chosen) ? fits : against)
		}))
	};
}

export function partsOf(question: Question): readonly AnsweredPart[] {
	return question.parts.flatMap(({ id, options }) =>
		isOf('some', question.kind) ? options.map(chosenOrNot) : [oneOf(id, options)]
	);
}

/** Places of the cells that a response falls into, one for each part; `null` where it does not fit the question. */
export function cellsOf(
	question: Question,
	parts: readonly AnsweredPart[],
	response: Response
): readonly number[] | null {
	const picks = picksOf(question, response);
	if (!picks) return null;
	const several = isOf('some', question.kind);
	const places = parts.map(({ cells }, at) => {
		const picked = picks[several ? 0 : at] ?? [];
		return cells.findIndex(({ option, chosen }) => picked.includes(option) === chosen);
	});
	return places.every((place) => place >= 0) ? places : null;
}

/** The mark (0 to 1) that these cells make, one for each part. */
export function scoreOfCells(question: Question, cells: readonly Cell[]): number {
	const picked = cells.map(({ option, chosen }) => (chosen ? [option] : []));
	return scoreOf(question, isOf('some', question.kind) ? [picked.flat()] : picked);
}
