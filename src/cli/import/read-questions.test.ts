import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAiken } from './aiken.ts';
import { readGift } from './gift.ts';
import { readRange } from './asked.ts';
import { isLeftOut, type ReadQuestions } from './imported.ts';
import { readMdbookQuiz } from './mdbook-quiz.ts';
import { readMoodleXml } from './moodle-xml.ts';

const asked = ({ questions }: ReadQuestions) => questions.map((question) => question.asked);
const losses = ({ notes }: ReadQuestions) => notes.map(({ line, loss }) => [line, loss.type]);

describe('GIFT', () => {
	test('one right answer, with the feedback of each', () => {
		const read = readGift(
			'::Sea:: What pulls the sea? {=The Moon#So it is. ~The wind#It makes waves.}'
		);
		expect(read).toEqual({
			questions: [
				{
					...{ line: 1, name: 'Sea', stem: 'What pulls the sea?', hint: '', explanation: '' },
					asked: {
						type: 'options',
						options: [
							{ text: 'The Moon', said: 'So it is.', right: true },
							{ text: 'The wind', said: 'It makes waves.', right: false }
						]
					}
				}
			],
			notes: []
		});
	});

	test('several right answers by their shares, and other shares are said to be lost', () => {
		const even = readGift('Which? {~%50%Moon ~%50%Sun ~Wind}');
		expect(asked(even)).toMatchObject([
			{ options: [{ right: true }, { right: true }, { right: false }] }
		]);
		expect(even.notes).toEqual([]);
		expect(losses(readGift('Which? {~%70%Moon ~%30%Sun ~%-50%Wind}'))).toEqual([[1, 'shares']]);
	});

	test('true and false: the first feedback is for who is wrong', () => {
		expect(asked(readGift('It is. {FALSE#No, look.#Right.}'))).toEqual([
			{ type: 'truth', right: false, said: { true: 'No, look.', false: 'Right.' } }
		]);
	});

	test.each([
		['{#2:0.5}', { value: '2', tolerance: '0.5' }],
		['{#1.5..2.5}', { value: '2', tolerance: '0.5' }],
		['{#0.1..0.2}', { value: '0.15', tolerance: '0.05' }],
		['{#=1822:2 =%50%1800:50}', { value: '1822', tolerance: '2' }],
		['{#-3e2}', { value: '-300', tolerance: '0' }]
	])('numbers: %s', (braces, right) => {
		expect(asked(readGift(`How many? ${braces}`))).toMatchObject([{ type: 'number', right }]);
	});

	test('a gap, escaped signs, typed answers, and a wildcard that does not come', () => {
		const read = readGift('The {=Moon =moon* =a\\=b} pulls\\: most.');
		expect(read.questions[0]?.stem).toBe('The _____ pulls: most.');
		expect(asked(read)).toMatchObject([
			{ type: 'text', right: [{ text: 'Moon' }, { text: 'a=b' }] }
		]);
		expect(losses(read)).toEqual([[1, 'wildcard']]);
	});

	test('pairs, and answers that fit none', () => {
		expect(asked(readGift('Match. {=spring -> new Moon =neap -> half Moon = -> eclipse}'))).toEqual(
			[
				{
					type: 'match',
					pairs: [
						{ text: 'spring', answer: 'new Moon' },
						{ text: 'neap', answer: 'half Moon' }
					],
					others: ['eclipse']
				}
			]
		);
	});

	test('ten to the power of twelve stays that, and a picture is named', () => {
		const read = readGift(
			'Is 10<sup>12</sup> <b>much</b>? <img src="a.png" alt="a scale"> {~yes =no}'
		);
		expect(read.questions[0]?.stem).toBe('Is 10¹² much? [a scale]');
		expect(read.notes.map(({ loss }) => loss)).toEqual([
			{ type: 'media', names: ['a.png'] },
			{ type: 'formatting' }
		]);
	});

	test('every block is a question, or is said to be left out and why', () => {
		const block = fc.constantFrom(
			...['A {=a ~b}', 'B {}', 'C {T}', 'D {#1}', 'E {=a -> b =c}', 'F {=a ~b', 'G', 'H }{'],
			...['::I:: {=x}', 'J {~a ~b}', 'K {#x}', '$CATEGORY: L', 'M {= -> }', 'N {=*}', 'O {#*}']
		);
		fc.assert(
			fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
				const { questions, notes } = readGift(blocks.join('\n\n'));
				const told = new Set([
					...questions.map(({ line }) => line),
					...notes
						.filter(({ loss }) => isLeftOut(loss) || loss.type === 'category')
						.map(({ line }) => line)
				]);
				expect([...told].sort((one, other) => one - other)).toEqual(
					blocks.map((_, at) => 2 * at + 1)
				);
			})
		);
	});
});

describe('Aiken', () => {
	test('lettered options and the answer', () => {
		const read = readAiken('What pulls\nthe sea?\nA. The wind\nB) The Moon\nANSWER: B\n');
		expect(read.questions[0]?.stem).toBe('What pulls the sea?');
		expect(asked(read)).toMatchObject([{ options: [{ right: false }, { right: true }] }]);
	});

	test('a question without an answer, or with one that is not there, is left out', () => {
		expect(losses(readAiken('One?\nA. a\n\nTwo?\nA. a\nB. b\nANSWER: C'))).toEqual([
			[1, 'no-answer'],
			[7, 'syntax']
		]);
	});
});

describe('mdbook-quiz', () => {
	test('choices and typed answers in Markdown; other kinds are named', () => {
		const read = readMdbookQuiz(`
[[questions]]
type = "MultipleChoice"
prompt.prompt = "What pulls the **sea**?"
prompt.distractors = ["The wind"]
answer.answer = ["The Moon", "The Sun"]
context = "Gravity."

[[questions]]
type = "Tracing"
prompt.program = "fn main() {}"

[[questions]]
type = "ShortAnswer"
prompt.prompt = "Which body?"
answer.answer = "Moon"
answer.alternatives = ["the Moon"]
`);
		expect(asked(read)).toMatchObject([
			{ options: [{ right: true }, { right: true }, { right: false }] },
			{ type: 'text', right: [{ text: 'Moon' }, { text: 'the Moon' }] }
		]);
		expect(read.questions[0]?.explanation).toBe('Gravity.');
		expect(losses(read)).toEqual([
			[2, 'formatting'],
			[9, 'kind']
		]);
	});

	test('what is no TOML is said with its line', () => {
		expect(losses(readMdbookQuiz('\n[[questions]\n'))).toEqual([[2, 'unreadable']]);
	});
});

describe('Moodle XML', () => {
	const quiz = (inside: string) => `<?xml version="1.0"?>\n<quiz>\n${inside}\n</quiz>`;
	const text = (name: string, words: string) =>
		`<${name} format="html"><text><![CDATA[${words}]]></text></${name}>`;
	const one = (type: string, inside: string) =>
		quiz(
			`<question type="${type}"><name><text>N</text></name>${text('questiontext', '<p>Why?</p>')}${inside}</question>`
		);

	test('a choice with feedback, hints, files and an explanation', () => {
		const read = readMoodleXml(
			one(
				'multichoice',
				`<answer fraction="100"><text>a</text>${text('feedback', 'Yes.')}</answer>
				<answer fraction="0"><text>b</text><feedback><text/></feedback></answer>
				<answer fraction="0"><text>c</text><file name="p.png" encoding="base64">AA</file></answer>
				${text('generalfeedback', 'So.')}${text('hint', 'Look.')}${text('hint', 'Again.')}`
			)
		);
		expect(read.questions).toMatchObject([
			{
				...{ line: 3, name: 'N', stem: 'Why?', hint: 'Look.', explanation: 'So.' },
				asked: {
					options: [
						{ text: 'a', said: 'Yes.', right: true },
						{ text: 'b', said: '', right: false },
						{ text: 'c', right: false }
					]
				}
			}
		]);
		expect(read.notes.map(({ loss }) => loss)).toEqual([
			{ type: 'media', names: ['p.png'] },
			{ type: 'hints', texts: ['Again.'] }
		]);
	});

	test.each([
		[
			'truefalse',
			'<answer fraction="0"><text>true</text></answer><answer fraction="100"><text>false</text></answer>',
			{ type: 'truth', right: false }
		],
		[
			'numerical',
			'<answer fraction="100"><text>2</text><tolerance>0.5</tolerance></answer>',
			{ type: 'number', right: { value: '2', tolerance: '0.5' } }
		],
		[
			'shortanswer',
			'<answer fraction="100"><text>Moon</text></answer><answer fraction="0"><text>*</text><feedback><text>No.</text></feedback></answer>',
			{ type: 'text', right: [{ text: 'Moon' }], otherwise: 'No.' }
		],
		[
			'matching',
			'<subquestion><text>a</text><answer><text>b</text></answer></subquestion><subquestion><text></text><answer><text>c</text></answer></subquestion>',
			{ type: 'match', pairs: [{ text: 'a', answer: 'b' }], others: ['c'] }
		]
	])('%s', (type, inside, wanted) => {
		expect(asked(readMoodleXml(one(type, inside)))).toMatchObject([wanted]);
	});

	test.each([
		['another kind', one('essay', ''), 'kind'],
		[
			'no right answer',
			one('multichoice', '<answer fraction="0"><text>a</text></answer>'),
			'no-answer'
		],
		['a file that ends too soon', '<quiz>\n<question', 'unreadable'],
		[
			'entities that would fill a disk',
			'<!DOCTYPE q [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><quiz>&b;</quiz>',
			'unreadable'
		]
	])('%s is left out', (_, source, loss) => {
		const read = readMoodleXml(source);
		expect(read.questions).toEqual([]);
		expect(read.notes.map((note) => note.loss.type)).toEqual([loss]);
	});
});

test('a range has its middle, and half of it is the tolerance', () => {
	const cents = fc.integer({ min: -100_000, max: 100_000 });
	fc.assert(
		fc.property(cents, cents, (one, other) => {
			const [low, high] = [Math.min(one, other) / 100, Math.max(one, other) / 100];
			const range = readRange(`${low}`, `${high}`);
			expect(Number(range?.value) - Number(range?.tolerance)).toBeCloseTo(low, 9);
			expect(Number(range?.value) + Number(range?.tolerance)).toBeCloseTo(high, 9);
		})
	);
});
