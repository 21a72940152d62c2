import { describe, expect, it } from 'vitest';
import { editedModule, swap, type Edit } from '../../../tests/fixtures/modules/edited-module.ts';
import { allowableRules } from '../questions/author-schemas.ts';
import { compile } from './compile.ts';
import { moduleFolders, readModule } from './read-module.ts';
import { articleCodes } from './codes/article-codes.ts';
import { fileCodes } from './codes/file-codes.ts';
import { questionCodes } from './codes/question-codes.ts';
import { wordingCodes } from './codes/wording-codes.ts';
import { article, basics, evidence, info } from './codes/small-module.ts';

/** Codes of a module with edits, each with its file. */
function codes(edits: Readonly<Record<string, Edit>>): readonly string[] {
	const compiled = compile(editedModule(edits));
	const problems = compiled.type === 'module' ? compiled.warnings : compiled.problems;
	return problems.map(({ file, code }) => `${file} ${code}`);
}

const verdict = swap('chosen: Not quite, the', 'chosen: Wrong! The');
const because = 'because: So it is meant.';
const allow = `allow: [{ rule: verdict-wording, ${because} }]`;
const inQuestion = (text: string): string =>
	text.replace('    stem: Which substance', `    ${allow}\n    stem: Which substance`);

describe('a warning that is allowed', () => {
	it('is one without it, and none where its question allows it', () => {
		expect(codes({ [basics]: verdict })).toEqual([`${basics} verdict-wording`]);
		expect(codes({ [basics]: (text) => inQuestion(verdict(text)) })).toEqual([]);
	});

	it('is none where its quiz or the module allows it', () => {
		const inQuiz = (text: string) => text.replace(/^questions:/m, `${allow}\nquestions:`);
		expect(codes({ [basics]: (text) => inQuiz(verdict(text)) })).toEqual([]);
		expect(codes({ [basics]: verdict, [info]: (text) => `${text}${allow}\n` })).toEqual([]);
	});

	it('is allowed in one question alone, and in one quiz', () => {
		const other = (text: string) => text.replace(/chosen: (?=[^\n]*\n[^]*$)/, 'chosen: Oops, ');
		expect(codes({ [evidence]: other, [basics]: (text) => inQuestion(verdict(text)) })).toEqual([
			`${evidence} verdict-wording`
		]);
	});

	it('is allowed in one section of the article', () => {
		const edits = (section: string) => ({
			[article]: (text: string) =>
				text.replace('The body breaks', `${'The body '.repeat(14)}breaks`),
			'claims.yaml': (text: string) =>
				text.replace('The body breaks', `${'The body '.repeat(14)}breaks`),
			[info]: (text: string) =>
				`${text}allow: [{ rule: long-sentence, section: ${section}, ${because} }]\n`
		});
		const sections = ['in-tea', 'evening', 'what-to-do'];
		const left = sections.map((section) => codes(edits(section)).join());
		expect(left.filter((each) => each === '')).toHaveLength(1);
		expect(left.filter((each) => each.includes('long-sentence'))).toHaveLength(2);
		expect(left.filter((each) => each.includes(`${info} allow-unused`))).toHaveLength(2);
	});

	it('is in a section that is there', () => {
		const edit = (text: string) =>
			`${text}allow: [{ rule: long-sentence, section: evenings, ${because} }]\n`;
		expect(codes({ [info]: edit })).toEqual([`${info} unknown-section`]);
	});

	it('needs a reason', () => {
		const without = allow.replace(`, ${because}`, '');
		const edit = (text: string) => `${text}${without}\n`;
		expect(codes({ [basics]: verdict, [info]: edit })).toContain(`${info} missing-key`);
		const empty = (text: string) => `${text}${allow.replace('So it is meant.', '" "')}\n`;
		expect(codes({ [basics]: verdict, [info]: empty })).toContain(`${info} empty-text`);
	});

	it('is a warning itself where it allows nothing', () => {
		expect(codes({ [basics]: inQuestion })).toEqual([`${basics} allow-unused`]);
	});

	it('can be no error: what breaks the way back or the marking', () => {
		const severities: Readonly<Record<string, string>> = {
			...{ ...fileCodes, ...articleCodes },
			...{ ...questionCodes, ...wordingCodes }
		};
		for (const rule of allowableRules) expect([rule, severities[rule]]).toEqual([rule, 'warning']);
	});

	it('is not needed in our own modules, which keep to these rules', () => {
		const strict = ['verdict-wording', 'hedge-lost', 'all-of-the-above', 'stem-without-question'];
		for (const folder of moduleFolders('quizzes')) {
			const compiled = compile(readModule(folder));
			const warnings = compiled.type === 'module' ? compiled.warnings : compiled.problems;
			const found = warnings.map(({ code }) => code);
			expect(found.filter((code) => [...strict, 'similar-options'].includes(code))).toEqual([]);
		}
	});

	it('changes neither edition nor hashes', () => {
		const compiled = (edits: Readonly<Record<string, Edit>>) => {
			const result = compile(editedModule(edits));
			return result.type === 'module' && result.module;
		};
		const plain = compiled({ [basics]: verdict });
		expect(plain).not.toBe(false);
		expect(compiled({ [basics]: (text) => inQuestion(verdict(text)) })).toEqual(plain);
	});
});
