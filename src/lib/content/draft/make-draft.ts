import type { Report } from '../problem.ts';
import { markTerms } from '../article/mark-terms.ts';
import { parseArticle } from '../article/parse-article.ts';
import type { Figure } from '../module.ts';
import { glossarySchema, moduleSchema, type ModuleYaml, notesSchema } from '../shape.ts';
import { textFile, type Place } from '../text-file.ts';
import { checkShape } from '../yaml/check-shape.ts';
import { reportMarkup } from '../yaml/markup.ts';
import { parseYaml, type YamlFile } from '../yaml/parse-yaml.ts';
import type { Draft, DraftClaim, DraftToKeep } from './draft.ts';
import { placeOf } from './read-list.ts';
import { readClaims } from './read-claims.ts';
import { orderQuizzes } from './order-quizzes.ts';
import { resolveQuote } from './resolve-quote.ts';
import { quoted } from '../words.ts';
import type { SortedFiles } from './read-files.ts';
import { readQuiz } from './read-quiz.ts';
import { withSentences } from './sentence-ids.ts';
import * as fileProblems from '../../messages/file-problems.ts';
import * as articleProblems from '../../messages/article-problems.ts';

/** Reads every file as far as it goes. What is wrong is reported; the rules see what is left. */
export function makeDraft(id: string, files: SortedFiles, report: Report): Draft {
	const yamls = new Map<string, YamlFile | undefined>();
	for (const [path, file] of files.texts)
		if (path.endsWith('.yaml')) yamls.set(path, parseYaml(file, report));
	for (const yaml of yamls.values()) if (yaml) reportMarkup(yaml, report);
	const infoYaml = need('module.yaml', yamls, files, report);
	const info = infoYaml && checkShape(moduleSchema, infoYaml, report);
	const language = usableLanguage(info, infoYaml, report);
	const article = readArticle(id, language, files, report);

	for (const [path, yaml] of yamls) if (yaml) yamls.set(path, withSentences(yaml, article, report));

	const claimsYaml = yamls.get('claims.yaml');
	const claims = claimsYaml && readClaims(claimsYaml, article, report);
	const quizzes = orderQuizzes(yamls, files.unread, info, report).map(({ id: quiz, yaml }) =>
		readQuiz(quiz, yaml, { article, language: { decimal: decimalMark(language) }, report })
	);
	const terms = readTerms(yamls.get('glossary.yaml'), report);
	const readToKeep = (key: 'remember' | 'ask') =>
		draftsToKeep(key, info, { yaml: infoYaml, article, report });
	const marked = markTerms(article?.sections ?? [], terms);
	return {
		id,
		info,
		infoPlace: infoYaml ? placeOf(infoYaml, []) : () => startOf('module.yaml'),
		language,
		english: /^en(-|$)/i.test(language),
		article,
		bodies: marked.bodies,
		claims: claims?.claims,
		misconceptions: claims?.misconceptions,
		notes: readNotes(yamls.get('notes.yaml'), report),
		terms,
		toKeep: { remember: readToKeep('remember'), ask: readToKeep('ask') },
		unusedTerms: article ? marked.unused : [],
		quizzes: quizzes.map(({ quiz }) => quiz),
		whole:
			files.unread.size === 0 &&
			![...yamls.values()].includes(undefined) &&
			(claims?.whole ?? true) &&
			quizzes.every(({ whole }) => whole),
		claimsOf: claimsOfSentences(claims?.claims ?? [])
	};
}

function need(
	path: string,
	yamls: ReadonlyMap<string, YamlFile | undefined>,
	files: SortedFiles,
	report: Report
): YamlFile | undefined {
	if (!yamls.has(path) && !files.unread.has(path)) reportMissing(path, report);
	return yamls.get(path);
}

function reportMissing(path: string, report: Report): void {
	report('file-missing', startOf(path), fileProblems.fileMissing(path));
}

function startOf(path: string): Place {
	return { file: textFile(path, ''), offset: 0 };
}

/** The module's language where the platform can segment it, else English. */
function usableLanguage(
	info: ModuleYaml | undefined,
	yaml: YamlFile | undefined,
	report: Report
): string {
	if (!info || !yaml) return 'en';
	try {
		return Intl.getCanonicalLocales(info.language)[0] ?? 'en';
	} catch {
		report(
			'bad-language',
			yaml.valuePlace(['language']),
			fileProblems.badLanguage(quoted(info.language), '')
		);
		return 'en';
	}
}

/** By language: asking the platform costs a fiftieth of compiling a module. */
const decimals = new Map<string, '.' | ','>();

/** How the language parts a fraction. */
function decimalMark(language: string): '.' | ',' {
	const known = decimals.get(language) ?? askDecimalMark(language);
	decimals.set(language, known);
	return known;
}

function askDecimalMark(language: string): '.' | ',' {
	const parts = new Intl.NumberFormat(language).formatToParts(0.5);
	return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
}

function readArticle(
	module: string,
	language: string,
	{ texts, figures, unread }: SortedFiles,
	report: Report
): Draft['article'] {
	const file = texts.get('article.md');
	if (!file && !unread.has('article.md')) reportMissing('article.md', report);
	if (!file) return undefined;
	const shown = new Map<string, Figure | undefined>();
	const article = parseArticle({
		...{ module, language, file, files: figures, report, shown },
		svgs: { bytes: 0, work: 0 }
	});
	if (article) reportUnusedFigures(figures, shown, report);
	return article;
}

function reportUnusedFigures(
	figures: ReadonlyMap<string, Uint8Array>,
	shown: ReadonlyMap<string, unknown>,
	report: Report
): void {
	for (const name of figures.keys()) {
		if (shown.has(name)) continue;
		const place = { file: textFile(`figures/${name}`, ''), offset: 0 };
		report('figure-unused', place, articleProblems.figureUnused);
	}
}

function readNotes(yaml: YamlFile | undefined, report: Report): Draft['notes'] {
	const value = yaml && checkShape(notesSchema, yaml, report);
	if (!yaml || !value) return [];
	return value.notes.map((note, index) => ({ ...note, at: placeOf(yaml, ['notes', index]) }));
}

function readTerms(yaml: YamlFile | undefined, report: Report): Draft['terms'] {
	const value = yaml && checkShape(glossarySchema, yaml, report);
	if (!yaml || !value) return [];
	return value.terms.map((term, index) => ({ ...term, at: placeOf(yaml, ['terms', index]) }));
}

interface Reading {
	readonly yaml: YamlFile | undefined;
	readonly article: Draft['article'];
	readonly report: Report;
}

function draftsToKeep(
	key: 'remember' | 'ask',
	info: ModuleYaml | undefined,
	{ yaml, article, report }: Reading
): readonly DraftToKeep[] {
	if (!info || !yaml) return [];
	return (info[key] ?? []).map((item, index) => {
		const at = placeOf(yaml, [key, index]);
		const label = articleProblems.inList(index + 1, key);
		const { section, quote } = item.explains;
		const places = {
			sectionPlace: () => at('explains', 'section'),
			quotePlace: () => at('explains', 'quote')
		};
		const passage = resolveQuote(
			article,
			{ section, quote, label, alone: true, ...places },
			report
		);
		return passage ? { ...item, label, at, passage } : { ...item, label, at };
	});
}

function claimsOfSentences(claims: readonly DraftClaim[]): Draft['claimsOf'] {
	const bySentence = new Map<string, string[]>();
	for (const { id, passages } of claims) {
		for (const sentence of new Set(passages.flatMap(({ sentences }) => sentences))) {
			const ids = bySentence.get(sentence) ?? [];
			ids.push(id);
			bySentence.set(sentence, ids);
		}
	}
	return bySentence;
}
