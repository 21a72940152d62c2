import { smallestGroup } from '../../analysis/smallest-group.ts';
import { presentEdition } from '../../assignment/context.ts';
import { titleOf } from '../../assignment/settings/settings.ts';
import { zoneOf } from '../../messages/zones.ts';
import type { HandInLevel, Module, Quiz } from '../../content/module.ts';
import type { Educator, Who } from '../accounts/who-asks.ts';
import {
	frozenModule,
	type LoadedAssignment,
	openAssignment
} from '../assignments/load-assignment.ts';
import { findClass, type Class } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';

/** What each verb is asked for. */
export interface Asked {
	readonly assignment: string;
	/** ISO 8601 UTC, to the second. */
	readonly now: string;
}

export interface AskedReport extends Asked {
	/** The smallest group that figures are shown of, from the configuration; below 10 it does not count. */
	readonly groups?: { readonly smallest?: number };
}

/** What reports of an assignment need. */
export interface ReportMaterial {
	readonly loaded: LoadedAssignment;
	readonly class: Class;
	/** IANA time zone of the class: its times are written in it. */
	readonly zone: string;
	/** What the assignment is called. */
	readonly title: string;
	/** Its present edition. */
	readonly module: Module;
	/** Those that are assigned, in the module's order. */
	readonly quizzes: readonly Quiz[];
}

/** What the top of each page of an assignment says. Plain JSON. */
export interface AssignmentHead {
	readonly id: string;
	/** What the assignment is called. */
	readonly title: string;
	readonly classId: string;
	readonly className: string;
	/** Decides which pages there are. */
	readonly level: HandInLevel;
}

export function headOf({
	loaded,
	title,
	class: { id: classId, name: className }
}: Pick<ReportMaterial, 'loaded' | 'title' | 'class'>): AssignmentHead {
	const { handIn: level } = loaded.standing.settings;
	return { id: loaded.assignment.id, title, classId, className, level };
}

/** The same, for somebody who may see it. */
export interface OpenReport extends ReportMaterial {
	readonly type: 'report';
	readonly by: Educator;
}

export type Refused = { readonly type: 'forbidden' } | { readonly type: 'missing' };

/** Does not check permissions; the caller must. */
export async function reportMaterial(
	db: Database,
	loaded: LoadedAssignment
): Promise<ReportMaterial | undefined> {
	const found = await findClass(db, loaded.assignment.classId);
	if (!found) return undefined;
	const module = await frozenModule(db, presentEdition(loaded.snapshot.context));
	const wanted = loaded.standing.settings.quizzes;
	const quizzes = module.quizzes.filter(({ id }) => wanted.includes(id));
	const title = titleOf(loaded.standing.settings, module);
	return { loaded, title, class: found, zone: zoneOf(found), module, quizzes };
}

/** For an educator of its class. */
export async function openReport(
	db: Database,
	who: Who,
	asked: Asked
): Promise<OpenReport | Refused> {
	const opened = await openAssignment(db, who, asked);
	if (opened.type !== 'opened') return opened;
	const material = await reportMaterial(db, opened.loaded);
	return material ? { type: 'report', by: opened.by, ...material } : { type: 'missing' };
}

/** How far the small-group rule goes in this installation. */
interface GroupSettings {
	/** Of fewer people than this nothing is shown but how many they are. */
	readonly smallest: number;
}

/**
 * The small-group rule by the environment: `SMALLEST_GROUP` may raise it. Throws one line for a person when
 * it would lower it, or is no number: an installation that believes itself set otherwise must not start.
 */
export function groupSettings(env: Readonly<Record<string, string | undefined>>): GroupSettings {
	const least = smallestGroup();
	const given = env['SMALLEST_GROUP'] || String(least);
	if (/^\d{1,4}$/.test(given) && Number(given) >= least) return { smallest: Number(given) };
	throw new Error(
		`SMALLEST_GROUP is "${given}": a whole number from ${least} to 9999 is needed; it may be raised, never lowered.`
	);
}
