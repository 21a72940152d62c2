import * as questionProblems from '../../messages/question-problems.ts';
import type { AuthoredOption, Language } from '../../questions/author-schemas.ts';
import {
	authoredParts,
	questionSchema,
	type AuthoredQuestion
} from '../../questions/kind-definitions.ts';
import type { ParsedArticle } from '../article/parse-article.ts';
import type { Report } from '../problem.ts';
import { isPlaceholder } from '../placeholders.ts';
import { quizSchema } from '../shape.ts';
import { checkShape } from '../yaml/check-shape.ts';
import type { Path, YamlFile } from '../yaml/parse-yaml.ts';
import type { DraftOption, DraftPart, DraftQuestion, DraftQuiz } from './draft.ts';
import { placeOf, indexed, soundItems } from './read-list.ts';
import { sentencePassage } from '../find-passage.ts';
import { resolveQuote, sectionOf } from './resolve-quote.ts';

export interface ReadQuiz {
	readonly quiz: DraftQuiz;
	/** Whether every question could be read. */
	readonly whole: boolean;
}

const noHead = {
	title: '',
	intro: '',
	book: 'open',
	behaviour: 'practice',
	order: 'fixed'
} as const;

/** A quiz with its passages resolved; questions with faults are left out, and reported. */
export function readQuiz(
	id: string,
	yaml: YamlFile,
	context: Pick<Context, 'article' | 'language' | 'report'>
): ReadQuiz {
	const { report } = context;
	const value = checkShape(quizSchema, yaml, report);
	const items = value
		? indexed(value.questions)
		: (soundItems(questionSchema, yaml, 'questions') ?? []);
	const questions = items.map(({ item, index }) =>
		draftQuestion(item, { ...context, yaml, base: ['questions', index] })
	);
	const at = placeOf(yaml, []);
	return { quiz: { id, head: value ?? noHead, at, questions }, whole: value !== undefined };
}

interface Context {
	readonly yaml: YamlFile;
	readonly article: ParsedArticle | undefined;
	readonly language: Language;
	readonly report: Report;
	/** Path of the question in its file. */
	readonly base: Path;
}

function draftQuestion(authored: AuthoredQuestion, context: Context): DraftQuestion {
	const { yaml, base, language, report } = context;
	const { article } = context;
	const told = article
		? { ...language, section: (id: string) => sectionOf(article, id) }
		: language;
	const made = authoredParts(authored, told);
	for (const { code, path, message } of made.faults ?? [])
		report(code, yaml.valuePlace([...base, ...path]), message);
	const parts = made.parts.map(({ id, text, path, options }): DraftPart => {
		const label = id ? questionProblems.partOf(id, authored.id) : authored.id;
		const drafts = options.map((option) =>
			draftOption(option, option.shared ? authored.id : label, {
				...context,
				draft: authored.draft
			})
		);
		return { id, text, label, options: drafts, at: placeOf(yaml, [...base, ...path]) };
	});
	const at = placeOf(yaml, base);
	const { input, text } = made;
	return { authored, parts, at, ...(input && { input }), ...(text !== undefined && { text }) };
}

function draftOption(
	option: AuthoredOption,
	part: string,
	{ yaml, article, report, base, draft }: Context & { readonly draft: boolean }
): DraftOption {
	const { sentence } = option;
	const label = questionProblems.anOption(sentence === undefined ? option.id : 'otherwise', part);
	const at = placeOf(yaml, [...base, ...option.path]);
	const { section, quote } = option.explains;
	if (sentence !== undefined) {
		const from = article && sectionOf(article, section);
		const own = from && sentencePassage(from, sentence);
		return own ? { ...option, label, at, passage: own } : { ...option, label, at };
	}
	// Nobody has chosen a passage yet. Without one, a draft is all that it can be.
	if (draft && isPlaceholder(quote)) return { ...option, label, at };
	const passage = resolveQuote(
		article,
		{
			section,
			quote,
			label,
			alone: true,
			sectionPlace: () => at('explains', 'section'),
			quotePlace: () => at('explains', 'quote')
		},
		report
	);
	return passage ? { ...option, label, at, passage } : { ...option, label, at };
}
