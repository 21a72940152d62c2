import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { stringify } from 'yaml';
import { isTooMuch } from '../lib/content/article/markdown.ts';
import { parseArticle } from '../lib/content/article/parse-article.ts';
import { compile } from '../lib/content/compile.ts';
import { decode, type ModuleFiles, textFile } from '../lib/content/text-file.ts';
import { collectProblems, formatProblem } from '../lib/content/problem.ts';
import { placeholders } from '../lib/content/placeholders.ts';
import { limits } from '../lib/content/limits.ts';
import * as words from '../lib/messages/command-line.ts';
import { adaptArticle, type AdaptedArticle } from './adapt-article.ts';
import { draftQuiz } from './draft-quiz.ts';
import { done, notUnderstood, refused, type Outcome } from './run.ts';

export interface NewModule {
	/** What the paths are relative to. */
	readonly cwd: string;
	/** Name of the folder that is made. */
	readonly name: string;
	/** A Markdown file. */
	readonly from: string;
	/** The library that the folder is made in. */
	readonly to: string;
	/** The package's own folder: the schemas of a module's files are in it. */
	readonly home: string;
}

/** Makes a module that compiles from an article, all of it or nothing; never writes over anything. */
export function newModule({ cwd, name, from, to, home }: NewModule): Outcome {
	if (!/^[a-z][a-z0-9-]*$/.test(name)) return notUnderstood(words.noName(name));
	const path = resolve(cwd, from);
	const found = statSync(path, { throwIfNoEntry: false });
	if (!found) return notUnderstood(words.noFile(from));
	if (!found.isFile()) return notUnderstood(words.notAFile(from));
	const { size } = found;
	if (size > limits.articleBytes) return refused(words.tooLarge(from, size, limits.articleBytes));
	const shown = join(to, name);
	const folder = resolve(cwd, shown);
	if (existsSync(folder)) return refused(words.thereAlready(shown));
	const decoded = decode(basename(path), readFileSync(path));
	if (decoded.type === 'not-utf8') return refused(words.notUtf8(from));
	const { problems, report } = collectProblems();
	if (isTooMuch(decoded.file, report))
		return refused(problems.map((problem) => formatProblem(problem, dirname(from))).join('\n\n'));
	const files = draftFiles({ name, folder, from: path, cwd, home }, decoded.file.text);
	const compiled = compile(files);
	if (compiled.type === 'problems') {
		const errors = compiled.problems.filter(({ severity }) => severity === 'error');
		const list = errors.map((problem) => formatProblem(problem, shown)).join('\n\n');
		return refused(words.notMade(list, from));
	}
	const drafts = compiled.coverage.quizzes.reduce((sum, quiz) => sum + quiz.drafts, 0);
	if (drafts === 0) return refused(words.nothingToAsk(from));
	write(files, folder);
	return done(words.made(shown, drafts));
}

interface Making {
	readonly name: string;
	readonly folder: string;
	readonly from: string;
	readonly cwd: string;
	readonly home: string;
}

function draftFiles(making: Making, source: string): ModuleFiles {
	const { name, from } = making;
	const fallback = basename(from, extname(from));
	const found = withPictures(adaptArticle(source, fallback), from);
	const { title, markdown } = found.article;
	const file = textFile('article.md', markdown);
	const article = parseArticle({
		...{ module: name, language: 'en', file, files: found.pictures },
		report: () => undefined,
		shown: new Map(),
		svgs: { bytes: 0, work: 0 }
	});
	const info = {
		title,
		description: placeholders.description,
		language: 'en',
		licence: placeholders.licence,
		quizzes: ['questions']
	};
	const texts = {
		'article.md': markdown,
		'module.yaml': yaml('module', info, making),
		'questions.quiz.yaml': yaml('quiz', draftQuiz(title, article?.sections ?? []), making)
	};
	const encoder = new TextEncoder();
	const written = Object.entries(texts).map(([path, text]) => ({
		path,
		bytes: encoder.encode(text)
	}));
	const pictures = [...found.pictures].map(([path, bytes]) => ({ path: `figures/${path}`, bytes }));
	return {
		id: name,
		files: [...written, ...pictures].map((one) => ({ type: 'file', ...one }))
	};
}

/** Pictures that are there and can be read; an article that names others is adapted without them. */
function withPictures(
	article: AdaptedArticle,
	from: string
): { article: AdaptedArticle; pictures: Map<string, Uint8Array> } {
	const pictures = new Map<string, Uint8Array>();
	let { markdown } = article;
	for (const [name, url] of article.figures) {
		const path = resolve(dirname(from), decodeURIComponent(url));
		const stat = statSync(path, { throwIfNoEntry: false });
		const fits =
			stat?.isFile() && stat.size <= (name.endsWith('.svg') ? limits.svgBytes : limits.figureBytes);
		if (fits) pictures.set(name, new Uint8Array(readFileSync(path)));
		else
			markdown = markdown.replaceAll(
				/!\[((?:\\.|[^\]\\])*)\]\(<figures\/([^>]*)>\)/g,
				(whole, alt: string, file: string) => (file === name ? alt : whole)
			);
	}
	return { article: { ...article, markdown }, pictures };
}

function yaml(kind: string, value: object, { folder, cwd, home }: Making): string {
	const text = stringify(value, { lineWidth: 96, aliasDuplicateObjects: false });
	// Editors find the schema by this line; one far away would only name somebody's machine.
	const schemas = join(home, 'schemas');
	if (relative(cwd, schemas).startsWith('..')) return text;
	const schema = relative(folder, join(schemas, `${kind}.schema.json`));
	return `# yaml-language-server: $schema=${schema.replaceAll('\\', '/')}\n${text}`;
}

/** Into a folder beside it first: a full disk or a crash leaves no half module under the name. */
function write({ files }: ModuleFiles, folder: string): void {
	mkdirSync(dirname(folder), { recursive: true });
	const part = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
	try {
		for (const file of files) {
			if (file.type !== 'file') continue;
			mkdirSync(dirname(join(part, file.path)), { recursive: true });
			writeFileSync(join(part, file.path), file.bytes);
		}
		chmodSync(part, 0o755);
		renameSync(part, folder);
	} finally {
		rmSync(part, { recursive: true, force: true });
	}
}
