import { expect } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { Settings } from '../../../../src/lib/assignment/settings/settings.ts';
import {
	changeSettings,
	moveAssignment
} from '../../../../src/lib/server/assignments/change-assignment.ts';
import { loadAssignment } from '../../../../src/lib/server/assignments/load-assignment.ts';
import { isoSeconds } from '../../../../src/lib/server/store/database/columns.ts';
import type { Campus } from './start-campus.ts';
import type { SeededClass } from './seed-class.ts';
import type { Sitting } from './sitting.ts';

async function loaded({ store }: Campus, { assignment }: SeededClass, now: string) {
	const found = await loadAssignment(store.db, assignment, now);
	if (found.type === 'missing') throw new Error('No assignment.');
	return found;
}

/** The educator closes it now. */
export async function close(campus: Campus, seeded: SeededClass): Promise<void> {
	const now = isoSeconds(new Date());
	const { position: expected } = await loaded(campus, seeded, now);
	const closing = { assignment: seeded.assignment, expected, move: 'close', now } as const;
	const auditId = randomUUID();
	const moved = await moveAssignment(campus.store.db, seeded.educator, { ...closing, auditId });
	expect(moved.type).toBe('done');
}

/** Moves the due date to the next second, and waits until it has passed. */
export async function letItBeDue(
	campus: Campus,
	seeded: SeededClass,
	later: Partial<Settings> = {}
) {
	const now = isoSeconds(new Date());
	const { position: expected, standing } = await loaded(campus, seeded, now);
	const instant = Date.parse(now) + 1000;
	const settings = { ...standing.settings, due: isoSeconds(new Date(instant)), ...later };
	const changing = { assignment: seeded.assignment, expected, settings, now };
	const auditId = randomUUID();
	const changed = await changeSettings(campus.store.db, seeded.educator, { ...changing, auditId });
	expect(changed.type).toBe('done');
	await expect.poll(() => Date.now() >= instant).toBe(true);
}

/** The page's timers obey these journeys from now on: nobody waits for them. */
export async function holdTheClock({ page }: Sitting): Promise<void> {
	await page.clock.install();
}

/** Half a minute goes by in the page, which sends again and again, and says throughout that the answer waits. */
export async function waitsHalfAMinute(sitting: Sitting): Promise<void> {
	await sitting.isWaiting();
	for (let seconds = 0; seconds < 30; seconds += 5) {
		await sitting.page.clock.runFor(5000);
		await sitting.isWaiting();
	}
}

/** Time goes by in the page until what it sent anew has arrived. */
export async function sendsAgain({ page }: Sitting): Promise<void> {
	await expect(async () => {
		await page.clock.runFor(10_000);
		await expect(page.getByText('Not saved yet.')).toBeHidden({ timeout: 500 });
	}).toPass({ timeout: 30_000 });
}

/** Writes to the database as a backup tool or another process might, and does not end. */
export function holdTheLock({ store }: Campus): () => void {
	const { raw } = store;
	if (raw.type !== 'sqlite') throw new Error('Made for SQLite.');
	raw.database.exec('BEGIN IMMEDIATE');
	return () => raw.database.exec('ROLLBACK');
}
