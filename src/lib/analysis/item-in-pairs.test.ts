import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moduleOf, quizOf, steps, stepsOf } from './class-fixture.ts';
import type { Facility } from './figures.ts';
import { exactReport, reportOfFirsts } from './report.ts';
import { suppress, type ShownReport } from './suppress.ts';

const module = moduleOf([quizOf('quiz', [steps])]);
const orders = ['ABCD', 'BACD', 'ACBD', 'ABDC', 'BADC', 'DCBA', 'CDAB', 'BCDA', 'DABC', 'ADCB'];

function shownOf(given: readonly (string | null)[]): ShownReport {
	return suppress(reportOfFirsts(module, stepsOf(given)), { looks: [given.length] });
}

function figuresOf(report: ShownReport) {
	const [question] = report.type === 'shown' ? report.figures.questions : [];
	if (question?.type !== 'shown') throw new Error('The question is not shown.');
	return question;
}

function valueOf(facility: Facility): number {
	if (facility.type !== 'value') throw new Error(`The share is ${facility.type}.`);
	return facility.value;
}

/** Whether each step was put before the one that follows it. */
function neighbours(order: string): readonly boolean[] {
	return ['AB', 'BC', 'CD'].map(
		([one = '', other = '']) => order.indexOf(one) < order.indexOf(other)
	);
}

/** Every order of these letters. */
function allOf(letters: string): readonly string[] {
	if (letters === '') return [''];
	return [...letters].flatMap((first) =>
		allOf(letters.replace(first, '')).map((rest) => first + rest)
	);
}

test('a class under pseudonyms is counted by neighbours, with the sentences of both', () => {
	const given = [...orders, ...orders, ...orders];
	const { rows, facility } = figuresOf(shownOf(given));
	expect(rows.map(({ text }) => text)).toEqual([
		'“Step A” before “Step B”',
		'“Step B” before “Step C”',
		'“Step C” before “Step D”'
	]);
	const counts = [0, 1, 2].map((at) => given.filter((order) => neighbours(order)[at]).length);
	const right = rows.map(({ options }) => options.find((option) => option.right)?.chose);
	expect(right).toMatchObject(counts.map((count) => ({ type: 'count', count })));
	const sum = counts.reduce((total, count) => total + count, 0);
	expect(valueOf(facility)).toBeCloseTo(sum / (3 * given.length), 10);
});

test('one neighbour tells nothing of another: every person can have turned any one pair alone', () => {
	for (const order of allOf('ABCD'))
		for (const at of [0, 1, 2]) {
			const wanted = neighbours(order).map((each, pair) => (pair === at ? !each : each));
			const others = allOf('ABCD').filter(
				(other) => JSON.stringify(neighbours(other)) === JSON.stringify(wanted)
			);
			expect(others, `${order}, pair ${at}`).not.toEqual([]);
		}
});

const anyClass = fc.constantFrom(0, 60, 90, 100).chain((agreeing) =>
	fc.array(
		fc
			.tuple(fc.integer({ min: 0, max: 99 }), fc.constantFrom(...allOf('ABCD')))
			.map(([chance, order]) => (chance < agreeing ? 'ABCD' : order)),
		{ minLength: 10, maxLength: 40 }
	)
);

describe('of steps in order', () => {
	test('nothing is shown but what the neighbours tell', () => {
		fc.assert(
			fc.property(anyClass, (given) => {
				// Another order with the same neighbours, wherever there is one.
				const otherwise = given.map((order) => {
					const same = allOf('ABCD').filter(
						(other) => JSON.stringify(neighbours(other)) === JSON.stringify(neighbours(order))
					);
					return same.at(-1) ?? order;
				});
				expect(shownOf(otherwise)).toEqual(shownOf(given));
			}),
			{ numRuns: 100 }
		);
	});

	test('a pair that nobody or one person turned is the same to see, whoever it was', () => {
		const rest = Array.from({ length: 28 }, (_, at) => (at % 2 === 0 ? 'BACD' : 'ACBD'));
		const none = shownOf([...rest, 'ABCD', 'ABCD']);
		expect(shownOf([...rest, 'ABDC', 'ABCD'])).toEqual(none);
		expect(shownOf(['BADC', ...rest.slice(1), 'ABCD', 'ABCD'])).toEqual(none);
		expect(figuresOf(none).type).toBe('shown');
	});
});

test('where answers have names, each place is counted, the steps as they belong', () => {
	const { figures } = exactReport(reportOfFirsts(module, stepsOf(['BACD', 'ABCD', null])));
	const [question] = figures.questions;
	if (question?.type !== 'shown') throw new Error('The question is not shown.');
	expect(question.rows.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D']);
	expect(question.rows[0]?.options.map(({ chose }) => chose)).toMatchObject(
		[1, 1, 0, 0].map((count) => ({ type: 'count', count }))
	);
	expect(valueOf(question.facility)).toBeCloseTo(11 / 12, 8);
	expect(question.distractorEfficiency).toEqual({ type: 'notAvailable', reason: 'noDistractors' });
});

test('where only a whole answer counts, what is shown holds the share of right ones', () => {
	const whole = moduleOf([quizOf('quiz', [{ ...steps, marking: 'all-or-nothing' }])]);
	const seen = new Set<string>();
	fc.assert(
		fc.property(anyClass, (given) => {
			const report = suppress(reportOfFirsts(whole, stepsOf(given)), { looks: [given.length] });
			const [question] = report.type === 'shown' ? report.figures.questions : [];
			if (question?.type !== 'shown') return;
			const { facility } = question;
			const share = given.filter((order) => order === 'ABCD').length / given.length;
			seen.add(facility.type);
			if (facility.type === 'value') expect(facility.value).toBeCloseTo(share, 10);
			if (facility.type !== 'between') return;
			expect(facility.least).toBeLessThanOrEqual(share + 1e-9);
			expect(facility.most).toBeGreaterThanOrEqual(share - 1e-9);
		}),
		{ numRuns: 300 }
	);
	expect(seen).toEqual(new Set(['value', 'between']));
});
