import { SqliteQueryCompiler } from 'kysely';
import { expect, it } from 'vitest';
import { fillEducator } from '../../../../tests/store/fill.ts';
import { onBothDatabases, type Fresh } from '../../../../tests/store/on-both-databases.ts';
import { after, now, openEmpty } from '../../../../tests/store/open-accounts.ts';
import type { Educator } from '../accounts/who-asks.ts';
import { addClassEducator, createClass } from '../store/classes.ts';
import {
	answerOffer,
	inviteEducator,
	listOffers,
	mostInvitations,
	removeEducator,
	withdrawEducator
} from './class-educators.ts';
import { viewClass } from './view-class.ts';

function educator(id: string): Educator {
	return { type: 'educator', id, administrator: false };
}

const [ann, bob] = [educator('ann'), educator('bob')];
const classId = 'class';

let audits = 0;
function moment(at = now) {
	return { now: at, auditId: `audit ${audits++}` };
}

/** Ann's class; Bob, whose address is confirmed, and Cleo, whose address is not. */
async function openSchool(fresh: Fresh) {
	const opened = await openEmpty(fresh);
	const { accounts, mails } = opened;
	const { db } = accounts;
	for (const id of ['ann', 'bob', 'cleo']) await fillEducator(db, id);
	await db.updateTable('user').set({ emailVerified: false }).where('id', '=', 'cleo').execute();
	await createClass(db, {
		...{ id: classId, name: 'Year 9', code: 'CODE', naming: 'name' },
		...{ createdAt: now, owner: 'ann' }
	});
	return {
		...{ accounts, db, mails },
		invite: (email: string, who = ann, at = now) =>
			inviteEducator(accounts, who, { classId, email, ...moment(at) }),
		view: async (who = ann, at = now) => {
			const seen = await viewClass(db, who, { classId, now: at });
			if (seen.type === 'forbidden') return seen;
			const { educators, invitations } = seen;
			return {
				teach: educators.map(({ name }) => name),
				invited: invitations.map(({ email }) => email)
			};
		},
		answer: (who: Educator, accept: boolean, at = now) =>
			answerOffer(db, who, { classId, accept, ...moment(at) })
	};
}

onBothDatabases('an invitation to teach a class', (fresh) => {
	it('is answered and shown alike for every address, and looks nobody up before the answer', async () => {
		const { accounts, view, mails } = await openSchool(fresh);
		const asked: string[] = [];
		const afterwards: (() => Promise<void>)[] = [];
		const watched = {
			...accounts,
			db: accounts.db.withPlugin({
				transformQuery: ({ node, queryId }) => {
					asked.push(new SqliteQueryCompiler().compileQuery(node, queryId).sql);
					return node;
				},
				transformResult: ({ result }) => Promise.resolve(result)
			}),
			later: (task: () => Promise<void>) => void afterwards.push(task)
		};
		const addresses = ['bob', 'cleo', 'nobody'].map((name) => `${name}@example.org`);
		const statements: string[] = [];
		for (const email of addresses) {
			asked.length = 0;
			const typed = { classId, email: ` ${email.toUpperCase()}`, ...moment() };
			expect(await inviteEducator(watched, ann, typed)).toEqual({ type: 'invited', email });
			statements.push(asked.join('\n'));
		}
		expect(statements[0]).toContain('insert into "class_invitations"');
		expect(new Set(statements).size).toBe(1);
		expect(await view()).toEqual({ teach: ['Name of ann'], invited: addresses });
		for (const task of afterwards) await task();
		expect(mails).toHaveLength(1);
		expect(mails[0]).toContain('To: bob@example.org');
		expect(mails[0]).toContain('https://learn.example.org/teach');
	});

	it('sends somebody few messages, however often they are invited', async () => {
		const { accounts, invite, mails } = await openSchool(fresh);
		for (let each = 0; each < 9; each++) {
			await invite('bob@example.org');
			await accounts.settled();
		}
		expect(mails.length).toBeGreaterThan(1);
		expect(mails.length).toBeLessThan(7);
	});

	it('is accepted once, and only by whoever has confirmed that address', async () => {
		const { db, invite, view, answer } = await openSchool(fresh);
		for (const name of ['bob', 'cleo']) await invite(`${name}@example.org`);
		expect(await listOffers(db, educator('cleo'), now)).toEqual([]);
		expect(await answer(educator('cleo'), true)).toEqual({ type: 'gone' });
		expect(await answer(ann, true)).toEqual({ type: 'gone' });
		expect(await view(bob)).toEqual({ type: 'forbidden' });
		expect(await listOffers(db, bob, now)).toMatchObject([
			{ classId, className: 'Year 9', from: 'Name of ann' }
		]);
		expect(await answer(bob, true)).toEqual({ type: 'accepted' });
		expect(await answer(bob, true)).toEqual({ type: 'gone' });
		// Open invitations are the owners' to see.
		expect(await view(bob)).toEqual({ teach: ['Name of ann', 'Name of bob'], invited: [] });
		expect(await view()).toMatchObject({ invited: ['cleo@example.org'] });
		expect(await invite('bob@example.org')).toMatchObject({ reason: 'teaches' });
	});

	it('opens nothing once it is declined, withdrawn or too old', async () => {
		const { db, invite, view, answer } = await openSchool(fresh);
		const email = 'bob@example.org';
		await invite(email);
		expect(await answer(bob, false)).toEqual({ type: 'declined' });
		expect(await answer(bob, true)).toEqual({ type: 'gone' });
		await invite(email);
		const withdrawn = await withdrawEducator(db, ann, { classId, email, ...moment() });
		expect(withdrawn).toEqual({ type: 'withdrawn' });
		expect(await answer(bob, true)).toEqual({ type: 'gone' });
		await invite(email);
		const late = after(30 * 24 * 60 * 60);
		expect(await listOffers(db, bob, late)).toEqual([]);
		expect(await answer(bob, true, late)).toEqual({ type: 'gone' });
		expect(await view(ann, late)).toEqual({ teach: ['Name of ann'], invited: [] });
	});

	it('opens nothing once who invited no longer owns the class', async () => {
		const { db, invite, view, answer } = await openSchool(fresh);
		const email = 'bob@example.org';
		await addClassEducator(db, { classId, educatorId: 'cleo', owner: true });
		await invite(email, educator('cleo'));
		expect(await listOffers(db, bob, now)).toHaveLength(1);
		await removeEducator(db, ann, { classId, educatorId: 'cleo', ...moment() });
		expect(await listOffers(db, bob, now)).toEqual([]);
		expect(await view()).toEqual({ teach: ['Name of ann'], invited: [] });
		expect(await answer(bob, true)).toEqual({ type: 'gone' });
		await invite(email);
		expect(await answer(bob, true)).toEqual({ type: 'accepted' });
	});

	it('is made and withdrawn by owners only, for addresses only, so many at once', async () => {
		const { db, invite, view, answer } = await openSchool(fresh);
		expect(await invite('dora@example.org', bob)).toEqual({ type: 'forbidden' });
		await invite('bob@example.org');
		await answer(bob, true);
		expect(await invite('dora@example.org', bob)).toEqual({ type: 'forbidden' });
		const taken = { classId, email: 'dora@example.org', ...moment() };
		expect(await withdrawEducator(db, bob, taken)).toEqual({ type: 'forbidden' });
		expect(await invite('dora')).toMatchObject({ reason: 'address' });
		for (let each = 0; each < mostInvitations; each++) await invite(`x${each}@example.org`);
		expect(await invite('dora@example.org')).toMatchObject({ reason: 'many' });
		expect(await invite('x0@example.org')).toMatchObject({ type: 'invited' });
		expect(await view()).toHaveProperty('invited.length', mostInvitations);
	});
});
