import { hashPassword } from 'better-auth/crypto';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { defaultSettings, type Settings } from '../../lib/assignment/settings/settings.ts';
import { fromWallTime, toWallTime } from '../../lib/assignment/times/wall-time.ts';
import { pseudonym, pseudonymBytes } from '../../lib/assignment/names/pseudonym.ts';
import { recoveryBytes, recoveryCode } from '../../lib/assignment/letters.ts';
import type { Module } from '../../lib/content/module.ts';
import { hashToken } from '../../lib/server/accounts/secrets.ts';
import { learnerDays } from '../../lib/server/accounts/session-lifetimes.ts';
import type { Educator, Learner } from '../../lib/server/accounts/who-asks.ts';
import { createAssignment } from '../../lib/server/assignments/create-assignment.ts';
import { createClass } from '../../lib/server/classes/change-class.ts';
import { codeBytes } from '../../lib/server/classes/class-code.ts';
import { replaceRoster } from '../../lib/server/store/classes.ts';
import { daysAfter } from '../../lib/server/store/database/columns.ts';
import { createUser, findEducatorByEmail } from '../../lib/server/store/educators.ts';
import type { Database } from '../../lib/server/store/database/tables.ts';
import { createLearner } from '../../lib/server/store/learners.ts';
import { transact } from '../../lib/server/store/database/transact.ts';
import { people } from './people.ts';
import { playClass, type Pace } from './play-class.ts';

/** Whom the demo is signed in as. No mail reaches it: the domain is for examples (RFC 2606). */
export const demoEmail = 'demo@example.org';

/** Of its classes: one whose clocks are never those of UTC. */
const zone = 'Europe/Amsterdam';

/** The size of the class under nicknames. */
const size = 30;

export type Filled =
	| {
			readonly type: 'filled';
			/** Of the class under nicknames. */
			readonly assignment: string;
			readonly handedIn: number;
			/** Of the first group by name. */
			readonly byName: string;
	  }
	| { readonly type: 'there' };

/** What the demo is made of. */
export interface DemoModules {
	/** Assigned to the class under nicknames. */
	readonly library: Module;
	/** Assigned to the groups by name. */
	readonly own: Module;
}

/** When the day so many days later ends, as classes write it: at 23:59. */
function endOfDay(now: string, days: number): string {
	const later = daysAfter(now, days);
	const [day = ''] = toWallTime(later, zone)?.split('T') ?? [];
	return fromWallTime(`${day}T23:59`, zone) ?? later;
}

async function makeEducator(tx: Database, password: string, now: string): Promise<Educator | null> {
	if (await findEducatorByEmail(tx, demoEmail)) return null;
	const id = randomUUID();
	const created = await createUser(tx, {
		...{ id, name: 'Demo educator', email: demoEmail, administrator: false, createdAt: now },
		...{ emailVerified: true, passwordHash: await hashPassword(password) }
	});
	return created.type === 'created' ? { type: 'educator', id, administrator: false } : null;
}

async function makeLearners(
	tx: Database,
	classId: string,
	{ labels, createdAt }: { readonly labels: readonly string[]; readonly createdAt: string }
): Promise<readonly Learner[]> {
	const learners: Learner[] = [];
	for (const label of labels) {
		const id = randomUUID();
		const recoveryHash = hashToken(recoveryCode(randomBytes(recoveryBytes)));
		const expiresAt = daysAfter(createdAt, learnerDays);
		await createLearner(tx, { ...{ id, classId, label, recoveryHash, createdAt, expiresAt } });
		learners.push({ type: 'learner', id, classId });
	}
	return learners;
}

/** The same thirty nicknames in every demo, so that its pictures can be compared. */
function nicknames(): readonly string[] {
	return Array.from({ length: size }, (_, at) =>
		pseudonym(createHash('sha256').update(`demo ${at}`).digest().subarray(0, pseudonymBytes))
	);
}

/** A class of the demo, and what it is asked. */
interface Group {
	readonly name: string;
	readonly naming: 'name' | 'pseudonym';
	readonly module: Module;
	readonly settings: Partial<Settings>;
	/** Of groups that were assigned the same together. */
	readonly series?: string;
	/** Who has joined. */
	readonly labels: readonly string[];
	/** How they work; two groups of one name do the same. */
	readonly pace: Pace;
}

/** A class with its people, the module assigned, and their attempts. */
async function makeGroup(
	tx: Database,
	by: Educator,
	{ name, naming, module, settings, series = '', labels, pace }: Group,
	{ begun, now }: { readonly begun: string; readonly now: string }
) {
	const [classId, assignment] = [randomUUID(), randomUUID()];
	const moment = () => ({ now: begun, auditId: randomUUID() });
	await createClass(tx, by, {
		...{ id: classId, name, naming, zone, bytes: randomBytes(codeBytes), ...moment() }
	});
	const made = await createAssignment(tx, by, {
		...{ id: assignment, classId, module, series: series || null, publish: true, ...moment() },
		settings: { ...defaultSettings(module), ...settings }
	});
	if (made.type !== 'made') throw new Error(`The demo cannot be assigned: ${made.type}.`);
	const learners = await makeLearners(tx, classId, { labels, createdAt: begun });
	const handedIn = await playClass(tx, { module, assignment, learners, now, pace });
	return { classId, assignment, handedIn };
}

/** Three groups of one course by name: a lecture with a list, a class, and a small seminar. */
const groups = [
	{ name: 'Physical geography, group A (demo)', joined: 32, listed: 36 },
	{ name: 'Physical geography, group B (demo)', joined: 24, listed: 24 },
	{ name: 'Physical geography, seminar (demo)', joined: 8, listed: 8 }
];

async function makeGroups(
	tx: Database,
	by: Educator,
	module: Module,
	times: { readonly begun: string; readonly now: string }
): Promise<string> {
	let from = 0;
	const made: string[] = [];
	const series = randomUUID();
	for (const { name, joined, listed } of groups) {
		const list = people(listed, from);
		from += listed;
		const { classId, assignment } = await makeGroup(
			tx,
			by,
			{
				...{ name, naming: 'name', module, series },
				settings: {
					...{ title: 'Tides before the field trip', handIn: 'name', passMark: 60, attempts: 3 },
					...{ due: endOfDay(times.now, -4), lateUntil: endOfDay(times.now, 5) }
				},
				labels: list.slice(0, joined).map((one) => one.name),
				pace: { name: `${name} `, all: 0, again: 0.2 }
			},
			times
		);
		await replaceRoster(tx, classId, list);
		made.push(assignment);
	}
	return made[0] ?? '';
}

/**
 * Makes classes that have worked for nine days: an educator, 30 learners under nicknames at a module of the library,
 * and three groups by name at the demo's own. All of it or nothing; where there is a demo already, nothing.
 */
export async function fillDemo(
	db: Database,
	{ library, own }: DemoModules,
	{ now, password }: { readonly now: string; readonly password: string }
): Promise<Filled> {
	return transact(db, async (tx) => {
		const begun = daysAfter(now, -9);
		const by = await makeEducator(tx, password, begun);
		if (!by) return { type: 'there' };
		const { assignment, handedIn } = await makeGroup(
			tx,
			by,
			{
				...{ name: 'Midwifery, second year (demo)', naming: 'pseudonym', module: library },
				settings: {
					...{ handIn: 'pseudonym', due: endOfDay(now, -1), lateUntil: endOfDay(now, 5) }
				},
				labels: nicknames(),
				pace: { name: '', all: 2, again: 0 }
			},
			{ begun, now }
		);
		const byName = await makeGroups(tx, by, own, { begun, now });
		return { type: 'filled', assignment, handedIn, byName };
	});
}
