/**
 * A question as a learner's browser may see it. Everything here is built by listing fields; a test proves that
 * nothing else leaves.
 */
import type {
	Option,
	Part,
	PracticeOption,
	PracticePassage,
	PracticeQuestion,
	PublicOption,
	PublicQuestion,
	Question
} from './question.ts';
import { isOf } from './kinds.ts';

/** What a learner's browser may see of a question before it is answered. */
export function publicQuestion(question: Question): PublicQuestion {
	const typed = isOf('typed', question.kind);
	return {
		...head(question),
		parts: question.parts.map(({ id, text, options }) => ({
			...{ id, text },
			options: typed ? [] : options.map(publicOption)
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
	const { id, kind, stem, sensitive, input, marking } = question;
	const asked = { id, kind, stem, sensitive, ...(marking === undefined ? {} : { marking }) };
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
	const { id, text, key, chosen, missed, accepts } = option;
	return {
		...{ id, text, key, chosen },
		...(missed === undefined ? {} : { missed }),
		passage: practicePassage(option.passage),
		...(accepts === undefined ? {} : { accepts: { least: accepts.least, most: accepts.most } })
	};
}
