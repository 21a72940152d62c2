import { asSought } from '../article/mark-terms.ts';
import type { PlaceOf } from '../draft/draft.ts';
import { eachOption, eachPart, eachQuestion } from '../draft/read-list.ts';
import { didYouMean } from '../draft/resolve-quote.ts';
import { isPlaceholder } from '../placeholders.ts';
import type { Report } from '../problem.ts';
import type { Place } from '../text-file.ts';
import { quoted, shortened } from '../words.ts';
import type { Rule } from './rule.ts';
import * as articleProblems from '../../messages/article-problems.ts';
import * as questionProblems from '../../messages/question-problems.ts';
import * as fileProblems from '../../messages/file-problems.ts';

/** Claims that options and notes name are there, and every option draws on one. */
export const claimReferences: Rule = (draft, report) => {
	if (!draft.whole) return;
	const known = new Set((draft.claims ?? []).map(({ id }) => id));
	const check = (ids: readonly string[], at: PlaceOf, label: string): void => {
		for (const [index, id] of ids.entries())
			if (!known.has(id))
				report('unknown-claim', at('claims', index), articleProblems.unknownClaim(id, label), () =>
					didYouMean(id, [...known])
				);
	};
	for (const { id, claims, at } of draft.notes) check(claims, at, articleProblems.aNote(id));
	for (const { option } of eachOption(draft)) {
		const { claims, passage, label, at } = option;
		check(claims ?? [], at, label);
		// What no author says anything of draws on nothing.
		if (!draft.claims || !passage || option.sentence !== undefined) continue;
		const own = claims ?? passage.sentences.flatMap((id) => draft.claimsOf.get(id) ?? []);
		if (own.length === 0)
			report('option-without-claims', at('explains'), questionProblems.optionWithoutClaims(label));
	}
};

/** No right option rests on nothing but what the editor added. A claim that states no basis is not taken for that. */
export const keysOnEditor: Rule = (draft, report) => {
	const basisOf = new Map((draft.claims ?? []).map(({ id, basis }) => [id, basis]));
	for (const { option, question } of eachOption(draft)) {
		const { key, claims, passage, label, at } = option;
		if (!key || question.authored.draft) continue;
		const own = claims ?? (passage?.sentences ?? []).flatMap((id) => draft.claimsOf.get(id) ?? []);
		if (own.length > 0 && own.every((id) => basisOf.get(id) === 'editor'))
			report('key-on-editor', at('explains'), questionProblems.keyOnEditor(label, own));
	}
};

/** In a module that keeps claims every sentence of the article makes one. Claims have sentences by shape. */
export const claimsAndSentences: Rule = (draft, report) => {
	if (!draft.claims || !draft.article || !draft.whole) return;
	for (const { sentences } of draft.article.sections)
		for (const { id, text, place } of sentences)
			if (!draft.claimsOf.has(id))
				report(
					'sentence-without-claim',
					place,
					articleProblems.sentenceWithoutClaim(shortened(text))
				);
};

/**
 * In a module that keeps misconceptions every wrong option shows one of them, and no right one does. One that is near
 * may show one.
 */
export const misconceptions: Rule = (draft, report) => {
	const known = draft.misconceptions && new Set(draft.misconceptions.map(({ id }) => id));
	for (const { option, question } of eachOption(draft)) {
		const { key, misconception, label, at } = option;
		// It came with questions of another tool, and nobody has looked at it yet.
		const unseen = question.authored.draft && isPlaceholder(option.explains.quote);
		if (key && misconception !== undefined)
			report(
				'misconception-on-key',
				at('misconception'),
				questionProblems.misconceptionOnKey(label)
			);
		if (known && !key && !unseen && !option.anyOther && !option.near && misconception === undefined)
			report('misconception-missing', at(), questionProblems.misconceptionMissing(label));
		if (misconception === undefined || known?.has(misconception)) continue;
		if (draft.whole)
			report(
				'unknown-misconception',
				at('misconception'),
				questionProblems.unknownMisconception(misconception, label),
				() => didYouMean(misconception, [...(known ?? [])])
			);
	}
};

/** A note stands beside a section that is there, a quiz is offered after one that is, and a warning allowed in one. */
export const sectionsNamed: Rule = (draft, report) => {
	const known = draft.article && new Set(draft.article.sections.map(({ id }) => id));
	if (!known) return;
	const check = (section: string, place: Place, label: string): void => {
		if (!known.has(section))
			report('unknown-section', place, articleProblems.unknownSection(quoted(section), label), () =>
				didYouMean(section, [...known])
			);
	};
	for (const { id, section, at } of draft.notes)
		check(section, at('section'), articleProblems.aNote(id));
	for (const { id, head, at } of draft.quizzes)
		if (head.after !== undefined) check(head.after, at('after'), articleProblems.aQuiz(id));
	for (const [index, { section }] of (draft.info?.allow ?? []).entries())
		if (section !== undefined)
			check(
				section,
				draft.infoPlace('allow', index, 'section'),
				articleProblems.inList(index + 1, 'allow')
			);
};

/** Every section with text is asked about: a right option, not a draft's, is explained there. */
export const sectionWithoutQuestion: Rule = (draft, report) => {
	if (!draft.whole || draft.quizzes.length === 0) return;
	const asked = new Set(
		eachOption(draft)
			.filter(({ option, question }) => option.key && !question.authored.draft)
			.map(({ option }) => option.passage?.section)
	);
	for (const { id, sentences, place } of draft.article?.sections ?? [])
		if (sentences.length > 0 && !asked.has(id))
			report('section-without-question', place, articleProblems.sectionWithoutQuestion(id));
};

/** Where questions keep their order, no two sensitive ones follow each other. */
export const sensitiveInARow: Rule = (draft, report) => {
	for (const quiz of draft.quizzes) {
		if (quiz.head.order !== 'fixed') continue;
		const shown = quiz.questions.filter(({ authored }) => !authored.draft);
		for (const [at, { authored, at: placeOf }] of shown.entries()) {
			const before = shown[at - 1]?.authored;
			if (authored.sensitive && before?.sensitive)
				report(
					'sensitive-in-a-row',
					placeOf('sensitive'),
					questionProblems.sensitiveInARow(before.id, authored.id)
				);
		}
	}
};

/** Ids are unique among their kind of thing in the module; statements and options in their question. */
export const uniqueIds: Rule = (draft, report) => {
	const questions = eachQuestion(draft).map(({ question: { authored, at } }) => ({
		id: authored.id,
		at
	}));
	reportTwice(fileProblems.questions, questions, report);
	reportTwice(fileProblems.claims, draft.claims ?? [], report);
	reportTwice(fileProblems.misconceptions, draft.misconceptions ?? [], report);
	reportTwice(fileProblems.notes, draft.notes, report);
	reportTwice(fileProblems.terms, draft.terms, report);
	for (const { question } of eachQuestion(draft)) {
		const parts = question.parts.filter(({ id }) => id !== '');
		reportTwice(fileProblems.statementsOf(question.authored.id), parts, report);
	}
	for (const { part } of eachPart(draft))
		reportTwice(fileProblems.optionsOf(part.label), part.options, report);
	const made = madeIds(draft);
	for (const { id, place } of draft.article?.sections ?? [])
		if (made.has(id)) report('duplicate-id', place, fileProblems.idOfThePage(id));
	const sentences = new Set(sentenceIds(draft));
	for (const { id, at } of draft.terms)
		if (sentences.has(`term-${id}`))
			report('duplicate-id', at('id'), fileProblems.idOfThePage(`term-${id}`));
};

function reportTwice(
	what: string,
	things: readonly { readonly id: string; readonly at: PlaceOf }[],
	report: Report
): void {
	const seen = new Set<string>();
	for (const { id, at } of things) {
		if (seen.has(id)) report('duplicate-id', at('id'), fileProblems.duplicateId(what, id));
		seen.add(id);
	}
}

/** Ids that the compiler puts into the page beside the sections' own. */
function madeIds(draft: Parameters<Rule>[0]): ReadonlySet<string> {
	return new Set([...sentenceIds(draft), ...draft.terms.map(({ id }) => `term-${id}`)]);
}

function sentenceIds({ article }: Parameters<Rule>[0]): readonly string[] {
	return (article?.sections ?? []).flatMap(({ sentences }) => sentences.map(({ id }) => id));
}

/** Of two terms that look the same, the article opens the first. */
export const termsTwice: Rule = (draft, report) => {
	const seen = new Set<string>();
	for (const { term, at } of draft.terms) {
		const sought = asSought(term);
		if (seen.has(sought)) report('term-twice', at('term'), articleProblems.termTwice(term));
		seen.add(sought);
	}
};

/** The article says each term of the glossary, word for word. */
export const unusedTerms: Rule = (draft, report) => {
	for (const { term, at } of draft.unusedTerms)
		report('term-unused', at('term'), articleProblems.termUnused(term));
};
