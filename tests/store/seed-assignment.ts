import { defaultSettings, type Settings } from '../../src/lib/assignment/settings/settings.ts';
import type { Learner } from '../../src/lib/server/accounts/who-asks.ts';
import { beginAttempt } from '../../src/lib/server/attempts/begin-attempt.ts';
import {
	appendAssignmentEvents,
	createAssignment,
	deleteAssignment
} from '../../src/lib/server/store/assignments.ts';
import type { Database } from '../../src/lib/server/store/database/tables.ts';
import { fill, made, tea } from './fill.ts';

/** The learner that `fill` makes. */
export const learnerWho: Learner = { type: 'learner', id: 'learner', classId: 'class' };

/** What `fill` makes, with a published assignment `work` of the module tea, answers by name. */
export async function seedAssignment(
	db: Database,
	settings: Partial<Settings> = {}
): Promise<void> {
	await fill(db);
	// Its settings are nothing that a learner could work by.
	await deleteAssignment(db, 'assignment');
	await publish(db, 'work', settings);
}

/** Another published assignment of the module tea, in the class that `fill` makes. */
export async function publish(
	db: Database,
	id: string,
	settings: Partial<Settings> = {}
): Promise<void> {
	await createAssignment(db, {
		...{ id, classId: 'class', moduleId: tea.id, edition: tea.edition },
		...{ createdAt: made, createdBy: 'educator' },
		settings: { ...defaultSettings(tea), handIn: 'name', order: 'fixed', ...settings }
	});
	await appendAssignmentEvents(db, {
		...{ assignment: id, at: 0 },
		events: [{ event: { type: 'publish', at: made }, at: made, byEducator: 'educator' }]
	});
}

/** Begins an attempt of that learner; its id. */
export async function began(
	db: Database,
	{ quiz, now }: { readonly quiz: string; readonly now: string }
): Promise<string> {
	const begun = await beginAttempt(db, learnerWho, {
		...{ assignment: 'work', quiz, id: 'attempt-at-work', seed: 'seed', now }
	});
	if (begun.type !== 'begun') throw new Error(begun.type);
	return begun.attempt;
}
