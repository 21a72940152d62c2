import type { DatabaseSync } from 'node:sqlite';

/** Columns that are read as JSON. */
const json: Readonly<Record<string, readonly string[]>> = {
	editions: ['content'],
	assignments: ['settings'],
	assignment_events: ['event'],
	exceptions: ['settings'],
	attempts: ['input'],
	attempt_events: ['event'],
	looks: ['shown'],
	audit: ['detail']
};

const flags = /^(administrator|owner|emailVerified)$/;
const times = /(^|_)at$|^window_start$/;

const words: Readonly<Record<string, readonly string[]>> = {
	'classes.naming': ['name', 'pseudonym'],
	'tombstones.kind': ['learner', 'educator']
};

/** Logs, by what they belong to: they count from 0 and leave nothing out. */
const logs = { attempt_events: 'attempt_id', assignment_events: 'assignment_id' };

interface Column {
	readonly table: string;
	readonly name: string;
	readonly type: string;
}

/** SQL that is true of a value which the application could not read. */
function unreadable({ table, name, type }: Column): string {
	const value = `"${name}"`;
	if (flags.test(name)) return `${value} not in (0, 1)`;
	if (type === 'integer' || type === 'bigint') return `typeof(${value}) not in ('integer', 'null')`;
	const notText = `typeof(${value}) not in ('text', 'null')`;
	if (json[table]?.includes(name)) return `${notText} or not json_valid(${value})`;
	const allowed = words[`${table}.${name}`];
	if (allowed) return `${value} not in (${allowed.map((word) => `'${word}'`).join(', ')})`;
	if (type === 'date' || times.test(name))
		return `${notText} or (${value} is not null and julianday(${value}) is null)`;
	return notText;
}

function columnsOf(database: DatabaseSync): readonly Column[] {
	const rows = database
		.prepare(
			`SELECT m.name AS "table", c.name, c.type FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
			WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'kysely_%'`
		)
		.all();
	return rows.map(({ table, name, type }) => ({
		...{ table: String(table), name: String(name), type: String(type).toLowerCase() }
	}));
}

/**
 * Whether the application could read what is in a database whose schema is ours: JSON, times, flags, types,
 * and logs without a gap. Half a sentence about the first row that it could not; `null`: there is none.
 */
export function checkRows(database: DatabaseSync): string | null {
	for (const column of columnsOf(database)) {
		const { table, name } = column;
		const first = `SELECT 1 FROM "${table}" WHERE ${unreadable(column)} LIMIT 1`;
		if (database.prepare(first).get()) return `holds what cannot be read (${table}, ${name})`;
	}
	for (const [table, owner] of Object.entries(logs)) {
		const gap = `SELECT 1 FROM ${table} GROUP BY ${owner}
			HAVING min(position) <> 0 OR max(position) <> count(*) - 1 LIMIT 1`;
		if (database.prepare(gap).get()) return `holds a log with a gap (${table})`;
	}
	return null;
}
