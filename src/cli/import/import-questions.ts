import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { compile } from '../../lib/content/compile.ts';
import { makeDraft } from '../../lib/content/draft/make-draft.ts';
import { readFiles } from '../../lib/content/draft/read-files.ts';
import { eachQuestion } from '../../lib/content/draft/read-list.ts';
import { freeSlugs } from '../../lib/content/article/parse-article.ts';
import { collectProblems, formatProblem, type Problem } from '../../lib/content/problem.ts';
import { isModuleFolder, readModule } from '../../lib/content/read-module.ts';
import { decode, lineColumn, textFile, type ModuleFiles } from '../../lib/content/text-file.ts';
import * as words from '../../lib/messages/importing.ts';
import * as commandWords from '../../lib/messages/command-line.ts';
import { replaceFile } from '../replace-file.ts';
import { notUnderstood, refused, type Outcome } from '../run.ts';
import { readAiken } from './aiken.ts';
import { quizFile, type Making } from './draft-of.ts';
import { readGift } from './gift.ts';
import { isLeftOut, lossOf, type Imported, type Noted, type ReadQuestions } from './imported.ts';
import { readMdbookQuiz } from './mdbook-quiz.ts';
import { readMoodleXml } from './moodle-xml.ts';
import { suggestFrom } from './suggest-passages.ts';

const formats = {
	gift: readGift,
	'moodle-xml': readMoodleXml,
	aiken: readAiken,
	'mdbook-quiz': readMdbookQuiz
} as const satisfies Record<string, (source: string) => ReadQuestions>;

type Format = keyof typeof formats;

export interface ImportQuestions {
	/** What the paths are relative to. */
	readonly cwd: string;
	/** A file of another tool. */
	readonly from: string;
	/** The folder of the module that gets a new quiz. */
	readonly into: string;
	/** Name of the quiz; that of the file if it is left out. */
	readonly as: string | undefined;
	/** Found by the file's name and text if it is left out. */
	readonly format: string | undefined;
	/** JSON for machines instead of text. */
	readonly json: boolean;
}

/** Bytes of a file of questions; Moodle puts pictures into it. */
const mostBytes = 50 * 1024 * 1024;

/** Questions in one quiz file: more than anybody takes at once, and few enough to read. */
const mostInQuiz = 40;

/** The questions of another tool as a new quiz of drafts, and what did not come. All of it or nothing is written. */
export function importQuestions(asked: ImportQuestions): Outcome {
	const { cwd, from, into } = asked;
	const path = resolve(cwd, from);
	const found = statSync(path, { throwIfNoEntry: false });
	if (!found) return notUnderstood(commandWords.noFile(from));
	if (!found.isFile()) return notUnderstood(commandWords.notAFile(from));
	if (found.size > mostBytes) return refused(commandWords.tooLarge(from, found.size, mostBytes));
	const folder = resolve(cwd, into);
	if (!isModuleFolder(folder)) return notUnderstood(words.noModuleAt(into));
	const decoded = decode(basename(path), readFileSync(path));
	if (decoded.type === 'not-utf8') return refused(commandWords.notUtf8(from));
	const source = decoded.file.text;
	const format = formatOf(asked, source);
	if (format.type === 'unknown') return notUnderstood(format.why);
	const name = asked.as ?? freeSlugs(new Set())(basename(from, extname(from)));
	if (!/^[a-z][a-z0-9-]*$/.test(name)) return notUnderstood(words.badName(name));
	const files = readModule(folder);
	if (compile(files).type === 'problems') return refused(words.brokenModule(into));
	const taken = files.files.find(
		({ path: one }) =>
			one.startsWith(name) && /^(?:-\d+)?\.quiz\.yaml$/.test(one.slice(name.length))
	);
	if (taken) return refused(words.quizThere(join(into, taken.path)));
	const planned = plan(files, { read: formats[format.format](source), name, file: basename(from) });
	if (planned.type === 'refused') return refused(planned.why(into));
	if (planned.quizzes.length > 0) write(folder, planned);
	return outcome(asked, planned);
}

type Found =
	| { readonly type: 'format'; readonly format: Format }
	| { readonly type: 'unknown'; readonly why: string };

function isFormat(word: string): word is Format {
	return Object.hasOwn(formats, word);
}

function formatOf({ format, from }: ImportQuestions, source: string): Found {
	const known = Object.keys(formats);
	if (format !== undefined)
		return isFormat(format)
			? { type: 'format', format }
			: { type: 'unknown', why: words.unknownFormat(format, known) };
	switch (extname(from).toLowerCase()) {
		case '.gift':
			return { type: 'format', format: 'gift' };
		case '.xml':
			return { type: 'format', format: 'moodle-xml' };
		case '.toml':
			return { type: 'format', format: 'mdbook-quiz' };
		case '.txt':
			return { type: 'format', format: /^\s*ANSWER\s*:/im.test(source) ? 'aiken' : 'gift' };
		default:
			return { type: 'unknown', why: words.noFormat(from, known) };
	}
}

interface Planned {
	readonly type: 'planned';
	readonly quizzes: readonly { readonly path: string; readonly text: string }[];
	/** Of the module, with the new quizzes in its list. */
	readonly info: string;
	readonly count: number;
	readonly notes: readonly Noted[];
}

type Plan = Planned | { readonly type: 'refused'; readonly why: (into: string) => string };

interface Planning {
	readonly read: ReadQuestions;
	readonly name: string;
	readonly file: string;
}

/** The files to write, tried first: a question that breaks a rule is left out, and all others compile. */
function plan(files: ModuleFiles, { read, name, file }: Planning): Plan {
	const { report } = collectProblems();
	const draft = makeDraft(files.id, readFiles(files, report), report);
	const sections = draft.article?.sections ?? [];
	const known = new Set(eachQuestion(draft).map(({ question }) => question.authored.id));
	const section = sections[0]?.id ?? '';
	const suggest = suggestFrom(sections);
	const info = textIn(files, 'module.yaml');
	let { questions } = read;
	const notes = [...read.notes, ...questions.flatMap(explained)];
	// Each round leaves out at least one, and what is left is tried again.
	for (;;) {
		const freeId = freeSlugs(known);
		const quizzes = parts(questions).map((part, at, { length }) => {
			const id = length === 1 ? name : `${name}-${at + 1}`;
			const title = length === 1 ? words.titleFrom(file) : words.titleFromPart(file, at + 1);
			const making: Making = { freeId, suggest, section };
			return { id, part, path: `${id}.quiz.yaml`, ...quizFile(title, part, making) };
		});
		if (quizzes.length === 0) return { type: 'planned', quizzes, info, count: 0, notes };
		const listed = withQuizzes(
			info,
			quizzes.map(({ id }) => id)
		);
		if (listed === null) return { type: 'refused', why: () => words.notListed };
		const errors = errorsIn(files, [...quizzes, { path: 'module.yaml', text: listed }]);
		if (errors.length === 0)
			return { type: 'planned', quizzes, info: listed, count: questions.length, notes };
		const broken = new Map<Imported, Problem>();
		for (const { path, text, starts, part } of quizzes)
			for (const problem of errors.filter((one) => one.file === path)) {
				const lines = starts.map(
					(offset) => lineColumn({ file: textFile(path, text), offset }).line
				);
				const question = part[lines.findLastIndex((line) => line <= problem.line)];
				if (question && !broken.has(question)) broken.set(question, problem);
			}
		if (broken.size === 0) {
			const list = errors.map((problem) => formatProblem(problem)).join('\n\n');
			return { type: 'refused', why: () => words.doesNotFit(list) };
		}
		for (const [{ line, name: of }, { message }] of broken)
			notes.push({ line, name: of, loss: { type: 'refused', problem: message } });
		questions = questions.filter((question) => !broken.has(question));
	}
}

function explained({ line, name, explanation }: Imported): readonly Noted[] {
	return explanation === '' ? [] : [{ line, name, loss: { type: 'explanation' } }];
}

function parts(questions: readonly Imported[]): readonly (readonly Imported[])[] {
	const count = Math.ceil(questions.length / mostInQuiz);
	return Array.from({ length: count }, (_, at) =>
		questions.slice(at * mostInQuiz, (at + 1) * mostInQuiz)
	);
}

function textIn({ files }: ModuleFiles, path: string): string {
	const file = files.find((one) => one.path === path);
	return file?.type === 'file' ? new TextDecoder().decode(file.bytes) : '';
}

function errorsIn(
	files: ModuleFiles,
	changed: readonly { readonly path: string; readonly text: string }[]
): readonly Problem[] {
	const encoder = new TextEncoder();
	const paths = new Set(changed.map(({ path }) => path));
	const compiled = compile({
		...files,
		files: [
			...files.files.filter(({ path }) => !paths.has(path)),
			...changed.map(({ path, text }) => ({
				...{ type: 'file' as const, path, bytes: encoder.encode(text) }
			}))
		]
	});
	return compiled.type === 'problems'
		? compiled.problems.filter(({ severity }) => severity === 'error')
		: [];
}

/** module.yaml with more names in its list of quizzes and all else as the author wrote it; `null`: it has no such list. */
export function withQuizzes(info: string, ids: readonly string[]): string | null {
	const { contents } = parseDocument(info);
	if (!isMap(contents)) return null;
	const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'quizzes');
	if (!pair) return `${info.trimEnd()}\nquizzes:\n${ids.map((id) => `  - ${id}\n`).join('')}`;
	const { value: names } = pair;
	if (!isSeq(names)) return null;
	const last = names.items.at(-1);
	const end = isScalar(last) ? last.range?.[1] : undefined;
	if (names.flow) {
		const at = end ?? (names.range?.[0] ?? 0) + 1;
		const added = ids.join(', ');
		return `${info.slice(0, at)}${end === undefined ? '' : ', '}${added}${info.slice(at)}`;
	}
	if (end === undefined) return null;
	const next = info.indexOf('\n', end);
	const at = next < 0 ? info.length : next;
	const line = info.slice(info.lastIndexOf('\n', end - 1) + 1, end);
	const before = /^\s*-\s+/.exec(line)?.[0] ?? '  - ';
	return `${info.slice(0, at)}${ids.map((id) => `\n${before}${id}`).join('')}${info.slice(at)}`;
}

/** The quizzes first: a list that names what is not there does not compile. */
function write(folder: string, { quizzes, info }: Planned): void {
	const made: string[] = [];
	try {
		for (const quiz of quizzes) {
			const to = join(folder, quiz.path);
			writeFileSync(to, quiz.text, { flag: 'wx' });
			made.push(to);
		}
		replaceFile(join(folder, 'module.yaml'), info);
	} catch (error) {
		for (const one of made) rmSync(one, { force: true });
		throw error;
	}
}

function outcome({ from, into, json }: ImportQuestions, planned: Planned): Outcome {
	const { quizzes, count } = planned;
	const notes = planned.notes.toSorted((one, other) => one.line - other.line);
	const leftOut = notes.filter(({ loss }) => isLeftOut(loss));
	const changed = notes.filter(({ loss }) => !isLeftOut(loss));
	const files = quizzes.map(({ path }) => join(into, path).replaceAll('\\', '/'));
	const code = count === 0 ? 1 : 0;
	if (json) {
		const said = ({ line, name, loss }: Noted) => ({
			...{ line, question: name, code: loss.type, message: lossOf(loss) }
		});
		const report = {
			...{ format: 1, quizzes: files, questions: count },
			...{ leftOut: leftOut.map(said), changed: changed.map(said) }
		};
		return { code, out: JSON.stringify(report, null, '\t'), error: '' };
	}
	const lines = (list: readonly Noted[], head: (count: number) => string): readonly string[] =>
		list.length === 0
			? []
			: [
					[
						head(list.length),
						...list.map(({ line, name, loss }) => words.noted(from, line, name, lossOf(loss)))
					].join('\n')
				];
	const losses = [...lines(leftOut, words.leftOut), ...lines(changed, words.changed)];
	if (count === 0)
		return { code, out: '', error: [...losses, words.nothingMade(from)].join('\n\n') };
	return {
		code,
		out: [words.made(count, files), words.whatToDo, ...losses].join('\n\n'),
		error: ''
	};
}
