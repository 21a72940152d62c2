import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { mark } from '../marking.ts';
import { groups } from './groups.ts';

const explains = { section: 'eating', quote: 'They eat.' };

function card(id: string, group: string, more: object = {}) {
	const said = { chosen: `${id} is there`, otherwise: `${id} is elsewhere`, explains };
	return { id, text: `A ${id}`, group, ...said, ...more };
}

const three = ['grazes', 'hunts', 'filters'].map((id) => ({ id, text: `It ${id}` }));

function made(cards: readonly object[], more: object = {}) {
	const head = { id: 'q', kind: 'groups', level: 'recall', stem: 'How does each feed?' };
	const question = { ...head, groups: three, cards, ...more };
	return groups.parts(v.parse(groups.schema, question), { decimal: '.' });
}

const snail = card('snail', 'grazes');
const mussel = card('mussel', 'filters', { mistakes: [{ group: 'hunts', chosen: 'No teeth' }] });
const heron = card('heron', 'hunts');

describe('what an author writes', () => {
	const { parts, faults } = made([snail, mussel, heron]);

	test('is a part a card, sorted by what anybody sees and not by group', () => {
		expect(faults).toEqual([]);
		expect(parts.map(({ id }) => id)).toEqual(['heron', 'mussel', 'snail']);
		expect(parts.map(({ path }) => path)).toEqual([
			['cards', 2],
			['cards', 1],
			['cards', 0]
		]);
	});

	test('keeps its order where the author fixes it', () => {
		const fixed = made([snail, mussel, heron], { order: 'fixed' });
		expect(fixed.parts.map(({ id }) => id)).toEqual(['snail', 'mussel', 'heron']);
	});

	test('has feedback of its own for a wrong group that the author names, and else the general one', () => {
		const [, options] = parts.map((part) =>
			part.options.map(({ id, text, key, chosen }) => [id, text, key, chosen])
		);
		expect(options).toEqual([
			['grazes', 'It grazes', false, 'mussel is elsewhere'],
			['hunts', 'It hunts', false, 'No teeth'],
			['filters', 'It filters', true, 'mussel is there']
		]);
		expect(parts[1]?.options.map((option) => option.explains)).toEqual([
			explains,
			explains,
			explains
		]);
	});

	const nine = Array.from({ length: 10 }, (_, at) => card(`c${at}`, 'hunts'));
	const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, text: id }));

	test.each([
		['one card', [snail], {}, 'few-options', ['cards']],
		['ten cards', nine, {}, 'too-many-options', ['cards']],
		[
			'one group',
			[snail, card('slug', 'grazes')],
			{ groups: three.slice(0, 1) },
			'few-options',
			['groups']
		],
		[
			'six groups',
			[card('x', 'a'), card('y', 'b')],
			{ groups: many },
			'too-many-options',
			['groups']
		],
		[
			'a group that is not there',
			[snail, card('newt', 'swims')],
			{},
			'answer-not-there',
			['cards', 1, 'group']
		],
		[
			'a mistake that is not there',
			[snail, card('newt', 'hunts', { mistakes: [{ group: 'swims', chosen: 'No' }] })],
			{},
			'answer-not-there',
			['cards', 1, 'mistakes', 0, 'group']
		],
		[
			'an id that is the group’s',
			[snail, card('hunts', 'hunts')],
			{},
			'answer-tells',
			['cards', 1, 'id']
		],
		[
			'an id that begins with the group’s',
			[snail, card('hunts-2', 'hunts')],
			{},
			'answer-tells',
			['cards', 1, 'id']
		]
	])('is refused with %s', (_, cards, more, code, path) => {
		expect(made(cards, more).faults).toMatchObject([{ code, path }]);
	});
});

test.each([
	['grazes', 'filters', 'hunts', 1, 1],
	['grazes', 'filters', 'filters', 2 / 3, 0],
	['hunts', 'hunts', 'grazes', 0, 0]
])('with snail in %s, mussel in %s, heron in %s the mark is %d, or %d as a whole', (...given) => {
	const [first, second, third, share, whole] = given;
	const placed = { snail: first, mussel: second, heron: third };
	const { parts } = made([snail, mussel, heron]);
	const question = { kind: 'groups', parts } as const;
	expect(mark(question, { kind: 'groups', placed })).toMatchObject({ mark: { fraction: share } });
	expect(
		mark({ ...question, marking: 'all-or-nothing' }, { kind: 'groups', placed })
	).toMatchObject({ mark: { fraction: whole } });
});
