/**
 * A question as a learner's browser may see it. Everything here is built by listing fields; a test proves that
 * nothing else leaves.
 */
import type {
	Accepts,
	Option,
	Part,
	PracticeOption,
	PracticePassage,
	PracticeQuestion,
	PublicOption,
	PublicQuestion,
	Question
} from './question.ts';
import { isOf, isShuffled } from './kinds.ts';
import { areTyped } from './typed.ts';

/**
 * The question with its parts and options by their ids, unless the author asked for a fixed order. An author's own order
 * tells: the key often stands first, and item and answer in the same place of their lists.
 */
export function inPublicOrder(question: Question): Question {
	if (question.order === 'fixed') return question;
	const byId = <T extends { readonly id: string }>(things: readonly T[]): readonly T[] =>
		things.toSorted((one, other) => (one.id < other.id ? -1 : 1));
	const parts = isShuffled(question.kind)
		? question.parts.map((part) => ({ ...part, options: byId(part.options) }))
		: question.parts;
	return { ...question, parts: byId(parts) };
}

/** What a learner's browser may see of a question before it is answered. */
export function publicQuestion(question: Question): PublicQuestion {
	const typed = isOf('typed', question.kind);
	return {
		...head(question),
		parts: inPublicOrder(question).parts.map(({ id, text, options }) => ({
			...{ id, text },
			options: typed || areTyped(options) ? [] : options.map(publicOption)
		}))
	};
}

/** A question of open practice, which the page marks itself. Never for assigned work. */
export function practiceQuestion(question: Question): PracticeQuestion {
	return {
		...head(question),
		...(question.hint === undefined ? {} : { hint: question.hint }),
		claims: question.claims,
		parts: question.parts.map(({ id, text, options }: Part) => ({
			...{ id, text },
			options: options.map(practiceOption)
		}))
	};
}

function head(question: Question): Omit<PublicQuestion, 'parts'> {
	const { id, kind, stem, sensitive, input, text, marking } = question;
	const asked = {
		...{ id, kind, stem, sensitive },
		...(text === undefined ? {} : { text }),
		...(marking === undefined ? {} : { marking })
	};
	if (!input) return asked;
	const { unit, decimal } = input;
	return { ...asked, input: unit === undefined ? { decimal } : { unit, decimal } };
}

function publicOption({ id, text }: Option): PublicOption {
	return { id, text };
}

/** What leads back to the article. */
export function practicePassage(passage: PracticePassage): PracticePassage {
	const { section, sectionTitle, exact, sentences } = passage;
	return { section, sectionTitle, exact, sentences };
}

/** An option with its key and feedback, without its misconception and claims. */
function practiceOption(option: Option): PracticeOption {
	const { id, text, key, chosen, missed, accepts, near, instead } = option;
	return {
		...{ id, text, key, chosen },
		...(missed === undefined ? {} : { missed }),
		passage: practicePassage(option.passage),
		...(accepts === undefined ? {} : { accepts: practiceAccepts(accepts) }),
		...(near === undefined ? {} : { near }),
		...(instead === undefined ? {} : { instead })
	};
}

/** What falls into an option, for a page that marks. */
export function practiceAccepts(accepts: Accepts): Accepts {
	if ('least' in accepts) return { least: accepts.least, most: accepts.most };
	const { texts, typos, accents } = accepts;
	return { texts, typos, accents };
}
