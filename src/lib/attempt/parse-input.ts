import { isKind } from '../questions/kinds.ts';
import type { AttemptInput, PlannedQuestion } from './events.ts';
import { isFields, isId, isOneOf, isWord, readList } from './parse.ts';

const mostQuestions = 200;
const mostOptions = 50;
const orders = ['shuffled', 'fixed'] as const;

function readId(value: unknown): string | null {
	return isId(value) ? value : null;
}

function parsePlanned(value: unknown): PlannedQuestion | null {
	if (!isFields(value)) return null;
	const { id, kind, hash, order, tries } = value;
	const options = readList(value.options, mostOptions, readId);
	const choices = value.choices === undefined ? {} : readChoices(value.choices);
	if (
		!choices ||
		!isId(id) ||
		!isKind(kind) ||
		!isWord(hash) ||
		!isOneOf(order, orders) ||
		!options
	)
		return null;
	if (tries !== 1 && tries !== 2) return null;
	return { id, kind, hash, options, ...choices, order, tries };
}

function readChoices(value: unknown): { readonly choices: readonly string[] } | null {
	const choices = readList(value, mostOptions, readId);
	return choices && { choices };
}

/** A plan out of JSON. Question ids are unique: the state is kept by them. */
export function parseInput(value: unknown): AttemptInput | null {
	if (!isFields(value)) return null;
	const { behaviour, seed, order } = value;
	const questions = readList(value.questions, mostQuestions, parsePlanned);
	if (!questions || new Set(questions.map(({ id }) => id)).size !== questions.length) return null;
	if (!isOneOf(behaviour, ['practice', 'immediate', 'deferred']) || !isWord(seed)) return null;
	return isOneOf(order, orders) ? { behaviour, seed, order, questions } : null;
}
