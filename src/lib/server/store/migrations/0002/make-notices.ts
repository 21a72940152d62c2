import { PostgresAdapter, sql, type Kysely } from 'kysely';

/**
 * On PostgreSQL each commit that moves somebody's work on says so to whoever listens, with the
 * assignment's id and nothing else; the same id several times in a transaction is said once. By triggers,
 * so that no code which appends can forget it. SQLite has one process, which sees its own writes.
 */
export async function makeNotices(db: Kysely<unknown>): Promise<void> {
	if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
	await sql`create function readback_say_events() returns trigger language plpgsql as $body$
		begin
			perform pg_notify('readback_changes', moved.assignment_id)
			from (select distinct attempts.assignment_id from fresh
				join attempts on attempts.id = fresh.attempt_id) as moved;
			return null;
		end $body$`.execute(db);
	await sql`create function readback_say_completions() returns trigger language plpgsql as $body$
		begin
			perform pg_notify('readback_changes', moved.assignment_id)
			from (select distinct assignment_id from fresh) as moved;
			return null;
		end $body$`.execute(db);
	await sql`create trigger say_events after insert on attempt_events
		referencing new table as fresh for each statement
		execute function readback_say_events()`.execute(db);
	await sql`create trigger say_completions after insert on completions
		referencing new table as fresh for each statement
		execute function readback_say_completions()`.execute(db);
}
