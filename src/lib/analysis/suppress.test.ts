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

/** Classes in which this person answered this question otherwise, the likeliest to look the same first. */
function* otherWorlds(
	rows: readonly Row[],
	looks: readonly number[],
	person: number,
	at: number
): Generator<readonly Row[]> {
	const own = rows[person];
	if (!own) return;
	const end = looks.find((look) => person < look) ?? 0;
	const start = Math.max(0, ...looks.filter((look) => look <= person));
	for (let other = start; other < end; other += 1) {
		const theirs = rows[other];
		if (theirs && theirs[at] !== null && theirs[at] !== own[at]) {
			yield changed(changed(rows, person, theirs), other, own);
		}
	}
	for (const letters of answers[at] ?? []) {
		if (letters !== own[at]) yield changed(rows, person, withAnswer(own, at, letters));
	}
}

/** Who answered what for certain, though nobody may know. */
function found(rows: readonly Row[], looks: readonly number[]): readonly string[] {
	const seen = views(rows, looks);
	return rows.slice(0, looks.at(-1)).flatMap((row, person) =>
		row.flatMap((letters, at) => {
			if (letters === null) return [];
			for (const world of otherWorlds(rows, looks, person, at)) {
				if (views(world, looks) === seen) return [];
			}
			return [`person ${person}, question ${at}: ${letters}`];
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

test('nobody is found from one look at everything', () => {
	fc.assert(
		fc.property(anyClass, (rows) => {
			expect(found(rows, [rows.length])).toEqual([]);
		}),
		{ numRuns: 15, endOnFailure: true }
	);
});

test('nobody is found from two or three looks with people added between them', () => {
	fc.assert(
		fc.property(anyClass, (rows) => {
			const looks = [10, 15, 22, 30].filter((look) => look <= rows.length);
			expect(found(rows, looks)).toEqual([]);
		}),
		{ numRuns: 10, endOnFailure: true }
	);
});
