import { defaultSettings } from '../../src/lib/assignment/settings/settings.ts';
import type { AttemptInput } from '../../src/lib/attempt/events.ts';
import { compile } from '../../src/lib/content/compile.ts';
import type { Module } from '../../src/lib/content/module.ts';
import { readModule } from '../../src/lib/content/read-module.ts';
import { createAssignment } from '../../src/lib/server/store/assignments.ts';
import { createAttempt } from '../../src/lib/server/store/attempts.ts';
import { createClass, type Listed } from '../../src/lib/server/store/classes.ts';
import type { Database } from '../../src/lib/server/store/database/tables.ts';
import { keepEdition } from '../../src/lib/server/store/editions.ts';
import { createEducator } from '../../src/lib/server/store/educators.ts';
import { createLearner } from '../../src/lib/server/store/learners.ts';
import { teaFolder } from '../fixtures/modules/edited-module.ts';

/** The hour at which everything here was made, and the one at which it expires. */
export const made = '2026-09-01T08:00:00Z';
export const expiry = '2026-12-01T08:00:00Z';

function compileTea(): Module {
	const compiled = compile(readModule(teaFolder));
	if (compiled.type !== 'module') throw new Error('The module of the tests does not compile.');
	return compiled.module;
}

export const tea = compileTea();

export const input: AttemptInput = {
	...{ behaviour: 'immediate', seed: 'seed', order: 'fixed' },
	questions: [
		{ id: 'q1', kind: 'choice', hash: 'h1', options: ['a', 'b'], order: 'fixed', tries: 1 }
	]
};

/** An educator with their user, as better-auth would make it. */
export async function fillEducator(db: Database, id: string, administrator = false): Promise<void> {
	await db
		.insertInto('user')
		.values({
			...{ id, name: `Name of ${id}`, email: `${id}@example.org`, emailVerified: true },
			...{ image: null, createdAt: new Date(made), updatedAt: new Date(made) }
		})
		.execute();
	await createEducator(db, { id, administrator, createdAt: made });
}

export async function fillLearner(db: Database, id: string, classId = 'class'): Promise<void> {
	await createLearner(db, {
		...{ id, classId, label: `Label of ${id}`, recoveryHash: `recovery of ${id}` },
		...{ createdAt: made, expiresAt: expiry }
	});
}

/** Names of a list, and nothing beside them. */
export function named(...names: readonly string[]): readonly Listed[] {
	return names.map((name) => ({ name, email: null, studentNumber: null }));
}

/** An attempt of that learner at the assignment, not begun; its id is `id`. */
export async function fillAttempt(db: Database, id: string, learnerId = 'learner'): Promise<void> {
	await createAttempt(db, {
		...{ id, assignmentId: 'assignment', learnerId, quizId: `quiz of ${id}`, number: 1 },
		...{ edition: tea.edition, input, begunAt: made, expiresAt: expiry }
	});
}

/**
 * `educator` with their `class`, in which are `learner`, an `assignment` of the module tea, and an
 * `attempt` of that learner.
 */
export async function fill(db: Database): Promise<void> {
	await fillEducator(db, 'educator', true);
	await createClass(db, {
		...{ id: 'class', name: 'The class', code: 'CODE', naming: 'pseudonym' },
		...{ createdAt: made, owner: 'educator' }
	});
	await fillLearner(db, 'learner');
	await keepEdition(db, tea, made);
	await createAssignment(db, {
		...{ id: 'assignment', classId: 'class', moduleId: tea.id, edition: tea.edition },
		...{
			settings: { ...defaultSettings(tea), attempts: 2 },
			createdAt: made,
			createdBy: 'educator'
		}
	});
	await fillAttempt(db, 'attempt');
}
