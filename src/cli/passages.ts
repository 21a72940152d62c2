import { resolve } from 'node:path';
import type { ParsedSection } from '../lib/content/article/parse-article.ts';
import { makeDraft } from '../lib/content/draft/make-draft.ts';
import { readFiles } from '../lib/content/draft/read-files.ts';
import { didYouMean, sectionOf } from '../lib/content/draft/resolve-quote.ts';
import { findPassage } from '../lib/content/find-passage.ts';
import { collectProblems, formatProblem, passageYaml } from '../lib/content/problem.ts';
import { isModuleFolder, readModule } from '../lib/content/read-module.ts';
import * as words from '../lib/messages/command-line.ts';
import { done, notUnderstood, refused, type Outcome } from './run.ts';

interface PassagesOptions {
	readonly cwd: string;
	/** Of one module. */
	readonly folder: string;
	/** Id of the only section to print. */
	readonly section: string | undefined;
	readonly json: boolean;
}

/** Each sentence of an article with its id, ready to be pasted behind `explains:`. Quizzes may be wrong meanwhile. */
export function passages({ cwd, folder, section, json }: PassagesOptions): Outcome {
	const path = resolve(cwd, folder);
	if (!isModuleFolder(path)) return notUnderstood(words.noModule(folder));
	const { problems, report } = collectProblems();
	const files = readModule(path);
	const { article } = makeDraft(files.id, readFiles(files, report), report);
	if (!article) {
		const own = problems.filter(({ file }) => file === 'article.md');
		return refused(own.map((problem) => formatProblem(problem, folder)).join('\n\n'));
	}
	const only = section === undefined ? undefined : sectionOf(article, section);
	if (section !== undefined && !only) {
		const known = article.sections.map(({ id }) => id);
		return notUnderstood([words.noSection(section), ...didYouMean(section, known)].join('\n'));
	}
	const sections = only ? [only] : article.sections;
	return done(json ? asJson(sections) : sections.map(asText).join('\n\n'));
}

function asJson(sections: readonly ParsedSection[]): string {
	const listed = sections.map((section) => ({
		...{ id: section.id, title: section.title },
		sentences: section.sentences.map(({ id, text }) => ({
			...{ id, text, once: isOnce(section, text) }
		}))
	}));
	return JSON.stringify({ format: 1, sections: listed }, null, '\t');
}

/** A sentence that stands twice in its section cannot be quoted by its words alone. */
function isOnce(section: ParsedSection, text: string): boolean {
	return findPassage(section, text).type === 'found';
}

function asText(section: ParsedSection): string {
	const lines = section.sentences.map(({ id, text }) => {
		const line = `  ${id}  ${passageYaml(section.id, text)}`;
		return isOnce(section, text) ? line : `${line}  # ${words.standsTwice}`;
	});
	return [`${section.id}: ${section.title}`, ...lines].join('\n');
}
