import * as fileProblems from '../../messages/file-problems.ts';
import { asSeen } from '../../passages/as-seen.ts';
import { traitsOf } from '../../questions/kind-definitions.ts';
import type { PlaceOf, DraftPart, DraftQuiz } from '../draft/draft.ts';
import { eachQuestion, eachPart, eachOption } from '../draft/read-list.ts';
import type { Report } from '../problem.ts';
import { wordsOf } from '../words.ts';
import type { Rule } from './rule.ts';
import * as questionProblems from '../../messages/question-problems.ts';
import * as wordingProblems from '../../messages/wording-problems.ts';

/**
 * No two options, and no two statements, look the same but for the last full stop. Those that differ in case, blanks or
 * compatibility forms alone may be meant so: mW and MW, 10² and 102.
 */
export const equalOptions: Rule = (draft, report) => {
	for (const { question } of eachQuestion(draft)) {
		// Of sentences the article may have two alike; a quote of either is not taken (`passage-twice`).
		if (traitsOf(question.authored.kind).options === 'sentences') continue;
		for (const { label, options } of question.parts)
			reportEqual(fileProblems.optionsOf(label), options, report);
		const parts = question.parts.filter(({ id }) => id !== '');
		reportEqual(fileProblems.statementsOf(question.authored.id), parts, report);
	}
};

function reportEqual(
	what: string,
	things: readonly { readonly id: string; readonly text: string; readonly at: PlaceOf }[],
	report: Report
): void {
	const [equals, similars] = [new Map<string, string>(), new Map<string, string>()];
	for (const { id, text, at } of things) {
		const same = asSeen(text).replace(/[.。]$/, '');
		const like = same.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
		const [equal, similar] = [equals.get(same), similars.get(like)];
		if (equal !== undefined)
			report('equal-options', at('text'), questionProblems.equalOptions(what, equal, id));
		else if (similar !== undefined)
			report('similar-options', at('text'), questionProblems.similarOptions(what, similar, id));
		equals.set(same, id);
		similars.set(like, id);
	}
}

/** A right option that is longer than every other by over a quarter gives itself away. */
export const keyLongest: Rule = (draft, report) => {
	for (const { question, part } of eachPart(draft)) {
		if (traitsOf(question.authored.kind).options !== 'written') continue;
		const keys = part.options.filter(({ key }) => key);
		const others = part.options.filter(({ key }) => !key);
		const shortest = Math.min(...keys.map(({ text }) => text.length));
		const longest = Math.max(...others.map(({ text }) => text.length));
		const key = keys[0];
		if (key && others.length > 0 && shortest > 1.25 * longest) {
			report(
				'key-longest',
				key.at('text'),
				questionProblems.keyLongest(part.label, shortest / longest - 1)
			);
		}
	}
};

/** Upper 5% points of chi-square for 1 to 4 degrees of freedom. */
const critical = [3.841, 5.991, 7.815, 9.488];
/** Below this nothing can be told from chance. */
const fewest = 6;

/**
 * Where options keep their order, the right ones are spread over the positions: chi-square against an
 * even spread, by kind, in each quiz.
 */
export const keyPosition: Rule = (draft, report) => {
	for (const quiz of draft.quizzes) {
		for (const [kind, parts] of fixedParts(quiz)) {
			const skew = skewed(parts);
			if (skew !== undefined)
				report(
					'key-position',
					quiz.at('questions'),
					questionProblems.keyPosition(quiz.id, kind, skew.count, parts.length, skew.position)
				);
		}
	}
};

function fixedParts(quiz: DraftQuiz): ReadonlyMap<string, readonly DraftPart[]> {
	const byKind = new Map<string, DraftPart[]>();
	for (const { authored, parts } of quiz.questions) {
		if (authored.draft || !keepsOrder(authored)) continue;
		const all = byKind.get(authored.kind) ?? [];
		all.push(...parts);
		byKind.set(authored.kind, all);
	}
	return byKind;
}

function keepsOrder(question: DraftQuiz['questions'][number]['authored']): boolean {
	const { keys, options } = traitsOf(question.kind);
	if (options === 'fixed') return true;
	const fixed = 'order' in question && question.order === 'fixed';
	return fixed && options === 'written' && keys === 'one';
}

function skewed(parts: readonly DraftPart[]): { count: number; position: number } | undefined {
	if (parts.length < fewest) return undefined;
	const width = Math.max(...parts.map(({ options }) => options.length));
	const seen = Array.from(
		{ length: width },
		(_, at) => parts.filter(({ options }) => options[at]?.key).length
	);
	const expected = seen.map((_, at) =>
		parts.reduce((sum, { options }) => sum + (at < options.length ? 1 / options.length : 0), 0)
	);
	const chi = seen.reduce((sum, count, at) => {
		const mean = expected[at] ?? 1;
		return sum + (count - mean) ** 2 / mean;
	}, 0);
	if (chi <= (critical[width - 2] ?? Infinity)) return undefined;
	const count = Math.max(...seen);
	return { count, position: seen.indexOf(count) + 1 };
}

/** One right option, or of `multiple` one or more. */
export const numberOfKeys: Rule = (draft, report) => {
	for (const { question, part } of eachPart(draft)) {
		const keys = part.options.filter(({ key }) => key);
		const second = keys[1];
		if (keys.length === 0) report('no-key', part.at(), questionProblems.noKey(part.label));
		if (second && traitsOf(question.authored.kind).keys === 'one')
			report('two-keys', second.at('key'), questionProblems.twoKeys(part.label, keys.length));
	}
};

/**
 * Two to five options, better three: more wrong options teach more wrong things (Rodriguez 2005,
 * Roediger & Marsh 2005). Only where authors write them.
 */
export const numberOfOptions: Rule = (draft, report) => {
	for (const { question } of eachQuestion(draft)) {
		const { id, kind } = question.authored;
		const { options: from } = traitsOf(kind);
		// The kind counts them itself (`order`, `groups`, `evidence`, `cloze`).
		if (from === 'places' || from === 'sentences' || from === 'gaps') continue;
		if (question.parts.length === 0) {
			if (from === 'listed')
				report('few-options', question.at('pairs'), questionProblems.noPairs(id));
			else report('few-options', question.at('statements'), questionProblems.noStatements(id));
		}
		if (from === 'typed') continue;
		for (const { label, at, options } of question.parts) {
			const count = options.length;
			if (count < 2) report('few-options', at(), questionProblems.howManyOptions(label, count));
			// A list that serves several items is longer than what one of them is chosen from.
			if (from === 'listed') continue;
			if (count > 5)
				report('too-many-options', at(), questionProblems.howManyOptions(label, count));
			else if (count > 4)
				report('many-options', at(), questionProblems.howManyOptions(label, count));
		}
	}
};

const longest = 60;

/** Feedback in small units is read (Shute 2008); what needs more belongs into the article. */
export const feedbackLength: Rule = (draft, report) => {
	for (const { option } of eachOption(draft)) {
		for (const key of ['chosen', 'missed'] as const) {
			const words = wordsOf(option[key] ?? '').length;
			if (words > longest)
				report(
					'long-feedback',
					option.at(key),
					wordingProblems.longFeedback(key, option.label, words)
				);
		}
	}
};

/** A right option may say something else to people who did not choose it; a wrong one has nothing to say then. */
export const missedFeedback: Rule = (draft, report) => {
	for (const { option } of eachOption(draft)) {
		if (!option.key && option.missed !== undefined)
			report(
				'missed-not-allowed',
				option.at('missed'),
				questionProblems.missedNotAllowed(option.label)
			);
	}
};
