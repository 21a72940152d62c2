import { relative, resolve } from 'node:path';
import { compile } from '../lib/content/compile.ts';
import type { Coverage } from '../lib/content/coverage.ts';
import { formatProblem, type Problem } from '../lib/content/problem.ts';
import { readModule } from '../lib/content/read-module.ts';
import * as words from '../lib/messages/command-line.ts';
import { fixModule } from './fix-module.ts';
import { moduleFolders } from './module-folders.ts';
import { notUnderstood, type Outcome } from './run.ts';

interface CheckOptions {
	/** What `folder` is relative to, and paths in what is printed. */
	readonly cwd: string;
	/** A library of modules, or one module. */
	readonly folder: string;
	/** JSON for machines instead of text. */
	readonly json: boolean;
	/** Whether sentences that are not asked about are named. */
	readonly passages: boolean;
	/** Whether what can be mended without asking is mended first. */
	readonly fix: boolean;
}

interface Checked {
	readonly id: string;
	/** As it was asked for, with `/`. */
	readonly folder: string;
	/** Absent where the module does not compile; so is the coverage. */
	readonly edition?: string;
	readonly coverage?: Coverage;
	readonly problems: readonly Problem[];
}

/** Compiles modules and says what is wrong with them, and what they ask about. */
export function check({ cwd, folder, json, passages, fix }: CheckOptions): Outcome {
	const folders = moduleFolders(resolve(cwd, folder));
	if (!folders) return notUnderstood(words.noFolder(folder));
	if (folders.length === 0) return notUnderstood(words.noModule(folder));
	const fixed = fix ? folders.flatMap(fixModule) : [];
	const modules = folders.map((path) => checkOne(path, cwd));
	const count = (severity: Problem['severity']): number =>
		modules.flatMap(({ problems }) => problems).filter((one) => one.severity === severity).length;
	const errors = count('error');
	const warnings = count('warning');
	const code = errors > 0 ? 1 : 0;
	if (json) {
		const report = {
			format: 1,
			errors,
			warnings,
			...(fix ? { fixed: fixed.length } : {}),
			modules
		};
		return { code, out: JSON.stringify(report, null, '\t'), error: '' };
	}
	const sum = words.checked(
		words.modules(modules.length),
		words.errors(errors),
		words.warnings(warnings)
	);
	return {
		code,
		out: [
			...(fix ? [words.fixed(fixed.length)] : []),
			...modules.map((one) => asText(one, passages)),
			sum
		].join('\n\n'),
		error: ''
	};
}

function checkOne(path: string, cwd: string): Checked {
	const files = readModule(path);
	const compiled = compile(files);
	const folder = (relative(cwd, path) || '.').replaceAll('\\', '/');
	const { id } = files;
	switch (compiled.type) {
		case 'problems':
			return { id, folder, problems: compiled.problems };
		case 'module': {
			const { module, coverage, warnings } = compiled;
			return { id, folder, edition: module.edition, coverage, problems: warnings };
		}
	}
}

function asText({ id, folder, edition, coverage, problems }: Checked, passages: boolean): string {
	const head = edition === undefined ? words.doesNotCompile(id) : words.compiles(id, edition);
	const parts = problems.map((problem) => formatProblem(problem, folder));
	return [...parts, head, ...(coverage ? [coverageTable(coverage, passages)] : [])].join('\n\n');
}

/**
 * Coverage as a table: a line a section. "never asked" counts sentences that no option quotes, "only
 * right" those that no wrong option leads to. `passages` adds the ids of those sentences.
 */
function coverageTable({ quizzes, sections }: Coverage, passages: boolean): string {
	const rows = sections.map((one) => [
		one.id,
		...[one.sentences, one.questions, one.right, one.wrong].map(String),
		...[one.neverAsked.length, one.rightOnly.length].map(String)
	]);
	const widths = words.coverageHeads.map((head, at) =>
		Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0))
	);
	const line = (row: readonly string[]): string =>
		`  ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')}`;
	const total = quizzes.reduce((sum, { questions }) => sum + questions, 0);
	const drafts = quizzes.reduce((sum, quiz) => sum + quiz.drafts, 0);
	const questions = words.questions(total);
	const within = words.quizzes(quizzes.length);
	const sum =
		drafts > 0
			? words.coveredWithDrafts(questions, within, words.drafts(drafts))
			: words.covered(questions, within);
	return [
		`  ${sum}`,
		'',
		line(words.coverageHeads),
		...rows.map(line),
		...(passages ? listed(sections) : [])
	].join('\n');
}

function listed(sections: Coverage['sections']): readonly string[] {
	return sections.flatMap(({ neverAsked, rightOnly }) => [
		...(neverAsked.length > 0 ? [`  ${words.neverAsked(neverAsked.join(' '))}`] : []),
		...(rightOnly.length > 0 ? [`  ${words.onlyRight(rightOnly.join(' '))}`] : [])
	]);
}
