import { isDeepStrictEqual } from 'node:util';
import { presentEdition } from '../../assignment/context.ts';
import { closesAt } from '../../assignment/times/dates.ts';
import type { Settings } from '../../assignment/settings/settings.ts';
import type { FieldProblem } from '../../assignment/settings/setting-kinds.ts';
import { isOver } from '../../assignment/times/instants.ts';
import { parseSettings } from '../../assignment/settings/parse-settings.ts';
import type { Module } from '../../content/module.ts';
import type { Educator, Who } from '../accounts/who-asks.ts';
import {
	appendAssignmentEvents,
	createAssignment as createRow,
	findAssignment,
	listAssignments,
	readAssignmentLogs,
	type Assignment
} from '../store/assignments.ts';
import { recordAudit } from '../store/audit.ts';
import { findClass } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { hold, transact } from '../store/database/transact.ts';
import { keepEdition } from '../store/editions.ts';
import type { Moment } from './acting.ts';
import { foldAssignment, teaches } from './load-assignment.ts';
import { problemsInClass, type Refusal } from './problems-in-class.ts';

interface Making extends Moment {
	/** Of the assignment to be made. */
	readonly id: string;
	readonly classId: string;
	/** As it stands in the catalogue: frozen with this. */
	readonly module: Module;
	/** JSON, for `parseSettings`. */
	readonly settings: unknown;
	/** The same for those that are made together for several classes; without one it is made alone. */
	readonly series?: string | null;
	/** Whether learners see it at once, or it stays a draft. */
	readonly publish: boolean;
	/** The same, made by the same educator since then, is answered instead. */
	readonly madeSince?: string;
}

type Made =
	| { readonly type: 'made'; readonly id: string }
	| { readonly type: 'problems'; readonly problems: readonly (FieldProblem | Refusal)[] }
	| { readonly type: 'forbidden' };

/** What nobody could take any more is not published. */
function problemsOfPublishing(settings: Settings, now: string): readonly Refusal[] {
	const closes = closesAt(settings);
	if (!isOver(closes, now)) return [];
	const field = settings.lateUntil === null ? 'due' : 'lateUntil';
	return [{ field, reason: 'passed' }];
}

/** Writes it with its edition, its first event if it is published, and its entry in the audit trail. */
async function write(
	tx: Database,
	by: Educator,
	{ id, classId, module, series = null, publish, now, auditId }: Making,
	settings: Settings
): Promise<Made> {
	const { edition } = module;
	await keepEdition(tx, module, now);
	await createRow(tx, {
		...{ id, classId, moduleId: module.id, edition, settings, createdAt: now, createdBy: by.id },
		series
	});
	const event = { event: { type: 'publish', at: now }, at: now, byEducator: by.id };
	const events = publish ? [event] : [];
	await appendAssignmentEvents(tx, { assignment: id, at: 0, events });
	await recordAudit(tx, {
		...{ id: auditId, at: now, actor: by.id, action: 'assignment.create', subject: id },
		detail: { class: classId, edition, publish }
	});
	return { type: 'made', id };
}

/** What the same form made a short while ago, if students can still work on it. */
async function findSame(
	tx: Database,
	by: Educator,
	{ classId, module, now, madeSince }: Making,
	settings: Settings
): Promise<Assignment | undefined> {
	if (madeSince === undefined) return undefined;
	const lately = (await listAssignments(tx, classId)).filter(
		({ createdAt, createdBy, moduleId }) =>
			createdAt >= madeSince && createdBy === by.id && moduleId === module.id
	);
	const logs = await readAssignmentLogs(
		tx,
		lately.map(({ id }) => id)
	);
	return lately.find((one) => {
		const { snapshot, standing } = foldAssignment(one, logs.get(one.id) ?? [], now);
		return (
			['draft', 'scheduled', 'open'].includes(standing.state) &&
			presentEdition(snapshot.context) === module.edition &&
			isDeepStrictEqual(standing.settings, settings)
		);
	});
}

/** Assigns a module to a class of the educator's. Of one id there is one: a second try finds it. */
export async function createAssignment(db: Database, who: Who, making: Making): Promise<Made> {
	return transact(db, async (tx) => {
		const by = await teaches(tx, who, making.classId);
		if (!by) return { type: 'forbidden' };
		await hold(tx, 'user', [by.id], 'to change');
		const there = await findAssignment(tx, making.id);
		if (there?.classId === making.classId) return { type: 'made', id: making.id };
		const parsed = parseSettings(making.settings, making.module);
		if (parsed.type === 'problems') return parsed;
		const { settings } = parsed;
		const same = await findSame(tx, by, making, settings);
		if (same) return { type: 'made', id: same.id };
		const found = await findClass(tx, making.classId);
		const unfit = found ? problemsInClass(settings, found) : [];
		const passed = making.publish ? problemsOfPublishing(settings, making.now) : [];
		const problems = [...unfit, ...passed];
		if (problems.length > 0) return { type: 'problems', problems };
		return write(tx, by, making, settings);
	});
}
