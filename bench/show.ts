import type { Cell, Goal, Report, Table } from './report.ts';

/** The tables and goals of a report as lines of text. */
export function show({ part, tables, goals }: Report): string {
	const texts = [...tables, ...(goals.length > 0 ? [goalTable(goals)] : [])].map(showTable);
	return [`${part.toUpperCase()}\n`, ...texts].join('\n');
}

function goalTable(goals: readonly Goal[]): Table {
	return {
		title: 'Goals',
		columns: ['what', 'at most', 'measured', ''],
		rows: goals.map(({ what, most, measured, met }) => [
			what,
			most,
			measured,
			met ? 'met' : 'missed'
		])
	};
}

function showTable({ title, columns, rows }: Table): string {
	const lines = [columns, ...rows].map((row) => row.map(text));
	const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
	const [head = '', ...body] = lines.map((line) => {
		const cells = line.map((cell, at) => pad(cell, widths[at] ?? 0, at === 0));
		return cells.join('  ').trimEnd();
	});
	const rule = widths.map((width) => '-'.repeat(width)).join('  ');
	return [title, head, rule, ...body, ''].join('\n');
}

function text(cell: Cell): string {
	return typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell;
}

function pad(cell: string, width: number, first: boolean): string {
	return first ? cell.padEnd(width) : cell.padStart(width);
}
