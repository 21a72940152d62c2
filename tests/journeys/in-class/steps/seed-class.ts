import { randomBytes, randomUUID } from 'node:crypto';
import {
	defaultSettings,
	type Settings
} from '../../../../src/lib/assignment/settings/settings.ts';
import { recoveryBytes, recoveryCode } from '../../../../src/lib/assignment/letters.ts';
import type { Module } from '../../../../src/lib/content/module.ts';
import { hashToken } from '../../../../src/lib/server/accounts/secrets.ts';
import type { Educator } from '../../../../src/lib/server/accounts/who-asks.ts';
import { createAssignment } from '../../../../src/lib/server/assignments/create-assignment.ts';
import { classCode } from '../../../../src/lib/server/classes/class-code.ts';
import { createClass } from '../../../../src/lib/server/store/classes.ts';
import type { Database } from '../../../../src/lib/server/store/database/tables.ts';
import { isoSeconds } from '../../../../src/lib/server/store/database/columns.ts';
import { createLearner, createLearnerSession } from '../../../../src/lib/server/store/learners.ts';
import { fillEducator } from '../../../store/fill.ts';

/** A class of one learner who was assigned one module, and is signed in on one device. */
export interface SeededClass {
	readonly classId: string;
	readonly assignment: string;
	readonly module: Module;
	readonly educator: Educator;
	readonly learner: string;
	/** Value of the learner's cookie. */
	readonly token: string;
	/** Brings the learner in on another device. */
	readonly recovery: string;
}

export interface ToSeed {
	readonly module: Module;
	readonly settings?: Partial<Settings>;
	/** Of the learner, in place of the one they otherwise go by. */
	readonly label?: string;
}

const far = '2099-01-01T00:00:00Z';
export const label = 'Zoë Winter';

async function makeClass(db: Database, settings: Settings) {
	const id = randomUUID();
	const educator = { type: 'educator', id: randomUUID(), administrator: false } as const;
	await fillEducator(db, educator.id);
	await createClass(db, {
		...{ id, name: 'Year 9', code: classCode(randomBytes(8)), owner: educator.id },
		...{ naming: settings.handIn === 'name' ? 'name' : 'pseudonym' },
		createdAt: isoSeconds(new Date())
	});
	return { id, educator };
}

/** One more device of a learner: the value of its cookie. */
export async function signIn(db: Database, learner: string): Promise<string> {
	const token = randomBytes(32).toString('base64url');
	const createdAt = isoSeconds(new Date());
	const session = { tokenHash: hashToken(token), learnerId: learner };
	await createLearnerSession(db, { ...session, createdAt, expiresAt: far });
	return token;
}

/** Straight into the store of a server that may run: with the verbs of the server, without its pages. */
export async function seedClass(db: Database, toSeed: ToSeed): Promise<SeededClass> {
	const { module } = toSeed;
	const settings = { ...defaultSettings(module), ...toSeed.settings };
	// A minute ago: else what is answered in the same second is told apart from what is answered in the next.
	const now = isoSeconds(new Date(Date.now() - 60_000));
	const made = await makeClass(db, settings);
	const [assignment, learner] = [randomUUID(), randomUUID()];
	const created = await createAssignment(db, made.educator, {
		...{ id: assignment, classId: made.id, module, settings, publish: true },
		...{ now, auditId: randomUUID() }
	});
	if (created.type !== 'made') throw new Error(JSON.stringify(created));
	const recovery = recoveryCode(randomBytes(recoveryBytes));
	await createLearner(db, {
		...{ id: learner, classId: made.id, recoveryHash: hashToken(recovery) },
		...{ label: toSeed.label ?? label, createdAt: now, expiresAt: far }
	});
	const token = await signIn(db, learner);
	const classId = made.id;
	return { classId, assignment, module, educator: made.educator, learner, token, recovery };
}
