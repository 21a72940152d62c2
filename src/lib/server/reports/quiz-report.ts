import { isFields } from '../../attempt/parse-record.ts';
import { createHash } from 'node:crypto';
import { nextLook, type NextLook } from '../../analysis/report-looks.ts';
import { smallestGroup } from '../../analysis/smallest-group.ts';
import { exactReport, reportOf, type Report } from '../../analysis/report.ts';
import { suppress, type ShownReport } from '../../analysis/suppress.ts';
import type { Quiz, Module } from '../../content/module.ts';
import type { Database } from '../store/database/tables.ts';
import { listLooks, recordLook, type Look } from '../store/report-looks.ts';
import type { CountedWork } from './counted-work.ts';
import type { AskedReport, OpenReport } from './open-report.ts';

/** One quiz: each has people and looks of its own, so that rows never change between two looks. */
export interface QuizReport {
	readonly id: string;
	readonly title: string;
	/** People who have handed it in, by the present edition. */
	readonly people: number;
	readonly shown: ShownReport;
}

interface Reported {
	readonly quiz: Quiz;
	/** In the order of handing in. */
	readonly rows: readonly CountedWork[];
	readonly asked: AskedReport;
}

/** A key of an attempt in a group: with the attempt at hand it is found, without it it says nothing. */
function keyOf({ attempt }: CountedWork): string {
	return createHash('sha256').update(attempt.id).digest('base64url').slice(0, 16);
}

/** Groups of looks that were kept before groups were: they were over the first to hand in. */
function groupsBySize(looks: readonly Look[], rows: readonly CountedWork[]): readonly Group[] {
	const ends = [...new Set(looks.map(({ people }) => people))];
	return ends.map((end, at) => rows.slice(at === 0 ? 0 : ends[at - 1], end).map(keyOf));
}

interface Past {
	/** All groups so far, of every edition: it is about the same people. */
	readonly groups: readonly Group[];
	/** What was shown last of this edition. */
	readonly shown: ShownReport | null;
	/** Those of whole groups, group by group: from a group of which somebody was erased no look is made. */
	readonly whole: readonly (readonly CountedWork[])[];
	/** Those in no group yet, in the order of handing in. */
	readonly fresh: readonly CountedWork[];
}

async function readPast(
	db: Database,
	{ loaded, module }: OpenReport,
	{ quiz, rows }: Reported
): Promise<Past> {
	const all = await listLooks(db, loaded.assignment.id);
	const looks = all.filter(({ quizId }) => quizId === quiz.id);
	// Each look keeps all groups so far, so the one with the most is the last.
	const count = ({ shown }: Look): number => keptGroups(shown)?.length ?? 0;
	const inTime = looks.toSorted((one, other) => count(one) - count(other));
	const groups = keptGroups(inTime.at(-1)?.shown) ?? groupsBySize(looks, rows);
	const byKey = new Map(rows.map((row) => [keyOf(row), row]));
	const grouped = new Set(groups.flat());
	const held = inTime.findLast(({ edition }) => edition === module.edition);
	return {
		groups,
		shown: held ? keptShown(held.shown, module) : null,
		whole: groups
			.filter((group) => group.every((key) => byKey.has(key)))
			.map((group) => group.flatMap((key) => byKey.get(key) ?? [])),
		fresh: [...byKey].flatMap(([key, row]) => (grouped.has(key) ? [] : [row]))
	};
}

function isClosed({ loaded }: OpenReport): boolean {
	return ['closed', 'released', 'archived'].includes(loaded.standing.state);
}

function nextOf({ shown, whole, fresh }: Past, open: OpenReport, { asked }: Reported): NextLook {
	const standing = { shown: shown !== null, whole: whole.flat().length, fresh: fresh.length };
	return nextLook(standing, { ...asked.groups, closed: isClosed(open) });
}

/** Where each group ends, of groups that stand one after the other. */
function endsOf(groups: readonly (readonly unknown[])[]): readonly number[] {
	return groups.map((_, at) => groups.slice(0, at + 1).flat().length);
}

/** Whether the class's educators read each answer with its name: then no figure says more than they know. */
export function readsAnswers({ loaded, class: { naming } }: OpenReport): boolean {
	return loaded.standing.settings.handIn === 'name' && naming === 'name';
}

function wholeReport(
	{ module }: Pick<OpenReport, 'module'>,
	quiz: Quiz,
	rows: readonly CountedWork[]
): Report {
	const attempts = rows.map(({ attempt, input, events }) => ({
		...{ learner: attempt.learnerId, quiz: attempt.quizId, input, events }
	}));
	return reportOf({ ...module, quizzes: [quiz] }, attempts);
}

/** Makes a look over whole groups and those who join now, and keeps what it shows. */
async function look(
	db: Database,
	{ module, loaded }: OpenReport,
	{ quiz, asked }: Reported,
	{ groups, whole, joining }: Pick<Past, 'groups' | 'whole'> & { joining: readonly CountedWork[] }
): Promise<ShownReport> {
	const joined = joining.length > 0 ? [joining] : [];
	const members = [...whole, ...joined];
	const report = wholeReport({ module }, quiz, members.flat());
	const shown = suppress(report, { ...asked.groups, looks: endsOf(members) });
	const kept = keepShown(shown, [...groups, ...joined.map((group) => group.map(keyOf))]);
	await recordLook(db, {
		...{ assignmentId: loaded.assignment.id, quizId: quiz.id, edition: module.edition },
		...{ people: members.flat().length, at: asked.now, shown: kept }
	});
	return shown;
}

/**
 * What may be shown of one quiz now: what was shown before, or a new look where enough have come. In a
 * transaction that holds the assignment: two at once must not put people into groups that cross.
 */
export async function reportQuiz(
	tx: Database,
	open: OpenReport,
	reported: Reported
): Promise<QuizReport> {
	const { module } = open;
	const { quiz, rows, asked } = reported;
	const people = rows.length;
	const head = { id: quiz.id, title: quiz.title, people };
	if (readsAnswers(open) && people > 0)
		return { ...head, shown: exactReport(wholeReport(open, quiz, rows)) };
	const few = { type: 'few', module: module.id, edition: module.edition, people } as const;
	// Also where a look was over enough and some of them were erased since.
	if (people < smallestGroup(asked.groups?.smallest)) return { ...head, shown: few };
	const past = await readPast(tx, open, reported);
	const next = nextOf(past, open, reported);
	switch (next.type) {
		case 'few':
			return { ...head, shown: few };
		case 'keep':
			return { ...head, shown: past.shown ?? few };
		case 'look': {
			const joining = past.fresh.slice(0, next.joining);
			return { ...head, shown: await look(tx, open, reported, { ...past, joining }) };
		}
	}
}

/** Raised with each change of what a shown report holds: then it is made anew. */
const format = 3;

/** Attempts that joined a report at once, as keys that lead to no attempt that is erased. */
type Group = readonly string[];

/** What was shown, as it is kept, with all groups so far. */
function keepShown(shown: ShownReport, groups: readonly Group[]): unknown {
	return { format, shown, groups };
}

/** Only we write it, under its format; of which module and edition it is, is checked. */
function isShown(
	value: unknown,
	{ id, edition }: Pick<Module, 'id' | 'edition'>
): value is ShownReport {
	return isFields(value) && value['module'] === id && value['edition'] === edition;
}

/** What was shown then; `null` where it is of another format or edition. */
function keptShown(kept: unknown, module: Pick<Module, 'id' | 'edition'>): ShownReport | null {
	if (!isFields(kept) || kept['format'] !== format) return null;
	return isShown(kept['shown'], module) ? kept['shown'] : null;
}

function isGroup(value: unknown): value is Group {
	return Array.isArray(value) && value.every((key) => typeof key === 'string');
}

/** The groups so far; `null` where they were not kept yet. */
function keptGroups(kept: unknown): readonly Group[] | null {
	const groups = isFields(kept) ? kept['groups'] : null;
	return Array.isArray(groups) ? groups.filter(isGroup) : null;
}
