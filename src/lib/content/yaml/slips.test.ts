import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectProblems, type Problem } from '../problem.ts';
import { textFile } from '../text-file.ts';
import { parseYaml } from './parse-yaml.ts';

function read(text: string): { readonly value: unknown; readonly problems: readonly Problem[] } {
	const { problems, report } = collectProblems();
	return { value: parseYaml(textFile('q.yaml', text), report)?.value, problems };
}

/** An option with one text, and another after it. */
const option = (text: string) =>
	`options:\n  - id: a\n    text: ${text}\n    key: true\n  - id: b\n`;
const inBraces = (text: string) =>
	`options:\n  - explains: { section: a, quote: ${text} }\n    key: true\n  - id: b\n`;

describe('a text with a slip', () => {
	it.each([
		['It says: this is so.', ':'],
		['The cell is:', ':'],
		['"NK" cells kill', '"'],
		["'Tis so, they don't say", "'"],
		['**bold** is what', '*'],
		['`code` is what', '`'],
		['@home it is', '@'],
		['% of all', '%'],
		['> 5 mg', '>'],
		['[see] this', '['],
		['{see} this', '{'],
		['- 5 mg', '-'],
		['!important words', '!'],
		['&c one thing.', '&'],
		['& so on, it says', '&'],
		['! It says so.', '!'],
		['#1 of all', '#']
	])('is named, and read as it was meant: %s', (text, sign) => {
		const { value, problems } = read(option(text));
		expect(problems.map(({ code }) => code)).toEqual(['unquoted-text']);
		expect(problems[0]?.source.charAt((problems[0]?.column ?? 0) - 1)).toBe(sign);
		expect(problems[0]?.notes).toEqual([`Write text: ${JSON.stringify(text)}`]);
		expect(value).toEqual({ options: [{ id: 'a', text, key: true }, { id: 'b' }] });
	});

	it.each([
		['Some doctors, not all, offer it.', ','],
		['About 1,000 people', ','],
		['It says, note well: this', ','],
		['It is asked [see below] by some', '['],
		['It says: this is so', ':'],
		['It is #1 of them', '#'],
		['"So" it says', '"'],
		['A } in it', '}'],
		['It {y} , a: is', '{'],
		['It , "z" , is', ','],
		['It , a: {y} #1 is', '#'],
		['&c one thing', '&'],
		['&c one thing, not two', '&'],
		['! It says so', '!']
	])('is named in braces, and read as it was meant: %s', (text, sign) => {
		const { value, problems } = read(inBraces(text));
		expect(problems.map(({ code }) => code)).toEqual(['unquoted-text']);
		expect(problems[0]?.source.charAt((problems[0]?.column ?? 0) - 1)).toBe(sign);
		const explains = { section: 'a', quote: text };
		expect(value).toEqual({ options: [{ explains, key: true }, { id: 'b' }] });
	});

	it('is named in each line that has one, and the rest of the file is read', () => {
		const { value, problems } = read(
			'a: { quote: one, two }\nb: { quote: it [x] is }\nstem: It is: so\nintro: Fine.\n'
		);
		expect(problems.map(({ line, code }) => `${line} ${code}`).sort()).toEqual(
			[1, 2, 3].map((line) => `${line} unquoted-text`)
		);
		expect(value).toEqual({
			...{ a: { quote: 'one, two' }, b: { quote: 'it [x] is' } },
			...{ stem: 'It is: so', intro: 'Fine.' }
		});
	});

	it('is found where a comment parts it from the rest', () => {
		expect(read('q:\n  text: it #1 is\n    more words\n  missed: b\n')).toMatchObject({
			value: { q: { text: 'it #1 is more words', missed: 'b' } },
			problems: [{ code: 'unquoted-text', line: 2, notes: [] }]
		});
	});

	it('is found where it goes on in other lines, and as an item of a list', () => {
		expect(read('q:\n  chosen: The article\n    says: it is so.\n  missed: x\n')).toMatchObject({
			value: { q: { chosen: 'The article says: it is so.', missed: 'x' } },
			problems: [{ code: 'unquoted-text', line: 3 }]
		});
		expect(read('sentences:\n  - Two.\n  - &c one thing.\n')).toMatchObject({
			value: { sentences: ['Two.', '&c one thing.'] },
			problems: [{ code: 'unquoted-text', line: 3 }]
		});
		expect(read('sentences:\n  - It says: so.\n  - Two.\n')).toMatchObject({
			value: { sentences: ['It says: so.', 'Two.'] },
			problems: [{ code: 'unquoted-text', line: 2 }]
		});
	});

	it('is one whatever signs it has, anywhere in it', () => {
		const words = fc.array(
			fc.constantFrom(
				'tea',
				'so',
				'[x]',
				'#1',
				'a:',
				', ',
				'{y}',
				'*',
				'"z"',
				"it's",
				'&',
				'- ',
				'%'
			),
			{ minLength: 1, maxLength: 6 }
		);
		fc.assert(
			fc.property(words, (parts) => {
				const text = `It ${parts.join(' ')} is`;
				const { value, problems } = read(inBraces(text));
				expect(problems.length).toBeLessThan(2);
				const quote = text.replace(/\s+/g, ' ');
				expect(JSON.stringify(value).replace(/ +/g, ' ')).toContain(
					JSON.stringify(quote).slice(1, -1)
				);
			})
		);
	});
});

describe('what is no slip', () => {
	it.each([
		option('"It says: this, [so] #1"'),
		option("'It says: this, [so] #1'"),
		option('|\n      It says: this, [so] #1'),
		option('Fine words.  # a comment'),
		option('Fine words. # a comment'),
		option('Fine, [see] {below} it*s 5% & more'),
		inBraces('"Some, not all"'),
		'a:\n  text: &c One thing.\nb:\n  text: *c\n',
		'quizzes: [a, b] # in order\ncare: { keep: tab, quickExit: true }\n',
		'otherwise: { chosen: So it is. }\n'
	])('has no problem: %j', (text) => {
		expect(read(text).problems).toEqual([]);
	});

	it('is a fault of indentation, which is said once', () => {
		const { value, problems } = read('options:\n  - id: a\n   text: b # see\n  c: d\n e: f\n');
		expect(value).toBeUndefined();
		expect(problems.map(({ code, line }) => [code, line])).toEqual([['yaml-syntax', 3]]);
	});
});

describe('a text that ends before a comment', () => {
	it.each(['It is #1.', 'It is so. #1 of all', 'C # is a language'])('is looked at: %s', (text) => {
		const { problems } = read(option(text));
		expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
			['comment-in-text', 'warning']
		]);
	});
});
