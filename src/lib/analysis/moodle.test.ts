/**
 * Agreement with Moodle: its algorithm written here a second time from its published source, and a
 * worked set of answers whose values another program computed (fixtures/worked.py).
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alpha, kr20, standardError } from './reliability.ts';
import { discrimination, discriminativeEfficiency, facility } from './item-statistics.ts';
import worked from './fixtures/worked.json' with { type: 'json' };
import type { Statistic } from './statistic.ts';

interface MoodleQuestion {
	readonly facility: number;
	readonly discriminationIndex: number | null;
	readonly discriminativeEfficiency: number | null;
	readonly markVariance: number;
}

/** Four walks over the steps, as calculator.php does it: sums first, then differences to the averages. */
function moodleQuestion(marks: readonly number[], sums: readonly number[]): MoodleQuestion {
	const s = marks.length;
	const others = marks.map((mark, at) => (sums[at] ?? 0) - mark);
	let [totalMarks, totalOther] = [0, 0];
	for (const [at, mark] of marks.entries()) {
		totalMarks += mark;
		totalOther += others[at] ?? 0;
	}
	const sortedMarks = [...marks].sort((a, b) => a - b);
	const sortedOthers = [...others].sort((a, b) => a - b);
	let [markVariance, otherVariance, covariance, covarianceMax] = [0, 0, 0, 0];
	for (const [at, mark] of marks.entries()) {
		const [difference, other] = [mark - totalMarks / s, (others[at] ?? 0) - totalOther / s];
		markVariance += difference ** 2 / (s - 1);
		otherVariance += other ** 2 / (s - 1);
		covariance += (difference * other) / (s - 1);
		const shiftedMark = (sortedMarks[at] ?? 0) - totalMarks / s;
		const shiftedOther = (sortedOthers[at] ?? 0) - totalOther / s;
		covarianceMax += (shiftedMark * shiftedOther) / (s - 1);
	}
	const product = Math.sqrt(markVariance * otherVariance);
	return {
		facility: totalMarks / s,
		discriminationIndex: product > 1e-9 ? (100 * covariance) / product : null,
		discriminativeEfficiency: covarianceMax > 1e-9 ? (100 * covariance) / covarianceMax : null,
		markVariance
	};
}

interface MoodleQuiz {
	readonly questions: readonly MoodleQuestion[];
	readonly cic: number | null;
	readonly standardError: number | null;
}

function moodleQuiz(rows: readonly (readonly number[])[]): MoodleQuiz {
	const sums = rows.map((row) => row.reduce((sum, mark) => sum + mark, 0));
	const s = rows.length;
	const p = rows[0]?.length ?? 0;
	const questions = Array.from({ length: p }, (_, at) =>
		moodleQuestion(
			rows.map((row) => row[at] ?? 0),
			sums
		)
	);
	const average = sums.reduce((sum, each) => sum + each, 0) / s;
	const power2 = sums.reduce((sum, each) => sum + (each - average) ** 2, 0);
	const k2 = (s * (power2 / s)) / (s - 1);
	if (k2 < 1e-9) return { questions, cic: null, standardError: null };
	const variances = questions.reduce((sum, { markVariance }) => sum + markVariance, 0);
	const cic = ((100 * p) / (p - 1)) * (1 - variances / k2);
	const errorRatio = 100 * Math.sqrt(Math.max(0, 1 - cic / 100));
	return { questions, cic, standardError: (errorRatio * Math.sqrt(power2 / (s - 1))) / 100 };
}

function numberOf(statistic: Statistic): number | null {
	return statistic.type === 'value' ? statistic.value : null;
}

/** The same to 4 decimals, and not there in the same cases. */
function agree(ours: Statistic, theirs: number | null, scale = 1): void {
	const number = numberOf(ours);
	expect(number === null).toBe(theirs === null);
	if (number !== null && theirs !== null) expect(number * scale).toBeCloseTo(theirs, 4);
}

function column(rows: readonly (readonly number[])[], at: number): [number[], number[]] {
	const marks = rows.map((row) => row[at] ?? 0);
	const sum = (row: readonly number[]): number => row.reduce((total, mark) => total + mark, 0);
	return [marks, rows.map((row) => sum(row.filter((_, other) => other !== at)))];
}

/** 30 to 60 people, 8 to 12 questions, marks in quarters. */
const anyRows = fc.integer({ min: 8, max: 12 }).chain((k) =>
	fc.array(fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: k, maxLength: k }), {
		minLength: 30,
		maxLength: 60
	})
);

test('agrees with Moodle to 4 decimals, whatever the marks', () => {
	fc.assert(
		fc.property(anyRows, (rows) => {
			const theirs = moodleQuiz(rows);
			for (const [at, question] of theirs.questions.entries()) {
				const [marks, rest] = column(rows, at);
				agree(facility(marks), question.facility);
				agree(discrimination(marks, rest), question.discriminationIndex, 100);
				agree(discriminativeEfficiency(marks, rest), question.discriminativeEfficiency);
			}
			agree(alpha(rows), theirs.cic, 100);
			agree(standardError(rows), theirs.standardError);
		})
	);
});

test('says that there is nothing to say where Moodle says null', () => {
	const rows = Array.from({ length: 30 }, () => [1, 0, 1, 0, 1, 0, 1, 0]);
	expect(moodleQuiz(rows)).toMatchObject({ cic: null, standardError: null });
	const [marks, rest] = column(rows, 0);
	for (const ours of [discrimination(marks, rest), discriminativeEfficiency(marks, rest)]) {
		expect(ours).toEqual({ type: 'notAvailable', reason: 'noVariance' });
	}
	expect([alpha(rows).type, standardError(rows).type]).toEqual(['notAvailable', 'notAvailable']);
});

test('agrees with the worked set of answers', () => {
	for (const [at, question] of worked.questions.entries()) {
		const [marks, rest] = column(worked.rows, at);
		agree(facility(marks), question.facility);
		agree(discrimination(marks, rest), question.discriminationIndex, 100);
		agree(discriminativeEfficiency(marks, rest), question.discriminativeEfficiency);
	}
	agree(alpha(worked.rows), worked.coefficientOfInternalConsistency, 100);
	agree(standardError(worked.rows), worked.standardError);
	agree(kr20(worked.rows.map((row) => row.slice(0, 8))), worked.kr20OfTheFirstEight);
});

test('KR-20 is alpha where every mark is 0 or 1', () => {
	const zeroOne = fc.array(fc.array(fc.constantFrom(0, 1), { minLength: 8, maxLength: 8 }), {
		...{ minLength: 30, maxLength: 60 }
	});
	fc.assert(
		fc.property(zeroOne, (rows) => {
			agree(kr20(rows), numberOf(alpha(rows)));
		})
	);
});

test('KR-20 is not for partial marks', () => {
	expect(kr20(worked.rows)).toEqual({ type: 'notAvailable', reason: 'partialMarks' });
});
