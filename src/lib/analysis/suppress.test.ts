/**
 * The small-group rules, tried by attack. The strongest attacker knows the rules, has every page, file
 * and look at once, and knows who handed in when. Against that: for each person and each question there
 * is another class, in which this person answered otherwise, and all that is shown is the same to the
 * last bit. So nothing that is shown can tell the two apart.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstsOf, module, type Row } from './class-fixture.ts';
import { reportOfFirsts } from './report.ts';
import { suppress, type ShownReport, type SuppressOptions } from './suppress.ts';

function shownOf(rows: readonly Row[], options?: SuppressOptions): ShownReport {
	return suppress(reportOfFirsts(module, firstsOf(rows)), options);
}

/** Everything that ever left: the report at each look. */
function views(rows: readonly Row[], looks: readonly number[]): string {
	return JSON.stringify(
		looks.map((end, at) => shownOf(rows.slice(0, end), { looks: looks.slice(0, at + 1) }))
	);
}

const answers: readonly (readonly string[])[] = [
	['a', 'b', 'c'],
	['a', 'b', 'c'],
	['a', 'b', 'c', 'ab', 'ac', 'bc', 'abc'],
	['aa', 'ab', 'ac', 'ba', 'bb', 'bc', 'ca', 'cb', 'cc']
];

function withAnswer(row: Row, at: number, letters: string): Row {
	const [first, second, many, sort] = row.map((each, place) => (place === at ? letters : each));
	return [first ?? null, second ?? null, many ?? null, sort ?? null];
}

function changed(rows: readonly Row[], person: number, row: Row): readonly Row[] {
	return rows.map((each, at) => (at === person ? row : each));
}

/** The people between two looks, from and up to (not with) these places. */
function batchesOf(looks: readonly number[]): readonly (readonly [number, number])[] {
	return looks.map((end, at) => [at === 0 ? 0 : (looks[at - 1] ?? 0), end]);
}

/**
 * Who answered what for certain, though nobody may know. Where two people of a batch answered
 * differently, to change places makes the other class (the order in a batch leaves no trace: the first
 * test below); where all of a batch agree, one of them has to be able to have answered otherwise.
 */
function found(rows: readonly Row[], looks: readonly number[]): readonly string[] {
	const seen = views(rows, looks);
	return batchesOf(looks).flatMap(([start, end]) =>
		answers.flatMap((possible, at) => {
			const given = rows.slice(start, end).map((row) => row[at] ?? null);
			const person = start + given.findIndex((letters) => letters !== null);
			const own = rows[person];
			if (!own || new Set(given.filter((each) => each !== null)).size !== 1) return [];
			const otherwise = possible.filter((letters) => letters !== own[at]);
			const hidden = otherwise.some(
				(letters) => views(changed(rows, person, withAnswer(own, at, letters)), looks) === seen
			);
			return hidden ? [] : [`people ${start} to ${end}, question ${at}: ${own[at]}`];
		})
	);
}

/** Answers of differing agreement: from all the same to anything. */
const anyRow = (agreeing: number): fc.Arbitrary<Row> =>
	fc
		.tuple(...answers.map((each) => fc.tuple(fc.integer({ min: 0, max: 99 }), fc.nat(each.length))))
		.map((drawn): Row => {
			const [first, second, many, sort] = drawn.map(([chance, pick], at) => {
				const each = answers[at] ?? [];
				return chance < agreeing ? (each[0] ?? null) : (each[pick] ?? null);
			});
			return [first ?? null, second ?? null, many ?? null, sort ?? null];
		});

const anyClass = fc
	.constantFrom(0, 50, 80, 90, 97, 100)
	.chain((agreeing) => fc.array(anyRow(agreeing), { minLength: 10, maxLength: 34 }));

function looksAt(rows: readonly Row[]): readonly number[] {
	return [10, 15, 22, 30].filter((look) => look <= rows.length);
}

test('the order in which people handed in between two looks leaves no trace', () => {
	fc.assert(
		fc.property(anyClass, (rows) => {
			const looks = looksAt(rows);
			const turned = batchesOf(looks).flatMap(([start, end]) =>
				rows.slice(start, end).toReversed()
			);
			expect(views(turned, looks)).toBe(views(rows, looks));
		}),
		{ numRuns: 30, endOnFailure: true }
	);
});

test('nobody is found from one look at everything', () => {
	fc.assert(
		fc.property(anyClass, (rows) => {
			expect(found(rows, [rows.length])).toEqual([]);
		}),
		{ numRuns: 150, endOnFailure: true }
	);
});

test('nobody is found from several looks with people added between them', () => {
	fc.assert(
		fc.property(anyClass, (rows) => {
			expect(found(rows, looksAt(rows))).toEqual([]);
		}),
		{ numRuns: 80, endOnFailure: true }
	);
});

/** Options of a question whose count is not said, by the place of their letters in an answer. */
function hiddenCells(report: ShownReport, id: string): readonly (readonly [number, string])[] {
	const question =
		report.type === 'shown' ? report.figures.questions.find((each) => each.id === id) : null;
	if (question?.type !== 'shown') return [];
	return question.rows.flatMap(({ options }, row) =>
		options
			.map((option, at): [number, string] => [row, 'abc'[at] ?? ''])
			.filter((_, at) => options[at]?.chose.type !== 'count')
	);
}

function isIn(
	letters: string | null | undefined,
	at: number,
	[row, cell]: readonly [number, string]
) {
	// Of a sort, the letter of the statement; of the others, one of the letters.
	return at === 3 ? letters?.[row] === cell : (letters ?? '').includes(cell);
}

test('no hidden count can be worked out from all that is shown', () => {
	fc.assert(
		fc.property(anyClass, (all) => {
			const rows = all.slice(0, 16);
			const looks = [rows.length];
			const [report, seen] = [shownOf(rows, { looks }), views(rows, looks)];
			const open = ['first', 'second', 'many', 'sort'].flatMap((id, at) =>
				hiddenCells(report, id).filter(
					(cell) =>
						!rows.some((row, person) =>
							(answers[at] ?? []).some(
								(letters) =>
									row[at] !== null &&
									isIn(letters, at, cell) !== isIn(row[at], at, cell) &&
									views(changed(rows, person, withAnswer(row, at, letters)), looks) === seen
							)
						)
				)
			);
			expect(open).toEqual([]);
		}),
		{ numRuns: 10, endOnFailure: true }
	);
});

test('one person more changes nothing until five are together', () => {
	fc.assert(
		fc.property(anyClass, (rows) => {
			const over = rows.length - (rows.length % 5);
			expect(shownOf(rows)).toEqual(shownOf(rows.slice(0, over)));
		}),
		{ numRuns: 20, endOnFailure: true }
	);
});

const alike: Row = ['a', 'b', 'ab', 'ab'];
const other: Row = ['b', 'a', 'ac', 'cc'];

function classOf(n: number, others: number): readonly Row[] {
	return Array.from({ length: n }, (_, at) => (at < others ? other : alike));
}

test('below ten there is only the number of results', () => {
	expect(shownOf(classOf(9, 4))).toEqual({
		...{ type: 'few', module: 'module', edition: 'edition', people: 9 }
	});
	expect(shownOf(classOf(10, 4)).type).toBe('shown');
});

test('configuration can raise the smallest group and not lower it', () => {
	expect(shownOf(classOf(15, 6), { smallest: 20 }).type).toBe('few');
	expect(shownOf(classOf(9, 4), { smallest: 3, looks: [9] }).type).toBe('few');
});

test('of a question that everyone answered the same nothing is shown, nor if nearly everyone did', () => {
	for (const others of [0, 1, 2]) {
		const report = shownOf(classOf(20, others));
		const questions = report.type === 'shown' ? report.figures.questions : [];
		expect(questions[0]).toEqual({
			...{ quiz: 'quiz', id: 'first', kind: 'choice', stem: 'Which first?', n: 20 },
			type: 'alike'
		});
	}
});

test('counts stay exact where nothing has to be hidden', () => {
	const rows = [...classOf(20, 8), ...Array.from({ length: 5 }, (): Row => ['c', 'c', 'c', 'bb'])];
	const report = shownOf(rows);
	const [first] = report.type === 'shown' ? report.figures.questions : [];
	const options = first?.type === 'shown' ? first.rows[0]?.options : [];
	expect(options?.map(({ chose }) => chose)).toEqual([
		{ type: 'count', count: 12, share: 0.48 },
		{ type: 'count', count: 8, share: 0.32 },
		{ type: 'count', count: 5, share: 0.2 }
	]);
	expect(first).toMatchObject({ facility: { type: 'value', value: 0.48 } });
});

test('a low option hides a second one, and the key stays exact', () => {
	const rows = [...classOf(19, 7), ['c', 'b', 'ab', 'ab']] as const;
	const report = shownOf(rows);
	const [first] = report.type === 'shown' ? report.figures.questions : [];
	const options = first?.type === 'shown' ? first.rows[0]?.options : [];
	expect(options?.map(({ chose }) => chose)).toEqual([
		{ type: 'count', count: 12, share: 0.6 },
		{ type: 'between', least: 7, most: 8 },
		{ type: 'under', share: 0.1 }
	]);
});

test('no sensitive question and nobody by name is in what is shown', () => {
	const text = JSON.stringify(shownOf(classOf(20, 8)));
	expect(text).not.toContain('loss');
	expect(text).not.toContain('M4');
	expect(text).not.toContain('learner');
});

function numbersIn(thing: unknown): readonly number[] {
	if (typeof thing === 'number') return [thing];
	return typeof thing === 'object' && thing !== null ? Object.values(thing).flatMap(numbersIn) : [];
}

test('reports are plain JSON with finite numbers, whatever the class', () => {
	const rowOrSkips = fc.tuple(anyRow(50), fc.subarray([0, 1, 2, 3])).map(([row, skips]): Row => {
		const [first, second, many, sort] = row.map((each, at) => (skips.includes(at) ? null : each));
		return [first ?? null, second ?? null, many ?? null, sort ?? null];
	});
	fc.assert(
		fc.property(fc.array(rowOrSkips, { maxLength: 40 }), (rows) => {
			const whole = reportOfFirsts(module, firstsOf(rows));
			const shown = suppress(whole);
			for (const report of [whole, shown]) {
				expect(JSON.parse(JSON.stringify(report))).toEqual(report);
				expect(numbersIn(report).every(Number.isFinite)).toBe(true);
			}
			expect(shown).not.toHaveProperty('sheet');
		}),
		{ numRuns: 40 }
	);
});

test('who chose only a hidden option of several cannot be told by what is missing', () => {
	const many = [...'aaaaaabbbbbb', 'c'].map((letters): Row => ['a', 'b', letters, 'ab']);
	const report = shownOf(many, { looks: [13] });
	const questions = report.type === 'shown' ? report.figures.questions : [];
	expect(questions.find(({ id }) => id === 'many')).toMatchObject({ type: 'alike', n: 13 });
});
