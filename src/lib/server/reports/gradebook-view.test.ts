import { describe, expect, it } from 'vitest';
import type { GradeCell, Gradebook } from './gradebook.ts';
import {
	filterCounts,
	readView,
	sortQueries,
	usualColumn,
	viewedRows,
	viewQuery
} from './gradebook-view.ts';

type Row = Gradebook['rows'][number];

function scored(points: number) {
	const passed = points >= 3 ? ('passed' as const) : ('notPassed' as const);
	return { points, of: 5, fraction: points / 5, passed, final: true };
}

const at = '2026-11-01T08:00:00Z';

function row(
	label: string,
	points: number | 'begun' | 'notBegun' | 'notJoined',
	late = false
): Row {
	const cell: GradeCell =
		typeof points === 'number'
			? { type: 'handedIn', at, late, attempts: 1, ...scored(points) }
			: points === 'begun'
				? { type: 'begun', since: at }
				: { type: points };
	return {
		...{ learner: points === 'notJoined' ? null : label, label, email: null, studentNumber: null },
		...{ cells: [cell], total: typeof points === 'number' ? scored(points) : null }
	};
}

const book = {
	naming: 'pseudonym' as const,
	quizzes: [{ id: 'total', title: 'A quiz', of: 5 }],
	rows: [
		row('Zoë Adams', 5),
		row('Émile Young', 2, true),
		row('Eva van den Berg', 'begun'),
		row('Ada Zhang', 'notBegun'),
		row('Young, Carl', 'notJoined')
	]
};

function sorted(query: string): readonly string[] {
	return viewedRows(book, readView(new URLSearchParams(query))).map(({ label }) => label);
}

describe('the gradebook as it is looked at', () => {
	it('sorts by first name with accents in their place, and by last name', () => {
		expect(sorted('')).toEqual([
			...['Ada Zhang', 'Émile Young', 'Eva van den Berg', 'Young, Carl', 'Zoë Adams']
		]);
		expect(sorted('sort=last')).toEqual([
			...['Zoë Adams', 'Eva van den Berg', 'Émile Young', 'Young, Carl', 'Ada Zhang']
		]);
	});

	it('of a class with names stands by family name, and so do those who are alike', () => {
		const named = { ...book, naming: 'name' as const };
		const labels = (query: string): readonly string[] =>
			viewedRows(named, readView(new URLSearchParams(query), usualColumn('name'))).map(
				({ label }) => label
			);
		expect(labels('')).toEqual(sorted('sort=last'));
		const rows = [row('Ada Zhang', 5), row('Zoë Adams', 5)];
		const byPoints = viewedRows({ ...named, rows }, { sort: 'points', down: false, filter: 'all' });
		expect(byPoints.map(({ label }) => label)).toEqual(['Zoë Adams', 'Ada Zhang']);
	});

	it('sorts by every column, up and down, even if a quiz is called like another one', () => {
		const least = ['Young, Carl', 'Ada Zhang', 'Eva van den Berg', 'Émile Young', 'Zoë Adams'];
		expect(sorted('sort=quiz-total')).toEqual(least);
		expect(sorted('sort=quiz-total&dir=down')).toEqual(least.toReversed());
		for (const column of ['points', 'percent', 'passed'])
			expect(sorted(`sort=${column}&dir=down`).slice(0, 2)).toEqual(['Zoë Adams', 'Émile Young']);
		expect(sorted('sort=state')[0]).toBe('Young, Carl');
		expect(sorted('sort=nothing')).toEqual(sorted(''));
	});

	it('shows those of one state, and says how many there are of each', () => {
		expect(sorted('show=late')).toEqual(['Émile Young']);
		expect(sorted('show=notPassed')).toEqual(['Émile Young']);
		expect(sorted('show=notJoined')).toEqual(['Young, Carl']);
		const counts = filterCounts(book).map(({ filter, count }) => `${filter} ${count}`);
		expect(counts).toEqual([
			...['all 5', 'done 2', 'begun 1', 'notBegun 1', 'notJoined 1'],
			...['late 1', 'passed 1', 'notPassed 1']
		]);
	});

	it('keeps its whole state in the address', () => {
		const view = { sort: 'quiz-total', down: true, filter: 'late' } as const;
		expect(readView(new URLSearchParams(viewQuery(view)))).toEqual(view);
		expect(viewQuery(readView(new URLSearchParams()))).toBe('?');
		expect(sortQueries(book, view)).toMatchObject({
			first: '?show=late',
			'quiz-total': '?sort=quiz-total&show=late'
		});
		expect(sortQueries(book, { ...view, down: false })['quiz-total']).toContain('dir=down');
	});

	it('of several classes stands by class, unless another column is asked for', () => {
		const several = {
			...{ quizzes: book.quizzes, naming: book.naming },
			rows: [
				{ ...row('Zoë Adams', 5), className: 'Group A' },
				{ ...row('Ada Zhang', 3), className: 'Group B' },
				{ ...row('Ben Obi', 4), className: 'Group A' }
			]
		};
		const labels = (query: string): readonly string[] =>
			viewedRows(several, readView(new URLSearchParams(query), 'class')).map(({ label }) => label);
		expect(labels('')).toEqual(['Ben Obi', 'Zoë Adams', 'Ada Zhang']);
		expect(labels('sort=first')).toEqual(['Ada Zhang', 'Ben Obi', 'Zoë Adams']);
		const { first, class: byClass } = sortQueries(
			book,
			readView(new URLSearchParams(), 'class'),
			'class'
		);
		expect([first, byClass]).toEqual(['?sort=first', '?dir=down']);
	});
});
