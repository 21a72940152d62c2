import { openAccounts } from '../../src/lib/server/accounts/open-accounts.ts';
import { hashToken } from '../../src/lib/server/accounts/secrets.ts';
import { learnerCookie } from '../../src/lib/server/accounts/learner-cookie.ts';
import { defaultSettings } from '../../src/lib/assignment/settings/settings.ts';
import { createAssignment } from '../../src/lib/server/assignments/create-assignment.ts';
import { classCode } from '../../src/lib/server/classes/class-code.ts';
import { addCompletions } from '../../src/lib/server/store/attempts.ts';
import { createClass } from '../../src/lib/server/store/classes.ts';
import type { Database } from '../../src/lib/server/store/database/tables.ts';
import { createInvitation } from '../../src/lib/server/store/invitations.ts';
import { isoSeconds } from '../../src/lib/server/store/database/columns.ts';
import { createLearner, createLearnerSession } from '../../src/lib/server/store/learners.ts';
import { openStore } from '../../src/lib/server/store/database/open-store.ts';
import type { Role } from '../authorisation-table.ts';
import { fillEducator, tea } from '../store/fill.ts';
import { educatorSession } from './educator-session.ts';
import { serveReadback, temporaryFolder } from './run-readback.ts';

/**
 * A server with two classes: `class` of `educator` with `learner`, who has finished the second quiz,
 * `otherClass` of `otherEducator` with `otherLearner`, and an `administrator` who teaches none.
 */
export interface School {
	readonly url: string;
	readonly db: Database;
	/** Where its SQLite file is, unless it is kept elsewhere. */
	readonly dataDir: string;
	/** What stands in an address for its parts in brackets. */
	readonly params: Readonly<Record<string, string>>;
	/** The `Cookie` of a session begun just now; `token`: random characters. */
	cookieOf(role: Role, token: string): Promise<string>;
	stop(): Promise<unknown>;
}

const far = '2099-01-01T00:00:00Z';
const code = classCode(new Uint8Array(8));

async function makeClass(db: Database, id: string, owner: string, byte: number): Promise<void> {
	const createdAt = isoSeconds(new Date());
	await createClass(db, {
		...{ id, name: `Class ${id}`, code: classCode(new Uint8Array(8).fill(byte)) },
		...{ naming: 'pseudonym', createdAt, owner }
	});
}

async function makeLearner(db: Database, id: string, classId: string): Promise<void> {
	const createdAt = isoSeconds(new Date());
	const label = `Label of ${id}`;
	await createLearner(db, {
		...{ id, classId, label, recoveryHash: hashToken(id), createdAt, expiresAt: far }
	});
}

async function fillSchool(db: Database): Promise<void> {
	const now = isoSeconds(new Date());
	for (const id of ['educator', 'otherEducator', 'spare']) await fillEducator(db, id);
	await fillEducator(db, 'administrator', true);
	await makeClass(db, 'class', 'educator', 0);
	await makeClass(db, 'spareClass', 'educator', 1);
	await makeClass(db, 'otherClass', 'otherEducator', 2);
	for (const id of ['learner', 'spareLearner']) await makeLearner(db, id, 'class');
	await makeLearner(db, 'otherLearner', 'otherClass');
	await createInvitation(db, {
		...{ id: 'invitation', email: 'new@example.org', tokenHash: hashToken('token') },
		...{ administrator: false, invitedBy: 'administrator', createdAt: now, expiresAt: far }
	});
	const educator = { type: 'educator', id: 'educator', administrator: false } as const;
	const making = {
		id: 'assignment',
		series: 'series',
		classId: 'class',
		module: tea,
		settings: defaultSettings(tea)
	};
	const moment = { now, auditId: 'audit' };
	const made = await createAssignment(db, educator, { ...making, publish: true, ...moment });
	if (made.type !== 'made') throw new Error('The assignment of the tests cannot be made.');
	const finished = {
		assignmentId: 'assignment',
		learnerId: 'learner',
		quizId: 'evidence',
		at: now
	};
	await addCompletions(db, [finished]);
}

/** `env`: settings of the server besides its own; with DATABASE_URL the school is kept in that database. */
export async function startSchool(env: Readonly<Record<string, string>> = {}): Promise<School> {
	const dataDir = temporaryFolder();
	const databaseUrl = env['DATABASE_URL'];
	const store = await openStore({ dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
	const { db } = store;
	const accounts = openAccounts({ store, env, dataDir, log: () => undefined });
	await fillSchool(db);
	const quizzes = { QUIZZES_DIR: 'tests/fixtures/modules' };
	const server = await serveReadback({ ...quizzes, ...env, DATA_DIR: dataDir });
	const now = isoSeconds(new Date());
	return {
		url: server.url,
		...{ db, dataDir },
		params: {
			...{ module: tea.id, quiz: tea.quizzes[0]?.id ?? '', code, token: 'token' },
			...{ class: 'class', assignment: 'assignment', series: 'series' }
		},
		cookieOf: async (role, token) => {
			if (role === 'nobody') return '';
			if (role === 'learner' || role === 'otherLearner') {
				const session = { tokenHash: hashToken(token), learnerId: role };
				await createLearnerSession(db, { ...session, createdAt: now, expiresAt: far });
				return `${learnerCookie}=${token}`;
			}
			return educatorSession(accounts, role);
		},
		stop: async () => {
			await server.stop();
			await store.close();
		}
	};
}
