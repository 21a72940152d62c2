import type { PlaceOf } from '../draft/draft.ts';
import { eachPart, eachQuestion } from '../draft/each.ts';
import type { Report } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Ids are unique among their kind of thing in the module; statements and options in their question. */
export const uniqueIds: Rule = (draft, report) => {
	const questions = eachQuestion(draft).map(({ question: { authored, at } }) => ({
		id: authored.id,
		at
	}));
	reportTwice('questions', questions, report);
	reportTwice('claims', draft.claims ?? [], report);
	reportTwice('misconceptions', draft.misconceptions ?? [], report);
	reportTwice('notes', draft.notes, report);
	reportTwice('terms', draft.terms, report);
	for (const { question } of eachQuestion(draft)) {
		const parts = question.parts.filter(({ id }) => id !== '');
		reportTwice(`statements of ${question.authored.id}`, parts, report);
	}
	for (const { part } of eachPart(draft))
		reportTwice(`options of ${part.label}`, part.options, report);
	const made = madeIds(draft);
	for (const { id, place } of draft.article?.sections ?? [])
		if (made.has(id)) report('duplicate-id', place, `The page gives "${id}" to something else.`);
};

function reportTwice(
	what: string,
	things: readonly { readonly id: string; readonly at: PlaceOf }[],
	report: Report
): void {
	const seen = new Set<string>();
	for (const { id, at } of things) {
		if (seen.has(id)) report('duplicate-id', at('id'), `Two ${what} have the id "${id}".`);
		seen.add(id);
	}
}

/** Ids that the compiler puts into the page beside the sections' own. */
function madeIds({ article, terms }: Parameters<Rule>[0]): ReadonlySet<string> {
	const sentences = (article?.sections ?? []).flatMap((section) => section.sentences);
	return new Set([...sentences.map(({ id }) => id), ...terms.map(({ id }) => `term-${id}`)]);
}
