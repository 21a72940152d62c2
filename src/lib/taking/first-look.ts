import type { Module } from '../content/module.ts';
import { isOf } from '../questions/kinds.ts';
import type { Question } from '../questions/question.ts';

/** A question to think about before reading. */
export interface LookedAt {
	readonly id: string;
	readonly stem: string;
	readonly options: readonly { readonly id: string; readonly text: string }[];
	/** Whether more than one option may be chosen. */
	readonly several: boolean;
	/** Ids of the sentences that answer it, in the order of its right options. */
	readonly sentences: readonly string[];
}

/** As many as one keeps in mind while reading. */
const count = 3;

/**
 * Three questions from the beginning, the middle and the end of the article, one a section; fewer of a module in which
 * fewer sections are asked about. They ask for more than recall where they can, and none of them counts losses or touches on blame.
 */
export function firstLook({ sections, quizzes }: Module): readonly LookedAt[] {
	const fitting = quizzes
		.flatMap(({ questions }) => questions)
		.filter(({ kind, sensitive }) => (kind === 'choice' || kind === 'multiple') && !sensitive);
	const bySection = sections.flatMap(({ id }) => {
		const here = fitting.filter((question) => sentencesOf(question)[0]?.section === id);
		return here.find(({ level }) => level !== 'recall') ?? here[0] ?? [];
	});
	const length = Math.min(count, bySection.length);
	return Array.from({ length }, (_, at) => {
		const place = length === 1 ? 0 : Math.round((at * (bySection.length - 1)) / (length - 1));
		return bySection.slice(place, place + 1).map(lookedAt);
	}).flat();
}

function sentencesOf({ parts }: Question) {
	return parts
		.flatMap(({ options }) => options)
		.filter(({ key }) => key)
		.map(({ passage: { section, sentences } }) => ({ section, sentence: sentences[0] }));
}

function lookedAt(question: Question): LookedAt {
	const { id, stem, kind, parts } = question;
	return {
		...{ id, stem, several: isOf('some', kind) },
		options: parts.flatMap(({ options }) => options.map(({ id, text }) => ({ id, text }))),
		sentences: [...new Set(sentencesOf(question).map(({ sentence }) => sentence))]
	};
}
