/**
 * All answers that a browser keeps, as one file to take along, and back again. The file holds what is kept and nothing that
 * follows from it. docs/format.md describes it for others.
 */
import type { AttemptRecord } from '../../attempt/events.ts';
import { parseReview, reviewRecord, type ReviewEvent } from '../../review/log.ts';
import { isFields, isOneOf, isWord, parseJson, parseRecord } from '../../attempt/parse-record.ts';
import { write } from './attempt-storage.ts';
import { hasAnswer } from './has-progress.ts';
import { assignedPrefix, attemptKey, isExpired } from './keys.ts';
import { listKept } from './load-kept.ts';
import type { Storages } from './storages.ts';

const format = 'readback-answers';

/** An attempt as it is kept: in the tab or on the device, by itself or of an assignment that collects no answers. */
export interface KeptAnswers {
	readonly where: 'tab' | 'device';
	readonly assignment: string | null;
	readonly record: AttemptRecord;
}

/** The attempts that are kept here, each that counts. */
export function keptAnswers(storages: Storages): readonly KeptAnswers[] {
	return listKept(storages).flatMap(({ key, where, record }) =>
		record ? [{ where, assignment: assignmentOf(key), record }] : []
	);
}

/** A file of attempts, and of what comes back, as JSON. `savedOn`: ISO 8601 date of today. */
export function answersFile(
	attempts: readonly KeptAnswers[],
	review: readonly ReviewEvent[],
	savedOn: string
): string {
	const comesBack = review.length > 0 ? { review: reviewRecord(review) } : {};
	const file = { format, version: 1, savedOn, attempts, ...comesBack };
	return `${JSON.stringify(file, null, '\t')}\n`;
}

export type ReadAnswers =
	| {
			readonly type: 'answers';
			readonly attempts: readonly KeptAnswers[];
			readonly unreadable: number;
			/** What comes back; empty where the file has none, `null` where it cannot be read. */
			readonly review: readonly ReviewEvent[] | null;
	  }
	/** `foreign`: no file of ours. `newer`: of a later version. */
	| { readonly type: 'refused'; readonly reason: 'foreign' | 'newer' };

/** Longer lists are no browser's. */
const mostAttempts = 2000;

/** Attempts out of a file. One that cannot be read is counted, and keeps no other back. */
export function readAnswers(text: string): ReadAnswers {
	const file = parseJson(text.replace(/^\uFEFF/, ''));
	if (!isFields(file) || file.format !== format || !Array.isArray(file.attempts))
		return { type: 'refused', reason: 'foreign' };
	if (file.version !== 1) return { type: 'refused', reason: 'newer' };
	const all: readonly unknown[] = file.attempts;
	const attempts = all.slice(0, mostAttempts).flatMap((one) => readOne(one) ?? []);
	const review = file.review === undefined ? [] : parseReview(file.review);
	return { type: 'answers', attempts, unreadable: all.length - attempts.length, review };
}

function readOne(value: unknown): KeptAnswers | null {
	if (!isFields(value)) return null;
	const { where, assignment } = value;
	const parsed = parseRecord(value.record);
	if (parsed.type === 'unusable' || !isOneOf(where, ['tab', 'device'])) return null;
	if (assignment !== null && !(isWord(assignment) && /^[\w-]+$/.test(assignment))) return null;
	return { where, assignment, record: parsed.record };
}

/** What became of the attempts of a file: how many. */
export interface Added {
	readonly added: number;
	/** Here already, or the same attempt with more in it. */
	readonly same: number;
	/** Another attempt at that quiz is here: it stays. */
	readonly taken: number;
	/** Past their time: they would be deleted at once. */
	readonly expired: number;
	/** The browser has no room, or keeps nothing. */
	readonly refused: number;
}

/**
 * Adds attempts to what is kept here; nothing that is here is lost. One that goes on from what is here takes its place, and
 * so does one where nothing was answered here.
 */
export function addAnswers(
	attempts: readonly KeptAnswers[],
	storages: Storages,
	today: string
): Added {
	const counts = { added: 0, same: 0, taken: 0, expired: 0, refused: 0 };
	for (const { where, assignment, record } of attempts)
		counts[addOne({ where, assignment, record }, storages, today)] += 1;
	return counts;
}

function addOne(
	{ where, assignment, record }: KeptAnswers,
	storages: Storages,
	today: string
): keyof Added {
	if (isExpired(record.begunOn, today)) return 'expired';
	const key = attemptKey(record.module, record.quiz, assignment ?? undefined);
	const here = keptAnswers(storages).find(
		(one) => attemptKey(one.record.module, one.record.quiz, one.assignment ?? undefined) === key
	)?.record;
	if (here && goesOnFrom(here, record)) return 'same';
	if (here && hasAnswer(here) && !goesOnFrom(record, here)) return 'taken';
	const storage = where === 'tab' ? storages.session : storages.local;
	return write(storage, key, JSON.stringify(record)).type === 'kept' ? 'added' : 'refused';
}

/** Whether an attempt is another one with nothing or more after it. */
function goesOnFrom(later: AttemptRecord, earlier: AttemptRecord): boolean {
	return (
		later.id === earlier.id &&
		JSON.stringify(later.events.slice(0, earlier.events.length)) === JSON.stringify(earlier.events)
	);
}

/** The assignment whose attempt a name is of; `null`: of open practice. */
function assignmentOf(key: string): string | null {
	return key.startsWith(assignedPrefix)
		? (key.slice(assignedPrefix.length).split(':')[0] ?? null)
		: null;
}
