import { format, resolveConfig } from 'prettier';
import { fileURLToPath } from 'node:url';
import { articleCodes } from '../../src/lib/content/codes/article-codes.ts';
import { fileCodes } from '../../src/lib/content/codes/file-codes.ts';
import { questionCodes } from '../../src/lib/content/codes/question-codes.ts';
import { wordingCodes } from '../../src/lib/content/codes/wording-codes.ts';
import type { Severity } from '../../src/lib/content/problem.ts';
import * as articleProblems from '../../src/lib/messages/article-problems.ts';
import * as fileProblems from '../../src/lib/messages/file-problems.ts';
import * as questionProblems from '../../src/lib/messages/question-problems.ts';
import * as wordingProblems from '../../src/lib/messages/wording-problems.ts';

interface Family {
	readonly codes: Readonly<Record<string, Severity>>;
	readonly remedies: Readonly<Record<string, string>>;
}

const tables: Readonly<Record<string, Family>> = {
	'Files and their shape': { codes: fileCodes, remedies: fileProblems.remedies },
	'The article, claims and notes': { codes: articleCodes, remedies: articleProblems.remedies },
	Questions: { codes: questionCodes, remedies: questionProblems.remedies },
	Wording: { codes: wordingCodes, remedies: wordingProblems.remedies }
};

const heading = '## Problems and how to fix them';

/** A page with everything after that heading written anew, formatted as the project's pages are. */
export async function withProblems(page: string): Promise<string> {
	const start = page.indexOf(heading);
	if (start < 0) throw new Error(`The page has no heading "${heading}".`);
	const parts = Object.entries(tables).map(([title, { codes, remedies }]) => {
		const rows = Object.entries(codes).map(([code, severity]) => {
			const text = (remedies[code] ?? '')
				.replaceAll('|', '\\|')
				.replaceAll('<', '\\<')
				.replaceAll('*', '\\*');
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
