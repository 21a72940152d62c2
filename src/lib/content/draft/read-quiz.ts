import { authoredRows, questionSchema, type AuthoredQuestion } from '../../questions/authoring.ts';
import type { ParsedArticle } from '../article/parsed-article.ts';
import type { Report } from '../problem.ts';
import { quizSchema } from '../shape/quiz-schema.ts';
import { checkShape } from '../yaml/check-shape.ts';
import type { Path, YamlFile } from '../yaml/parse-yaml.ts';
import type { DraftOption, DraftQuestion, DraftQuiz, DraftRow } from './draft.ts';
import { placeOf } from './place-of.ts';
import { indexed, soundItems } from './read-list.ts';
import { resolveQuote } from './resolve-quote.ts';

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
	article: ParsedArticle | undefined,
	report: Report
): ReadQuiz {
	const value = checkShape(quizSchema, yaml, report);
	const items = value ? indexed(value.questions) : soundItems(questionSchema, yaml, 'questions');
	const questions = items.map(({ item, index }) =>
		draftQuestion(item, { yaml, article, report, base: ['questions', index] })
	);
	const at = placeOf(yaml, []);
	return { quiz: { id, head: value ?? noHead, at, questions }, whole: value !== undefined };
}

interface Context {
	readonly yaml: YamlFile;
	readonly article: ParsedArticle | undefined;
	readonly report: Report;
	/** Path of the question in its file. */
	readonly base: Path;
}

function draftQuestion(authored: AuthoredQuestion, context: Context): DraftQuestion {
	const { yaml, base } = context;
	const rows = authoredRows(authored).map((row): DraftRow => {
		const label = row.statement ? `${row.statement.id} of ${authored.id}` : authored.id;
		const options = row.options.map((option) => draftOption(option, label, context));
		return { ...row, label, options, at: placeOf(yaml, [...base, ...row.path]) };
	});
	return { authored, rows, at: placeOf(yaml, base) };
}

function draftOption(
	option: ReturnType<typeof authoredRows>[number]['options'][number],
	row: string,
	{ yaml, article, report, base }: Context
): DraftOption {
	const label = `option ${option.id} of ${row}`;
	const at = placeOf(yaml, [...base, ...option.path]);
	const { section, quote } = option.explains;
	const passage = resolveQuote(
		article,
		{
			section,
			quote,
			label,
			sectionPlace: () => at('explains', 'section'),
			quotePlace: () => at('explains', 'quote')
		},
		report
	);
	return passage ? { ...option, label, at, passage } : { ...option, label, at };
}
