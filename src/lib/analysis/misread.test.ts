import { expect, test } from 'vitest';
import { firstsOf, module, type Row } from './class-fixture.ts';
import type { Figures, SentenceFigures } from './figures.ts';
import { reportOfFirsts } from './report.ts';
import { suppress } from './suppress.ts';

function figures(rows: readonly Row[]): Figures {
	return reportOfFirsts(module, firstsOf(rows)).figures;
}

function times(n: number, row: Row): readonly Row[] {
	return Array.from({ length: n }, () => row);
}

function of(found: Figures, id: string): Extract<SentenceFigures, { type: 'shown' }> {
	const sentence = found.sentences.find((each) => each.id === id);
	if (sentence?.type !== 'shown') throw new Error(`${id} is not shown`);
	return sentence;
}

/** All in line with the article. */
const right: Row = ['a', 'b', 'ab', 'ab'];

test('a wrong option goes against its own sentence and that of the right one', () => {
	const found = figures([['c', null, null, null], ...times(3, ['a', null, null, null])]);
	expect(of(found, 's1').against).toEqual({ type: 'count', count: 1, share: 0.25 });
	expect(of(found, 's2').against).toEqual({ type: 'count', count: 1, share: 0.25 });
});

test('a missed right option of several goes against its sentence', () => {
	const found = figures([[null, null, 'a', null], ...times(3, [null, null, 'ab', null])]);
	expect(of(found, 's3').against).toMatchObject({ count: 1 });
	expect(of(found, 's2').against).toMatchObject({ count: 0 });
	expect(of(found, 's4').against).toMatchObject({ count: 0 });
});

test('each person counts once a sentence, however many questions went against it', () => {
	const found = figures([['b', 'a', 'ab', 'cc'], ...times(4, right)]);
	expect(of(found, 's1')).toMatchObject({ n: 5, against: { count: 1 } });
	expect(of(found, 's3')).toMatchObject({ n: 5, against: { count: 1 } });
});

test('those who answered none of its questions are not among those who answered', () => {
	const found = figures([right, ['b', null, null, null], [null, null, 'ab', null]]);
	expect(of(found, 's1')).toMatchObject({ n: 2, against: { count: 1 } });
	expect(of(found, 's4')).toMatchObject({ n: 2 });
});

test('says which misconceptions, from which questions and options', () => {
	const found = figures([...times(3, ['b', 'b', 'ab', 'ab']), ['c', 'a', 'ab', 'ab']]);
	expect(of(found, 's1')).toMatchObject({
		misconceptions: [
			{ id: 'M1', text: 'Idea M1', showed: { count: 4 } },
			{ id: 'M2', showed: { count: 1 } },
			{ id: 'M3', showed: { count: 0 } }
		],
		questions: [
			{
				id: 'first',
				n: 4,
				options: [
					{ id: 'b', chosen: true, misconception: 'M1', count: { count: 3 } },
					{ id: 'c', chosen: true, misconception: 'M2', count: { count: 1 } }
				]
			},
			{ id: 'second', options: [{ id: 'a' }, { id: 'c' }] }
		]
	});
});

test('the most misread sentence comes first: 19 of 27 before 2 of 2', () => {
	const rows: readonly Row[] = [
		...times(2, ['a', null, 'abc', null]),
		...times(17, ['b', null, null, null]),
		...times(6, ['a', null, null, null])
	];
	const order = figures(rows).sentences.map(({ id }) => id);
	// 17 of 25 went against s1, 2 of 2 against s4.
	expect(of(figures(rows), 's4')).toMatchObject({ n: 2, against: { count: 2 } });
	expect(order.indexOf('s1')).toBeLessThan(order.indexOf('s4'));
});

test('ties keep the order of the article, and untouched sentences are not listed', () => {
	const order = figures(times(4, right)).sentences.map(({ id }) => id);
	expect(order).toEqual(['s1', 's2', 's3', 's4']);
});

test('a sentence of too few answers comes last and says how many there are', () => {
	const rows = [...times(6, ['b', null, null, null]), ...times(4, ['a', 'b', 'ac', null])] as const;
	const shown = suppress(reportOfFirsts(module, firstsOf(rows)));
	const sentences = shown.type === 'shown' ? shown.figures.sentences : [];
	expect(sentences.map(({ id, type, n }) => [id, type, n])).toEqual([
		['s1', 'shown', 10],
		['s2', 'shown', 10],
		['s3', 'few', 4],
		['s4', 'few', 4]
	]);
});
