import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AcceptedTexts } from '../question.ts';
import { mark, type MarkableQuestion } from '../marking.ts';
import { readResponse } from '../responses.ts';
import '../score-kinds.ts';
import { fold } from './fold.ts';
import { slips } from './slips.ts';
import { texts } from './texts.ts';

type Answers = Partial<Record<'right' | 'also' | 'wrong', readonly string[]>>;

function optionsOf(
	answers: Answers,
	{ typos = 0, accents = 'kept' }: Partial<AcceptedTexts> = {}
): MarkableQuestion['parts'][number]['options'] {
	return [
		...(['right', 'also', 'wrong'] as const).map((id) => ({
			...{ id, key: id !== 'wrong' },
			accepts: { texts: answers[id] ?? [], typos, accents }
		})),
		{ id: 'otherwise', key: false }
	];
}

/** What an answer falls into, and what it was read as. */
function meaning(value: string, answers: Answers, more: Partial<AcceptedTexts> = {}): string {
	const options = optionsOf(answers, more);
	const { readAs } = texts.said(options, value);
	return [...texts.pick(options, value), ...(readAs === undefined ? [] : [readAs])].join(': ');
}

describe('what counts as the same', () => {
	test.each([
		['capitals', 'Natural KILLER', 'natural killer'],
		['blanks before, between and after', '  natural   killer ', 'natural killer'],
		['a blank that does not break', 'natural\u00a0killer', 'natural killer'],
		['a full stop', 'natural killer.', 'natural killer'],
		['quotation marks', '“natural killer”', 'natural killer'],
		['a hyphen', 'T-cells', 'T cells'],
		['the shape of a dash', '3–5', '3-5'],
		['the shape of an apostrophe', 'Crohn’s', "Crohn's"],
		['full width', 'ＮＫ', 'nk'],
		['a sharp s', 'GROSS', 'groß'],
		['a final sigma', 'ΟΔΟΣ', 'οδος'],
		['a Turkish i', 'İZMİR', 'izmir'],
		['how a letter is put together', 'cafe\u0301', 'café'],
		['a mark of direction', '\u200fماء', 'ماء'],
		['a stretched word', 'مـاء', 'ماء'],
		['Arabic digits', '١٥', '15']
	])('%s', (_, typed, text) => {
		expect(meaning(typed, { right: [text] })).toBe('right');
	});

	test.each([
		['an accent', 'cafe', 'café'],
		['a sign behind', 'CD16', 'CD16+'],
		['a decimal point', '15', '1.5'],
		['a point before a digit', '5', '.5'],
		['a power', '102', '10²'],
		['a half', '112', '1½'],
		['a minus', '5', '-5']
	])('%s makes a difference', (_, typed, text) => {
		expect(meaning(typed, { right: [text] }, { typos: 2 })).not.toBe('right');
	});
});

describe('typing mistakes', () => {
	const answers: Answers = { right: ['natural killer'], wrong: ['natural healer'] };
	const typos = { typos: 1 };

	test.each([
		'natral killer',
		'naturall killer',
		'naturel killer',
		'natural kiler',
		'anturl killer'
	])('%s is no answer where none is overlooked', (typed) => {
		expect(meaning(typed, answers)).toBe('otherwise');
	});

	test.each([
		['natral killer', 'right: natural killer'],
		['naturall killer', 'right: natural killer'],
		['naturel killer', 'right: natural killer'],
		['nautral killer', 'right: natural killer'],
		['Natrual KILLER.', 'right: natural killer'],
		['natral kiler', 'otherwise'],
		['natural heler', 'wrong: natural healer'],
		['natural healer', 'wrong']
	])('%s is read as %s, and that is said', (typed, read) => {
		expect(meaning(typed, answers, typos)).toBe(read);
	});

	test.each([
		[
			'is nearer to a wrong one',
			'hypertensio',
			{ right: ['hypotensin'], wrong: ['hypertension'] },
			'wrong: hypertension'
		],
		[
			'is as near to a wrong one',
			'hypetension',
			{ right: ['hypotension'], wrong: ['hypertension'] },
			'otherwise'
		],
		['is a wrong one', 'atypical', { right: ['typical'], wrong: ['atypical'] }, 'wrong'],
		['has another first letter', 'atypical', { right: ['typical'] }, 'otherwise'],
		['has another number', '16 weeks', { right: ['15 weeks'] }, 'otherwise'],
		['has another year', 'the 1978 trial', { right: ['the 1979 trial'] }, 'otherwise'],
		['adds a number', 'placenta 2', { right: ['placenta'] }, 'otherwise'],
		['lacks a number', 'interleukin', { right: ['interleukin 1'] }, 'otherwise'],
		['has another short word', 'now known', { right: ['not known'] }, 'otherwise'],
		['is a short word', 'kit', { right: ['KIR'] }, 'otherwise']
	] as const)('none is overlooked in what %s', (_, typed, answers, read) => {
		expect(meaning(typed, answers, { typos: 2 })).toBe(read);
	});

	test('two are overlooked only in eight letters and more', () => {
		expect(meaning('kdiny', { right: ['kidney'] }, { typos: 2 })).toBe('otherwise');
		expect(meaning('placnta', { right: ['placenta'] }, { typos: 2 })).toBe('right: placenta');
		expect(meaning('plcnta', { right: ['placenta'] }, { typos: 2 })).toBe('right: placenta');
	});
});

describe('accents', () => {
	test('are overlooked where the author says so, and that is said', () => {
		expect(meaning('peche', { right: ['pêche'] })).toBe('otherwise');
		expect(meaning('peche', { right: ['pêche'] }, { accents: 'ignored' })).toBe('right: pêche');
		expect(meaning('مُدَرِّسَة', { right: ['مدرسة'] }, { accents: 'ignored' })).toBe('right: مدرسة');
	});

	test('decide where two answers differ by nothing else', () => {
		const answers: Answers = { right: ['pêche'], wrong: ['péché'] };
		expect(meaning('PÊCHE', answers, { accents: 'ignored' })).toBe('right');
		expect(meaning('péché', answers, { accents: 'ignored' })).toBe('wrong');
		expect(meaning('peche', answers, { accents: 'ignored' })).toBe('otherwise');
	});
});

const question = { id: 'q', stem: 'What?', sensitive: false, kind: 'text' as const };

describe('what can be answered', () => {
	const publicQuestion = { ...question, parts: [{ id: '', text: '', options: [] }] };
	const read = (value: string) => {
		const form = new FormData();
		form.append('value', value);
		return readResponse(publicQuestion, form);
	};

	test.each(['', '   ', '?!', '…', '\u200b'])('%j is unusable, and not wrong', (value) => {
		expect(read(value)).toMatchObject({ type: 'unusable', reason: 'typed' });
	});

	test('200 characters can, and more cannot', () => {
		expect(read('x'.repeat(200)).type).toBe('response');
		expect(read('x'.repeat(201))).toMatchObject({ type: 'unusable', reason: 'foreign' });
	});

	test('is kept as it was typed, without needless blanks', () => {
		expect(read(' Natural\n\tKiller ')).toMatchObject({ response: { value: 'Natural Killer' } });
	});

	test('is one line of something', () => {
		const markable: MarkableQuestion = {
			kind: 'text',
			parts: [{ id: '', options: optionsOf({ right: ['tea'] }) }]
		};
		for (const value of ['', ' tea', 'tea\nor coffee', 'x'.repeat(201)])
			expect(mark(markable, { kind: 'text', value }).type).toBe('unusable');
		expect(mark(markable, { kind: 'numeric', value: '1' }).type).toBe('unusable');
	});
});

const word = fc.stringMatching(/^[a-zéß]{1,12}( [a-z0-9]{1,6})?$/);

test('each answer that is accepted gives 1, and each that is named as wrong gives 0, however it is typed', () => {
	const answers = fc.uniqueArray(word, {
		...{ minLength: 5, maxLength: 5 },
		selector: (text) => fold(text, 'ignored')
	});
	const typed = fc.constantFrom(
		(text: string) => text,
		(text: string) => text.toUpperCase(),
		(text: string) => `  ${text.replace(' ', '   ')}. `
	);
	const more = fc.record({
		typos: fc.nat(2),
		accents: fc.constantFrom('kept' as const, 'ignored' as const)
	});
	fc.assert(
		fc.property(answers, typed, more, ([a = '', b = '', c = '', d = '', e = ''], type, more) => {
			const options = optionsOf({ right: [a, b], also: [c], wrong: [d, e] }, more);
			const markable: MarkableQuestion = { kind: 'text', parts: [{ id: '', options }] };
			const fractionOf = (text: string) => {
				const read = texts.read(type(text));
				const value = 'value' in read ? read.value : '';
				const marked = mark(markable, { kind: 'text', value });
				return marked.type === 'marked' ? marked.mark.fraction : marked.type;
			};
			expect([a, b, c].map(fractionOf)).toEqual([1, 1, 1]);
			expect([d, e].map(fractionOf)).toEqual([0, 0]);
		})
	);
});

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '👍'), maxLength: 8 });

test('slips are counted alike from either side, none of what is the same, and never more than there are characters', () => {
	fc.assert(
		fc.property(letters, letters, (one, other) => {
			const count = slips(one, other);
			expect(count).toBe(slips(other, one));
			expect(count === 0).toBe(one === other);
			expect(count).toBeLessThanOrEqual(Math.max([...one].length, [...other].length));
			expect(count).toBeGreaterThanOrEqual(Math.abs([...one].length - [...other].length));
		})
	);
});

test('what one finger does is one slip', () => {
	fc.assert(
		fc.property(letters, fc.nat(8), fc.constantFrom('a', 'z'), (text, at, char) => {
			const all = [...text];
			expect(slips(text, all.toSpliced(at, 0, char).join(''))).toBe(1);
			expect(slips(text, all.toSpliced(at, 1, 'z').join(''))).toBe(1);
			const [one = '', other = ''] = all.slice(at, at + 2);
			const turned = all.toSpliced(at, 2, other, one).join('');
			expect(slips(text, turned)).toBe(turned === text ? 0 : 1);
		})
	);
});
