import { expect, it } from 'vitest';
import { fillEducator, made } from '../../../../tests/store/fill.ts';
import { onBothDatabases } from '../../../../tests/store/on-both-databases.ts';
import { mostClasses } from '../accounts/learner-cookie.ts';
import { hashToken } from '../accounts/secrets.ts';
import type { Educator, LearnerHere } from '../accounts/who-asks.ts';
import type { Database } from '../store/database/tables.ts';
import { findLearnerSession } from '../store/learners.ts';
import { createClass } from './change-class.ts';
import { classCode } from './class-code.ts';
import { comeBack } from './come-back.ts';
import { joinClass } from './join-class.ts';
import { viewClassesHere } from './own-record.ts';

const secret = 's'.repeat(32);
const place = { address: '192.0.2.1', secret, now: made };
const who: Educator = { type: 'educator', id: 'educator', administrator: false };
const bytesOf = (at: number) => new Uint8Array(8).fill(at + 1);

/** Classes 0, 1, … that go by names. */
async function make(db: Database, classes: number): Promise<void> {
	await fillEducator(db, 'educator');
	for (let at = 0; at < classes; at++) {
		const making = { id: `class ${at}`, name: `Class ${at}`, naming: 'name' as const };
		const moment = { now: made, auditId: `create ${at}` };
		await createClass(db, who, { ...making, bytes: bytesOf(at), ...moment });
	}
}

let tickets = 0;

/** Joins class `at` on a device, and says who and by which recovery code they come back. */
async function join(db: Database, at: number, label: string, here: readonly LearnerHere[] = []) {
	const id = `learner ${tickets++}`;
	const joined = await joinClass(db, {
		...{ code: classCode(bytesOf(at)), label, ticket: `ticket-of-twenty-letters-${tickets}` },
		...{ learnerId: id, place, here }
	});
	if (joined.type !== 'joined') return joined;
	const { token, recovery } = joined;
	const learner = { type: 'learner', id, classId: `class ${at}` } as const;
	return { type: 'joined' as const, recovery, here: { who: learner, token } };
}

async function joined(db: Database, at: number, label: string, here: readonly LearnerHere[] = []) {
	const one = await join(db, at, label, here);
	if (one.type !== 'joined') throw new Error(`${label} could not join.`);
	return one;
}

async function isHere(db: Database, token: string): Promise<boolean> {
	return (await findLearnerSession(db, hashToken(token), made)) !== undefined;
}

onBothDatabases('several classes on one device', (fresh) => {
	it('joins another class beside the first, and in one class takes the place of who was there', async () => {
		const { db } = await fresh.open();
		await make(db, 2);
		const first = await joined(db, 0, 'Erik');
		const second = await joined(db, 1, 'Erik B.', [first.here]);
		const both = [second.here, first.here];
		expect(await viewClassesHere(db, both)).toMatchObject([
			{ id: 'class 0', label: 'Erik' },
			{ id: 'class 1', label: 'Erik B.' }
		]);
		const third = await joined(db, 0, 'Ada', both);
		expect(await Promise.all([...both, third.here].map(({ token }) => isHere(db, token)))).toEqual([
			...[true, false, true]
		]);
		const back = { typed: first.recovery, token: 'back', place, here: [second.here, third.here] };
		expect(await comeBack(db, back)).toEqual({ type: 'back', classId: 'class 0' });
		expect(await isHere(db, second.here.token)).toBe(true);
		expect(await isHere(db, third.here.token)).toBe(false);
	});

	it('refuses one class more than a device can be in, and drops none of them for it', async () => {
		const { db } = await fresh.open();
		await make(db, mostClasses + 1);
		const elsewhere = await joined(db, mostClasses, 'Zoë');
		let here: readonly LearnerHere[] = [];
		for (let at = 0; at < mostClasses; at++)
			here = [(await joined(db, at, 'Erik', here)).here, ...here];
		expect(await join(db, mostClasses, 'Erik', here)).toMatchObject({ reason: 'crowded' });
		const coming = { typed: elsewhere.recovery, token: 'back', place, here };
		expect(await comeBack(db, coming)).toEqual({ type: 'crowded' });
		expect(await viewClassesHere(db, here)).toHaveLength(mostClasses);
		// In a class that the device is in already, somebody else still can.
		expect((await join(db, 3, 'Ada', here)).type).toBe('joined');
	});
});
