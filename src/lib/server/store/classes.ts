import { bit } from './database/columns.ts';
import type { Database } from './database/tables.ts';
import { transact } from './database/transact.ts';

export interface Class {
	readonly id: string;
	readonly name: string;
	/** What learners type to come in; no two classes have the same. */
	readonly code: string;
	/** What learners go by: a name that the educator asked for, or a pseudonym. */
	readonly naming: 'name' | 'pseudonym';
	readonly createdAt: string;
	readonly archivedAt: string | null;
	/** Since when nobody can join for now; `null`: whoever has the code can. */
	readonly joiningPausedAt: string | null;
	/** What the join keys of its names are made with, anew when they are renewed; `null`: none is needed. */
	readonly joinKeySalt: string | null;
	/** IANA time zone that its times are written in; `null`: nobody has said it yet. */
	readonly timeZone: string | null;
}

function classes(db: Database) {
	return db
		.selectFrom('classes')
		.select(['classes.id', 'name', 'code', 'naming'])
		.select(['created_at as createdAt', 'archived_at as archivedAt'])
		.select(['joining_paused_at as joiningPausedAt', 'join_key_salt as joinKeySalt'])
		.select('time_zone as timeZone');
}

/** A class and the educator whom it belongs to. `taken`: another class has that code. */
export async function createClass(
	db: Database,
	{
		id,
		name,
		code,
		naming,
		createdAt,
		owner,
		timeZone = null
	}: Omit<Class, 'archivedAt' | 'joiningPausedAt' | 'joinKeySalt' | 'timeZone'> & {
		readonly owner: string;
		readonly timeZone?: string | null;
	}
): Promise<{ readonly type: 'created' } | { readonly type: 'taken' }> {
	return transact(db, async (tx) => {
		const { numInsertedOrUpdatedRows = 0n } = await tx
			.insertInto('classes')
			.values({
				...{ id, name, code, naming, created_at: createdAt, archived_at: null },
				...{ joining_paused_at: null, join_key_salt: null, time_zone: timeZone }
			})
			.onConflict((conflict) => conflict.column('code').doNothing())
			.executeTakeFirstOrThrow();
		if (numInsertedOrUpdatedRows === 0n) return { type: 'taken' };
		await addClassEducator(tx, { classId: id, educatorId: owner, owner: true });
		return { type: 'created' };
	});
}

export async function findClass(db: Database, id: string): Promise<Class | undefined> {
	return classes(db).where('id', '=', id).executeTakeFirst();
}

export async function findClassByCode(db: Database, code: string): Promise<Class | undefined> {
	return classes(db).where('code', '=', code).executeTakeFirst();
}

/** All of an educator's classes, archived ones too, by name. */
export async function listClasses(db: Database, educatorId: string): Promise<readonly Class[]> {
	return classes(db)
		.innerJoin('class_educators', 'class_educators.class_id', 'classes.id')
		.where('class_educators.educator_id', '=', educatorId)
		.orderBy('name')
		.orderBy('classes.id')
		.execute();
}

/** `taken`: another class has the new code; nothing was changed. */
export async function updateClass(
	db: Database,
	id: string,
	change: Partial<
		Pick<
			Class,
			'name' | 'code' | 'naming' | 'archivedAt' | 'joiningPausedAt' | 'joinKeySalt' | 'timeZone'
		>
	>
): Promise<{ readonly type: 'updated' } | { readonly type: 'taken' }> {
	const { archivedAt, joiningPausedAt, joinKeySalt, timeZone, ...others } = change;
	const set = {
		...others,
		...(archivedAt === undefined ? {} : { archived_at: archivedAt }),
		...(joiningPausedAt === undefined ? {} : { joining_paused_at: joiningPausedAt }),
		...(joinKeySalt === undefined ? {} : { join_key_salt: joinKeySalt }),
		...(timeZone === undefined ? {} : { time_zone: timeZone })
	};
	if (Object.keys(set).length === 0) return { type: 'updated' };
	return transact(db, async (tx) => {
		if (change.code !== undefined) {
			const other = await findClassByCode(tx, change.code);
			if (other && other.id !== id) return { type: 'taken' };
		}
		await tx.updateTable('classes').set(set).where('id', '=', id).execute();
		return { type: 'updated' };
	});
}

/** With everything in it: learners, assignments, attempts. */
export async function deleteClass(db: Database, id: string): Promise<void> {
	await db.deleteFrom('classes').where('id', '=', id).execute();
}

/** A student whom a class expects; `null`: the educator keeps none. */
export interface Listed {
	readonly name: string;
	readonly email: string | null;
	readonly studentNumber: string | null;
}

/** Rows in one statement: PostgreSQL takes 65,535 values, and SQLite 32,766. */
const rowsAtOnce = 5000;

/** Students whom a class expects, instead of those that it had; of a name that comes twice, the first counts. */
export async function replaceRoster(
	db: Database,
	classId: string,
	list: readonly Listed[]
): Promise<void> {
	await transact(db, async (tx) => {
		await tx.deleteFrom('roster').where('class_id', '=', classId).execute();
		const byName = new Map(list.toReversed().map((listed) => [listed.name, listed]));
		const rows = [...byName.values()].map(({ name, email, studentNumber }) => ({
			...{ class_id: classId, name, email, student_number: studentNumber }
		}));
		for (let at = 0; at < rows.length; at += rowsAtOnce)
			await tx
				.insertInto('roster')
				.values(rows.slice(at, at + rowsAtOnce))
				.execute();
	});
}

/** Students whom a class expects, by name. */
export async function listListed(db: Database, classId: string): Promise<readonly Listed[]> {
	return db
		.selectFrom('roster')
		.select(['name', 'email', 'student_number as studentNumber'])
		.where('class_id', '=', classId)
		.orderBy('name')
		.execute();
}

/** Takes these names off the list of a class, as it spells them. */
export async function strikeNames(
	tx: Database,
	classId: string,
	names: readonly string[]
): Promise<void> {
	if (names.length === 0) return;
	await tx
		.deleteFrom('roster')
		.where('class_id', '=', classId)
		.where('name', 'in', names)
		.execute();
}

/** Names in order. */
export async function listRoster(db: Database, classId: string): Promise<readonly string[]> {
	const rows = await db
		.selectFrom('roster')
		.select('name')
		.where('class_id', '=', classId)
		.orderBy('name')
		.execute();
	return rows.map(({ name }) => name);
}

/** An educator of a class; it may have many, and at least one owner. */
interface ClassEducator {
	readonly classId: string;
	readonly educatorId: string;
	readonly owner: boolean;
}

/** Adds an educator, or changes whether one is an owner. */
export async function addClassEducator(db: Database, member: ClassEducator): Promise<void> {
	const owner = bit(member.owner);
	await db
		.insertInto('class_educators')
		.values({ class_id: member.classId, educator_id: member.educatorId, owner })
		.onConflict((conflict) => conflict.columns(['class_id', 'educator_id']).doUpdateSet({ owner }))
		.execute();
}

export async function removeClassEducator(
	db: Database,
	classId: string,
	educatorId: string
): Promise<void> {
	await db
		.deleteFrom('class_educators')
		.where('class_id', '=', classId)
		.where('educator_id', '=', educatorId)
		.execute();
}

/** `undefined`: not an educator of this class. */
export async function findClassEducator(
	db: Database,
	classId: string,
	educatorId: string
): Promise<ClassEducator | undefined> {
	const row = await db
		.selectFrom('class_educators')
		.select('owner')
		.where('class_id', '=', classId)
		.where('educator_id', '=', educatorId)
		.executeTakeFirst();
	return row && { classId, educatorId, owner: row.owner === 1 };
}

/** Owners first, then by name. */
export async function listClassEducators(
	db: Database,
	classId: string
): Promise<readonly (ClassEducator & { readonly name: string; readonly email: string })[]> {
	const rows = await db
		.selectFrom('class_educators')
		.innerJoin('user', 'user.id', 'class_educators.educator_id')
		.select(['user.id as educatorId', 'user.name', 'user.email', 'class_educators.owner'])
		.where('class_id', '=', classId)
		.orderBy('owner', 'desc')
		.orderBy('user.name')
		.execute();
	return rows.map((row) => ({ ...row, classId, owner: row.owner === 1 }));
}
