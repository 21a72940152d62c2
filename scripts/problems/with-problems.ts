import { format, resolveConfig } from 'prettier';
import { fileURLToPath } from 'node:url';
import { articleCodes } from '../../src/lib/content/codes/article-codes.ts';
import { fileCodes } from '../../src/lib/content/codes/file-codes.ts';
import { questionCodes } from '../../src/lib/content/codes/question-codes.ts';
import { wordingCodes } from '../../src/lib/content/codes/wording-codes.ts';
import type { ProblemKind } from '../../src/lib/content/problem.ts';

const tables: Readonly<Record<string, Readonly<Record<string, ProblemKind>>>> = {
	'Files and their shape': fileCodes,
	'The article, claims and notes': articleCodes,
	Questions: questionCodes,
	Wording: wordingCodes
};

const heading = '## Problems and how to fix them';

/** A page with everything after that heading written anew, formatted as the project's pages are. */
export async function withProblems(page: string): Promise<string> {
	const start = page.indexOf(heading);
	if (start < 0) throw new Error(`The page has no heading "${heading}".`);
	const parts = Object.entries(tables).map(([title, codes]) => {
		const rows = Object.entries(codes).map(([code, { severity, remedy }]) => {
			const text = remedy.replaceAll('|', '\\|').replaceAll('<', '\\<').replaceAll('*', '\\*');
			return `| \`${code}\` | ${severity} | ${text} |`;
		});
		return [
			`### ${title}`,
			'',
			'| code | severity | how to fix it |',
			'| --- | --- | --- |',
			...rows
		].join('\n');
	});
	const text = `${page.slice(0, start)}${heading}\n\n${parts.join('\n\n')}\n`;
	const filepath = fileURLToPath(new URL('../../docs/authors.md', import.meta.url));
	return format(text, { ...(await resolveConfig(filepath)), filepath });
}
