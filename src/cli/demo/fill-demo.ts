import { hashPassword } from 'better-auth/crypto';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { defaultSettings } from '../../lib/assignment/settings.ts';
import { pseudonym, pseudonymBytes } from '../../lib/assignment/pseudonym.ts';
import { recoveryBytes, recoveryCode } from '../../lib/assignment/letters.ts';
import type { Module } from '../../lib/content/module.ts';
import { hashToken } from '../../lib/server/accounts/secrets.ts';
import { learnerDays } from '../../lib/server/accounts/session-lifetimes.ts';
import type { Educator, Learner } from '../../lib/server/accounts/who-asks.ts';
import { createAssignment } from '../../lib/server/assignments/create-assignment.ts';
import { createClass } from '../../lib/server/classes/change-class.ts';
import { codeBytes } from '../../lib/server/classes/class-code.ts';
import { daysAfter } from '../../lib/server/store/database/columns.ts';
import { createUser, findEducatorByEmail } from '../../lib/server/store/educators.ts';
import type { Database } from '../../lib/server/store/database/tables.ts';
import { createLearner } from '../../lib/server/store/learners.ts';
import { transact } from '../../lib/server/store/database/transact.ts';
import { playClass } from './play-class.ts';

/** Whom the demo is signed in as. No mail reaches it: the domain is for examples (RFC 2606). */
export const demoEmail = 'demo@example.org';

/** The size of the class. */
const size = 30;

export type Filled =
	| { readonly type: 'filled'; readonly assignment: string; readonly handedIn: number }
	| { readonly type: 'there' };

async function makeEducator(tx: Database, password: string, now: string): Promise<Educator | null> {
	if (await findEducatorByEmail(tx, demoEmail)) return null;
	const id = randomUUID();
	const created = await createUser(tx, {
		...{ id, name: 'Demo educator', email: demoEmail, administrator: false, createdAt: now },
		...{ emailVerified: true, passwordHash: await hashPassword(password) }
	});
	return created.type === 'created' ? { type: 'educator', id, administrator: false } : null;
}

/** The same thirty pseudonyms in every demo, so that its pictures can be compared. */
async function makeLearners(
	tx: Database,
	classId: string,
	createdAt: string
): Promise<readonly Learner[]> {
	const learners: Learner[] = [];
	for (let at = 0; at < size; at++) {
		const bytes = createHash('sha256').update(`demo ${at}`).digest().subarray(0, pseudonymBytes);
		const id = randomUUID();
		const recoveryHash = hashToken(recoveryCode(randomBytes(recoveryBytes)));
		const expiresAt = daysAfter(createdAt, learnerDays);
		await createLearner(tx, {
			...{ id, classId, label: pseudonym(bytes), recoveryHash, createdAt, expiresAt }
		});
		learners.push({ type: 'learner', id, classId });
	}
	return learners;
}

/**
 * Makes a class that has worked for nine days: an educator, 30 learners under pseudonyms, the module
 * assigned, their attempts. All of it or nothing; where there is a demo already, nothing.
 */
export async function fillDemo(
	db: Database,
	module: Module,
	{ now, password }: { readonly now: string; readonly password: string }
): Promise<Filled> {
	return transact(db, async (tx) => {
		const begun = daysAfter(now, -9);
		const by = await makeEducator(tx, password, begun);
		if (!by) return { type: 'there' };
		const [classId, assignment] = [randomUUID(), randomUUID()];
		const moment = () => ({ now: begun, auditId: randomUUID() });
		await createClass(tx, by, {
			...{ id: classId, name: 'Midwifery, second year (demo)', naming: 'pseudonym' },
			...{ bytes: randomBytes(codeBytes), ...moment() }
		});
		const made = await createAssignment(tx, by, {
			...{ id: assignment, classId, module, publish: true, ...moment() },
			settings: {
				...defaultSettings(module),
				...{ handIn: 'pseudonym', due: daysAfter(now, -1), lateUntil: daysAfter(now, 5) }
			}
		});
		if (made.type !== 'made') throw new Error(`The demo cannot be assigned: ${made.type}.`);
		const learners = await makeLearners(tx, classId, begun);
		const handedIn = await playClass(tx, { module, assignment, learners, now });
		return { type: 'filled', assignment, handedIn };
	});
}
