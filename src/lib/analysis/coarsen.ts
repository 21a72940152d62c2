import type { Cell } from './parts.ts';
import type { Column, Loose } from './sheet.ts';

/** Fewer answers than this in a group, and nothing is said of where they fell. */
export const SMALLEST_BATCH = 5;

/**
 * The largest count that is shown as "under 5 %" of n, and never less than 1: in a class of 12 one person
 * is above 5 %, and still one must not be told from none.
 */
export function lowest(n: number): number {
	return Math.max(1, Math.ceil(n / 20) - 1);
}

function indexes(cells: readonly unknown[]): readonly number[] {
	return cells.map((_, at) => at);
}

/** First wrong cells in the author's order, then right ones: that order tells nothing of the answers. */
function hidingOrder(cells: readonly Cell[]): readonly number[] {
	return indexes(cells).toSorted((a, b) => Number(cells[a]?.right) - Number(cells[b]?.right));
}

/** Nothing is said: everyone stands in the same place whatever they answered. */
function closed(cells: readonly Cell[], n: number): Loose {
	return { rep: 0, others: indexes(cells).slice(1), each: n, total: n };
}

/** Nearly everyone, or everyone, is in one cell: which one is said, who else there may be is not. */
function alike(cells: readonly Cell[], counts: readonly number[], n: number): Loose {
	const total = (cells.length - 1) * lowest(n);
	const rep = counts.indexOf(Math.max(...counts));
	if (n - (counts[rep] ?? 0) > total) return closed(cells, n);
	return { rep, others: indexes(cells).filter((at) => at !== rep), each: total, total };
}

/**
 * What must stay unsaid of these counts. Low cells are put together with one cell that is not low
 * (complementary suppression), so that none can be found by subtraction. Which one is decided by the
 * author's order and by the sum that is shown, never by the counts themselves: who knows this rule learns
 * nothing from its outcome. null: nothing, every cell may be shown.
 */
export function looseOf(
	cells: readonly Cell[],
	counts: readonly number[],
	n: number
): Loose | null {
	if (n < SMALLEST_BATCH) return n === 0 ? null : closed(cells, n);
	const limit = lowest(n);
	const low = indexes(cells).filter((at) => (counts[at] ?? 0) <= limit);
	if (low.length === 0) return null;
	const rest = hidingOrder(cells).filter((at) => !low.includes(at));
	const [rep] = rest;
	const together = [...low, rep ?? 0].reduce((sum, at) => sum + (counts[at] ?? 0), 0);
	if (rep === undefined || rest.length < 2 || together <= (low.length + 1) * limit) {
		return alike(cells, counts, n);
	}
	return { rep, others: low, each: limit, total: low.length * limit };
}

interface Coarse {
	readonly cells: readonly (number | null)[];
	readonly loose: readonly Loose[];
	readonly alike: boolean;
}

function coarseRows({ part, cells }: Column, rows: readonly number[]): Coarse {
	const places = rows.map((row) => cells[row] ?? null);
	const counts = part.cells.map((_, at) => places.filter((place) => place === at).length);
	const n = places.filter((place) => place !== null).length;
	const loose = looseOf(part.cells, counts, n);
	const hidden = (place: number): boolean => loose?.others.includes(place) ?? false;
	return {
		cells: places.map((place) => (loose && place !== null && hidden(place) ? loose.rep : place)),
		loose: loose ? [loose] : [],
		alike: loose ? loose.others.length === part.cells.length - 1 : n === 0
	};
}

export interface CoarseColumn {
	readonly column: Column;
	/** Whether in each batch nearly everyone (or everyone) may have given the same answer. */
	readonly alike: boolean;
}

/**
 * The column as it may be shown. `looks` says where each group of people ends, ascending: each group is
 * coarsened by itself, so that the difference of two looks says no more than a look at these people alone
 * would. People after the last group are left out.
 */
export function coarsen(column: Column, looks: readonly number[]): CoarseColumn {
	const batches = looks.map((end, at) => {
		const start = at === 0 ? 0 : (looks[at - 1] ?? 0);
		const rows = Array.from({ length: Math.max(0, end - start) }, (_, row) => start + row);
		return coarseRows(column, rows);
	});
	return {
		column: {
			part: column.part,
			cells: batches.flatMap(({ cells }) => cells),
			loose: batches.flatMap(({ loose }) => loose)
		},
		alike: batches.every((batch) => batch.alike)
	};
}
