import { expect, test } from 'vitest';
import type { Option, Question } from '../questions/question.ts';
import { choice, option } from './class-fixture.ts';
import { cellsOf, partsOf } from './parts.ts';

/** Words that count as an option of the same id. */
function typed(each: Option): Option {
	return { ...each, accepts: { texts: [each.id], typos: 1, accents: 'kept' } };
}

const word: Question = {
	...choice('word', [
		typed(option('tadpole', 'key', 's1')),
		{ ...typed(option('pollywog', 'key', 's2')), instead: 'tadpole' },
		typed(option('newt', 'M1', 's3')),
		option('otherwise', 'M2', 's4')
	]),
	kind: 'text'
};

test('of what is typed no word is counted, but only which named answer it is', () => {
	const parts = partsOf(word);
	const answers = ['tadpoel', 'POLLYWOG', 'newt', 'what happened to me'];
	const cells = answers.map((value) => cellsOf(word, parts, { kind: 'text', value }));
	expect(cells).toEqual([[0], [1], [2], [3]]);
	const kept = JSON.stringify(parts);
	expect(parts[0]?.cells.map(({ option }) => option)).toEqual([
		'tadpole',
		'pollywog',
		'newt',
		'otherwise'
	]);
	expect(kept).not.toMatch(/tadpoel|POLLYWOG|happened/);
});

test('who misses an answer goes against its sentence, and not against that of one that would count as well', () => {
	const [part] = partsOf(word);
	expect(part?.cells.map(({ right, against }) => [right, ...against])).toEqual([
		[true],
		[true],
		[false, 's3', 's1'],
		[false, 's4', 's1']
	]);
});
