import { traitsOf } from '../../questions/kind-definitions.ts';
import { eachOption, eachQuestion, eachPart } from '../draft/read-list.ts';
import type { Report } from '../problem.ts';
import type { Place } from '../text-file.ts';
import {
	absolute,
	hedge,
	promises,
	readingGrade,
	shortened,
	upgrade,
	verdicts,
	wordsOf
} from '../words.ts';
import { asks } from './asks.ts';
import type { Rule } from './rule.ts';
import * as wordingProblems from '../../messages/wording-problems.ts';
import * as questionProblems from '../../messages/question-problems.ts';

/** Feedback is about the task and the article, never about the learner (Shute 2008). English only. */
export const wording: Rule = (draft, report) => {
	if (!draft.english) return;
	for (const { question } of eachQuestion(draft)) {
		const { authored, at } = question;
		if ('hint' in authored && authored.hint !== undefined)
			checkText(authored.hint, at('hint'), wordingProblems.hintOf(authored.id), report);
	}
	for (const { text, at, label } of Object.values(draft.toKeep).flat())
		checkText(text, at('text'), label, report);
	for (const { option } of eachOption(draft)) {
		const { chosen, missed, at, label } = option;
		checkText(chosen, at('chosen'), wordingProblems.feedbackOf(label), report);
		if (missed !== undefined)
			checkText(missed, at('missed'), wordingProblems.feedbackOf(label), report);
	}
};

function checkText(text: string, place: Place, label: string, report: Report): void {
	const verdict = verdicts.exec(text);
	if (verdict) report('verdict-wording', place, wordingProblems.says(label, verdict[0].trim()));
	const promise = promises.exec(text);
	if (promise) report('promise-wording', place, wordingProblems.says(label, promise[0].trim()));
}

/** An absolute word in one option alone marks it as the wrong one. English only. */
export const absolutes: Rule = (draft, report) => {
	if (!draft.english) return;
	for (const { part } of eachPart(draft)) {
		const found = part.options.filter(({ text, written }) => written && absolute.test(text));
		const [one, two] = found;
		if (!one || two || one.key || part.options.length < 3) continue;
		const word = absolute.exec(one.text)?.[0] ?? '';
		report('absolute-in-one', one.at('text'), questionProblems.absoluteInOne(part.label, word));
	}
};

/**
 * A sentence that makes an uncertain or debated claim says so in its own words, for it is read and quoted
 * alone, and so does what is to be remembered of it; and no sentence makes more of a claim than the article does.
 * English only.
 */
export const hedges: Rule = (draft, report) => {
	if (!draft.english || !draft.article || !draft.claims) return;
	const status = new Map(draft.claims.map((claim) => [claim.id, claim.status]));
	for (const { text, passage, at } of draft.toKeep.remember) {
		const claims = (passage?.sentences ?? []).flatMap((id) => draft.claimsOf.get(id) ?? []);
		const unsure = claims.find((claim) =>
			['uncertain', 'debated'].includes(status.get(claim) ?? '')
		);
		if (unsure !== undefined && !hedge.test(text))
			report(
				'hedge-lost',
				at('text'),
				wordingProblems.hedgeLost(unsure, status.get(unsure) ?? '', shortened(text))
			);
	}
	for (const sentence of draft.article.sections.flatMap(({ sentences }) => sentences)) {
		const { id, text, place } = sentence;
		const claims = draft.claimsOf.get(id) ?? [];
		const unsure = claims.find((claim) =>
			['uncertain', 'debated'].includes(status.get(claim) ?? '')
		);
		const words = shortened(text);
		if (unsure !== undefined && !hedge.test(text))
			report(
				'hedge-lost',
				place,
				wordingProblems.hedgeLost(unsure, status.get(unsure) ?? '', words)
			);
		const more = upgrade.exec(text);
		if (claims.length > 0 && more)
			report('overstated', place, wordingProblems.overstated(words, more[0]));
	}
};

const pattern =
	/\b(?:all|none|both|neither|any|either) of (?:the )?(?:above\b|other (?:options|answers)\b|(?:these|those|them)(?=\s*(?:[.!,;]|$|(?:is|are|was|were|apply|applies|answers?|options?|statements?|choices?)\b)))/i;

/** "All of the above" rewards knowing half, and means nothing once options are shuffled. */
export const allOfTheAbove: Rule = (draft, report) => {
	if (!draft.english) return;
	for (const { option } of eachOption(draft)) {
		const found = option.written ? pattern.exec(option.text) : null;
		if (found)
			report(
				'all-of-the-above',
				option.at('text'),
				questionProblems.allOfTheAbove(option.label, found[0])
			);
	}
};

const hardest = 9;
const longest = 25;

/** People who have not studied its subject can read the article: grade per section, words per sentence. */
export const reading: Rule = (draft, report) => {
	for (const { id, place, sentences } of draft.article?.sections ?? []) {
		for (const sentence of sentences) {
			const words = wordsOf(sentence.text).length;
			if (words > longest)
				report(
					'long-sentence',
					sentence.place,
					wordingProblems.longSentence(shortened(sentence.text), words)
				);
		}
		const grade = readingGrade(sentences.map(({ text }) => text));
		if (draft.english && grade > hardest)
			report('hard-reading', place, wordingProblems.hardReading(id, grade));
	}
};

/** A long word of the stem that stands in the right option alone leads to it. */
export const stemWordsInKey: Rule = (draft, report) => {
	for (const { question, part } of eachPart(draft)) {
		const { kind, stem } = question.authored;
		const { keys, options } = traitsOf(kind);
		if (keys !== 'one' || options !== 'written') continue;
		const key = part.options.find((option) => option.key);
		if (!key) continue;
		const elsewhere = new Set(
			part.options.filter((option) => !option.key).flatMap(({ text }) => longWords(text))
		);
		const asked = new Set(longWords(stem));
		const shared = longWords(key.text).find((word) => asked.has(word) && !elsewhere.has(word));
		if (shared !== undefined)
			report(
				'stem-words-in-key',
				key.at('text'),
				questionProblems.stemWordsInKey(shared, part.label)
			);
	}
};

function longWords(text: string): readonly string[] {
	return wordsOf(text.toLowerCase()).filter((word) => word.length >= 7);
}

const longestStem = 30;
const negative = /\b(?:not|never|except|least)\b|n['’]t\b/i;

/** A stem asks something, briefly, and for what is so. */
export const stems: Rule = (draft, report) => {
	for (const { question } of eachQuestion(draft)) {
		const { stem, id, kind } = question.authored;
		const place = question.at('stem');
		const words = wordsOf(stem).length;
		if (words > longestStem) report('long-stem', place, wordingProblems.longStem(id, words));
		if (traitsOf(kind).stem === 'states') continue;
		if (!asks(stem, draft.language))
			report('stem-without-question', place, questionProblems.stemWithoutQuestion(id));
		if (!draft.english) continue;
		const asked = lastQuestion(stem);
		const found = negative.exec(asked);
		if (found) report('negative-stem', place, wordingProblems.negativeStem(id, found[0]));
	}
};

/**
 * The sentence that asks, to the end: what is told before it may hold a "not". It ends with the last question
 * mark, or where there is none with the first colon or ellipsis. Looks at each character once.
 */
function lastQuestion(stem: string): string {
	const mark = stem.lastIndexOf('?');
	const end = mark >= 0 ? mark : stem.search(/[:…]/);
	if (end < 0) return stem;
	let start = end;
	while (start > 0 && !'.!?:'.includes(stem.charAt(start - 1))) start -= 1;
	return stem.slice(start);
}
