import { expect, it } from 'vitest';
import { atOnce, race, rounds } from '../../../../tests/store/at-once.ts';
import { fillEducator, fillLearner, made, named } from '../../../../tests/store/fill.ts';
import { onBothDatabases } from '../../../../tests/store/on-both-databases.ts';
import type { Educator } from '../accounts/who-asks.ts';
import {
	addClassEducator,
	listClassEducators,
	createClass,
	findClass,
	findClassByCode,
	updateClass,
	listListed,
	listRoster,
	replaceRoster
} from '../store/classes.ts';
import { inviteToClass } from '../store/class-invitations.ts';
import type { Database } from '../store/database/tables.ts';
import { eraseEducator } from '../store/upkeep/erase.ts';
import { listLearners } from '../store/learners.ts';
import { hit } from '../store/limits.ts';
import { changeClass, createClass as createOwn, deleteClass } from './change-class.ts';
import { classCode } from './class-code.ts';
import { answerOffer, withdrawEducator, removeEducator } from './class-educators.ts';
import { joinClass } from './join-class.ts';
import { putRoster, stateOf } from './roster.ts';

const place = { address: '192.0.2.1', secret: 's'.repeat(32), now: made };
const codeOf = (round: number): string => classCode(new Uint8Array(8).fill(round + 1));

function educator(id: string): Educator {
	return { type: 'educator', id, administrator: false };
}

let audits = 0;
function moment() {
	return { now: made, auditId: `audit ${audits++}` };
}

/** A class of Ann's and Bob's, both of them owners. */
async function shared(db: Database, round: number, code = `CODE${round}`): Promise<string> {
	const classId = `class ${round}`;
	await createClass(db, {
		...{ id: classId, name: 'Ours', code, naming: 'name', createdAt: made, owner: 'ann' }
	});
	await addClassEducator(db, { classId, educatorId: 'bob', owner: true });
	return classId;
}

/** Ann invites them; their address. */
async function invite(db: Database, classId: string, id: string): Promise<string> {
	const email = `${id}@example.org`;
	const expiresAt = '2099-01-01T00:00:00Z';
	await inviteToClass(db, { classId, email, invitedBy: 'ann', createdAt: made, expiresAt });
	return email;
}

async function owners(db: Database, classId: string): Promise<number> {
	return (await listClassEducators(db, classId)).filter(({ owner }) => owner).length;
}

function joining(code: string, label: string) {
	const ticket = `ticket-of-twenty-letters-${audits++}`;
	return { code, label, ticket, learnerId: ticket, place, here: [] };
}

onBothDatabases('classes, two at once', (fresh) => {
	it('keeps an owner when both leave', async () => {
		const { db } = await fresh.open();
		await fillEducator(db, 'ann');
		await fillEducator(db, 'bob');
		const left = await race(async (round) => {
			const classId = await shared(db, round);
			const leave = (id: string) => () =>
				removeEducator(db, educator(id), { classId, educatorId: id, ...moment() });
			await atOnce(leave('ann'), leave('bob'));
			return owners(db, classId);
		});
		expect(left).toEqual(new Array(rounds).fill(1));
	});

	it('keeps an educator and an owner when both erase their accounts, or one leaves', async () => {
		const { db } = await fresh.open();
		await fillEducator(db, 'ann');
		await fillEducator(db, 'bob');
		const left = await race(async (round) => {
			for (const id of ['ann', 'bob'])
				if (!(await db.selectFrom('user').where('id', '=', id).select('id').executeTakeFirst()))
					await fillEducator(db, id);
			const classId = await shared(db, round);
			const erase = (id: string) => () => eraseEducator(db, id, made);
			const leave = () =>
				removeEducator(db, educator('bob'), { classId, educatorId: 'bob', ...moment() });
			await atOnce<unknown>(erase('ann'), round % 2 === 0 ? erase('bob') : leave);
			const kept = await owners(db, classId);
			await db.deleteFrom('classes').where('id', '=', classId).execute();
			return kept;
		});
		expect(left).toEqual(new Array(rounds).fill(1));
	});

	it('adds whoever accepts an invitation, or says that it is gone, while they erase their account', async () => {
		const { db } = await fresh.open();
		await fillEducator(db, 'ann');
		await fillEducator(db, 'bob');
		const added = await race(async (round) => {
			const classId = await shared(db, round);
			const id = `cleo${round}`;
			await fillEducator(db, id);
			await invite(db, classId, id);
			const [outcome] = await atOnce<{ readonly type: string }>(
				() => answerOffer(db, educator(id), { classId, accept: true, ...moment() }),
				() => eraseEducator(db, id, made)
			);
			return outcome?.type;
		});
		expect(added.filter((type) => type !== 'accepted' && type !== 'gone')).toEqual([]);
	});

	it('takes one answer to an invitation that is accepted, declined and withdrawn at once', async () => {
		const { db } = await fresh.open();
		for (const id of ['ann', 'bob', 'cleo']) await fillEducator(db, id);
		const outcomes = await race(async (round) => {
			const classId = await shared(db, round);
			const email = await invite(db, classId, 'cleo');
			const answer = (accept: boolean) => () =>
				answerOffer(db, educator('cleo'), { classId, accept, ...moment() });
			const answers = await atOnce<{ readonly type: string }>(
				...[answer(true), answer(false), answer(true)],
				() => withdrawEducator(db, educator('ann'), { classId, email, ...moment() })
			);
			const taken = answers.filter(({ type }) => type === 'accepted' || type === 'declined');
			const teaches = (await listClassEducators(db, classId)).length === 3;
			return `${taken.length} ${teaches === (taken[0]?.type === 'accepted')}`;
		});
		expect(outcomes.filter((outcome) => !['0 true', '1 true'].includes(outcome))).toEqual([]);
	});

	it('makes no class that nobody teaches, while who makes it erases their account', async () => {
		const { db } = await fresh.open();
		const outcomes = await race(async (round) => {
			await fillEducator(db, 'ann');
			const bytes = new Uint8Array(8).fill(round + 1);
			const [made] = await atOnce<{ readonly type: string }>(
				() =>
					createOwn(db, educator('ann'), {
						...{ id: `class ${round}`, name: 'Ours', naming: 'name', bytes, ...moment() }
					}),
				() => eraseEducator(db, 'ann', place.now)
			);
			const there = await findClass(db, `class ${round}`);
			const taught = (await listClassEducators(db, `class ${round}`)).length;
			await db.deleteFrom('classes').execute();
			await db.deleteFrom('user').execute();
			return `${made?.type}, ${there ? `taught by ${taught}` : 'not there'}`;
		});
		const possible = ['created, taught by 1', 'forbidden, not there'];
		expect(outcomes.filter((outcome) => !possible.includes(outcome))).toEqual([]);
	});

	it('has one of two lists that are put at once, no mixture, and tells the other educator', async () => {
		const { db } = await fresh.open();
		await fillEducator(db, 'ann');
		await fillEducator(db, 'bob');
		const classId = await shared(db, 0);
		const names = ['Ann One\nBoth', 'Bob Two\nBoth'];
		const found = await race(async () => {
			const stands = await listListed(db, classId);
			const outcomes = await atOnce(
				...names.map(
					(lines, index) => () =>
						putRoster(db, educator(index === 0 ? 'ann' : 'bob'), {
							...{ classId, list: named(...lines.split('\n')), madeFrom: stateOf(stands) },
							...moment()
						})
				)
			);
			const list = (await listRoster(db, classId)).join('\n');
			await replaceRoster(db, classId, []);
			return [names.includes(list), ...outcomes.map((one) => one?.type).sort()].join(' ');
		});
		expect(found).toEqual(new Array(rounds).fill('true put stale'));
	});

	it('lets one of two in under one name', async () => {
		const { db } = await fresh.open();
		await fillEducator(db, 'ann');
		await fillEducator(db, 'bob');
		await shared(db, 0, codeOf(0));
		const joined = await race(async (round) => {
			const join = () => joinClass(db, joining(codeOf(0), `Name ${round}`));
			return (await atOnce(join, join)).map(({ type }) => type).sort();
		});
		expect(joined).toEqual(new Array(rounds).fill(['joined', 'unusable']));
		expect(await listLearners(db, 'class 0')).toHaveLength(rounds);
	});

	it('lets nobody into a class that is gone or archived, and says so', async () => {
		const { db } = await fresh.open();
		await fillEducator(db, 'ann');
		await fillEducator(db, 'bob');
		const outcomes = await race(async (round) => {
			const classId = await shared(db, round, codeOf(round));
			await fillLearner(db, `learner ${round}`, classId);
			const [joined] = await atOnce<{ readonly type: string }>(
				() => joinClass(db, joining(codeOf(round), 'Name')),
				() =>
					round % 2 === 0
						? deleteClass(db, educator('ann'), { classId, ...moment() })
						: changeClass(db, educator('ann'), {
								...{ classId, change: { type: 'archive' }, ...moment() }
							})
			);
			const found = await findClass(db, classId);
			const inside = (await listLearners(db, classId)).length;
			return `${joined?.type} ${found ? inside : 'gone'}`;
		});
		const possible = ['joined 2', 'missing 1', 'joined gone', 'missing gone'];
		expect(outcomes.filter((outcome) => !possible.includes(outcome))).toEqual([]);
	});

	it('gives one code to one class', async () => {
		const { db } = await fresh.open();
		await fillEducator(db, 'ann');
		await fillEducator(db, 'bob');
		const [one, other] = [await shared(db, 1), await shared(db, 2)];
		const given = await race(async (round) => {
			const code = `DRAWN${round}`;
			const outcomes = await atOnce(
				() => updateClass(db, one, { code }),
				() => updateClass(db, other, { code })
			);
			expect(await findClassByCode(db, code)).toBeDefined();
			return outcomes.map(({ type }) => type).sort();
		});
		expect(given).toEqual(new Array(rounds).fill(['taken', 'updated']));
	});

	it('counts every one of twenty hits against a limit of ten', async () => {
		const { db } = await fresh.open();
		const counted = { key: 'join:class', window: 60, now: made, limit: 10 };
		const hits = await atOnce(...Array.from({ length: 20 }, () => () => hit(db, counted)));
		expect(hits.filter((one) => one.type === 'allowed')).toHaveLength(10);
	});
});
