import type { Option, Question } from '../questions/question.ts';
import type { Response } from '../questions/response.ts';

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

/**
 * What is answered as one: a choice or truth question is one part, a sort has one for each statement, a
 * multiple response one for each option (chosen, or not).
 */
export interface Part {
	/** Statement of a sort, option of a multiple response; '' of the others. */
	readonly id: string;
	readonly cells: readonly Cell[];
}

const fits = { against: [], misconception: null } as const;

/** Who takes a wrong option goes against its sentence and against that of the right one, left out. */
function oneOf(id: string, options: readonly Option[]): Part {
	const missed = options.filter(({ key }) => key).flatMap(({ passage }) => passage.sentences);
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

function chosenOrNot(option: Option): Part {
	const against = {
		against: [...option.passage.sentences],
		misconception: option.key ? null : (option.misconception ?? null)
	};
	return {
		id: option.id,
		cells: [true, false].map((chosen) => ({
			...{ option: option.id, chosen, right: chosen === option.key },
			...(chosen === option.key ? fits : against)
		}))
	};
}

export function partsOf(question: Question): readonly Part[] {
	switch (question.kind) {
		case 'choice':
		case 'truth':
			return [oneOf('', question.options)];
		case 'multiple':
			return question.options.map(chosenOrNot);
		case 'sort':
			return question.statements.map(({ id, options }) => oneOf(id, options));
	}
}

/** Place of the cell that a response falls into; -1 where it does not fit the part. */
export function cellOf(part: Part, response: Response): number {
	switch (response.kind) {
		case 'choice':
		case 'truth':
			return part.cells.findIndex(({ option }) => option === response.chosen);
		case 'multiple':
			return part.cells.findIndex(
				({ option, chosen }) => response.chosen.includes(option) === chosen
			);
		case 'sort': {
			const placed = Object.hasOwn(response.placed, part.id) ? response.placed[part.id] : null;
			return part.cells.findIndex(({ option }) => option === placed);
		}
	}
}

/**
 * The mark (0 to 1) that these cells make, one for each part, by the rules of `questions/<kind>/mark.ts`:
 * a multiple response loses a right option for each wrong one; of the others, the share of right parts.
 */
export function scoreOfCells(question: Question, cells: readonly Cell[]): number {
	if (question.kind !== 'multiple') {
		return cells.filter(({ right }) => right).length / Math.max(1, cells.length);
	}
	const chosen = cells.filter((cell) => cell.chosen);
	const hits = chosen.filter(({ right }) => right).length;
	const keys = question.options.filter(({ key }) => key).length;
	return Math.max(0, hits - (chosen.length - hits)) / Math.max(1, keys);
}
