import { describe, expect, test } from 'vitest';
import type { PublicQuestion } from './question.ts';
import * as words from '../messages/how-to-answer.ts';
import { readResponse, type ReadResponse } from './responses.ts';

const options = [
	{ id: 'one', text: 'One' },
	{ id: 'two', text: 'Two' },
	{ id: 'three', text: 'Three' }
];

function question(kind: PublicQuestion['kind']): PublicQuestion {
	const head = { id: 'q', stem: 'Which?', sensitive: false };
	if (kind !== 'sort') return { ...head, kind, parts: [{ id: '', text: '', options }] };
	const places = ['supported', 'uncertain', 'unsupported'].map((id) => ({ id, text: id }));
	return { ...head, kind, parts: options.map((part) => ({ ...part, options: places })) };
}

function form(fields: readonly (readonly [string, string | Blob])[]): FormData {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
}

/** What is said of a response that cannot be used. */
function said(read: ReadResponse): string {
	return read.type === 'unusable' ? words.refusal(read.reason, read.left) : '';
}

const foreign = 'This answer does not belong to this question. Reload the page, then choose again.';

describe.each(['choice', 'truth'] as const)('%s', (kind) => {
	test('reads the chosen option, and looks at no other field', () => {
		const read = readResponse(
			question(kind),
			form([
				['record', '{}'],
				['chosen', 'two']
			])
		);
		expect(read).toEqual({ type: 'response', response: { kind, chosen: 'two' } });
	});

	test.each([
		['nothing is chosen', [], 'Choose an answer, or skip this question.'],
		[
			'two are chosen',
			[
				['chosen', 'one'],
				['chosen', 'two']
			],
			'Choose one answer only.'
		],
		[
			'the same one comes twice',
			[
				['chosen', 'one'],
				['chosen', 'one']
			],
			'Choose one answer only.'
		],
		['the option is unknown', [['chosen', 'four']], foreign],
		['a file is sent', [['chosen', new Blob(['one'])]], foreign]
	] as const)('says what to do when %s', (_, fields, reason) => {
		expect(said(readResponse(question(kind), form(fields)))).toBe(reason);
	});
});

describe('multiple', () => {
	test("reads the chosen options in the author's order", () => {
		const read = readResponse(
			question('multiple'),
			form([
				['chosen', 'three'],
				['chosen', 'one']
			])
		);
		expect(read).toEqual({
			type: 'response',
			response: { kind: 'multiple', chosen: ['one', 'three'] }
		});
	});

	test.each([
		['nothing is chosen', [], 'Choose at least one answer, or skip this question.'],
		[
			'the same one comes twice',
			[
				['chosen', 'one'],
				['chosen', 'one']
			],
			foreign
		],
		[
			'an option is unknown',
			[
				['chosen', 'one'],
				['chosen', 'four']
			],
			foreign
		]
	] as const)('says what to do when %s', (_, fields, reason) => {
		expect(said(readResponse(question('multiple'), form(fields)))).toBe(reason);
	});
});

describe('sort', () => {
	const whole = [
		['placed.one', 'supported'],
		['placed.two', 'uncertain'],
		['placed.three', 'unsupported']
	] as const;

	test('reads one place for each statement', () => {
		expect(readResponse(question('sort'), form(whole))).toEqual({
			type: 'response',
			response: {
				kind: 'sort',
				placed: { one: 'supported', two: 'uncertain', three: 'unsupported' }
			}
		});
	});

	test.each([
		[
			'two statements are open',
			whole.slice(0, 1),
			'2 have no answer yet. Answer each one, or skip this question.'
		],
		[
			'one statement is open',
			whole.slice(1),
			'1 has no answer yet. Answer each one, or skip this question.'
		],
		['a statement comes twice', [...whole, ['placed.one', 'uncertain']], foreign],
		['a statement is unknown', [...whole, ['placed.four', 'uncertain']], foreign],
		[
			'a statement is there instead of another',
			[...whole.slice(1), ['placed.four', 'uncertain']],
			foreign
		],
		[
			'a statement comes twice instead of another',
			[...whole.slice(1), ['placed.two', 'supported']],
			foreign
		],
		['a place is unknown', [...whole.slice(1), ['placed.one', 'perhaps']], foreign]
	] as const)('says what to do when %s', (_, fields, reason) => {
		expect(said(readResponse(question('sort'), form(fields)))).toBe(reason);
	});
});
