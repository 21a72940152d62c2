import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { expiry, fill, fillEducator, fillLearner } from '../../../../tests/store/fill.ts';
import { onBothDatabases, type Fresh } from '../../../../tests/store/on-both-databases.ts';
import {
	after,
	beginAsAnn,
	now,
	openEmpty,
	password,
	quickHashing,
	signedInHeaders,
	tokenIn,
	tokenOf,
	whoIs
} from '../../../../tests/store/open-accounts.ts';
import { listAudit } from '../store/audit.ts';
import { createClass } from '../store/classes.ts';
import { createLearnerSession } from '../store/learners.ts';
import { eraseAccount } from './account.ts';
import { openAccounts, type Accounts } from './open-accounts.ts';
import { changePassword } from './password.ts';
import { changeRole, listPeople } from './people.ts';
import { endSession, listSessions } from './sessions.ts';
import { firstLink, printFirstLink } from './first-link.ts';
import { hashToken } from './secrets.ts';
import { findInvitation, invite, takeInvitation, withdrawInvitation } from './invitations.ts';
import type { Hashing } from './make-auth.ts';
import { whoAsks, type Educator } from './who-asks.ts';

/** Bob, an administrator, invites Cy as one; `meanwhile` happens once while Cy's password is hashed. */
async function openInvited(fresh: Fresh) {
	const waiting: (() => Promise<unknown>)[] = [];
	const hash: Hashing['hash'] = async (given) => {
		await waiting.pop()?.();
		return quickHashing.hash(given);
	};
	const { accounts, mails } = await openEmpty(fresh, { ...quickHashing, hash });
	const ann = await beginAsAnn(accounts);
	await fillEducator(accounts.db, 'bob', true);
	const bob = { type: 'educator', id: 'bob', administrator: true } as const;
	const asked = { id: 'cy', email: 'cy@example.org', administrator: true, now };
	expect(await invite(accounts, bob, asked)).toMatchObject({ type: 'invited' });
	const taking = { token: tokenIn(mails[0]), name: 'Cy', email: '', password, now };
	const take = () => takeInvitation(accounts, taking);
	return { accounts, ...ann, bob, token: taking.token, take, waiting };
}

type Leaving = (accounts: Accounts, who: Educator) => Promise<{ readonly type: string }>;

/** How somebody ceases to be an administrator. */
const leaving: readonly (readonly [string, Leaving])[] = [
	[
		'demoted',
		(accounts, who) => changeRole(accounts, who, { id: 'bob', administrator: false, now })
	],
	['erased', ({ db }, who) => eraseAccount(db, who, { id: 'bob', now })]
];

onBothDatabases('an invitation', (fresh) => {
	it.each(leaving)('is void once who invited is %s, and is not listed', async (_, leave) => {
		const { accounts, who, take, token } = await openInvited(fresh);
		expect(await findInvitation(accounts, token, now)).toMatchObject({ administrator: true });
		expect((await leave(accounts, who)).type).toMatch(/^(changed|erased)$/);
		expect(await findInvitation(accounts, token, now)).toBeUndefined();
		expect(await take()).toEqual({ type: 'gone' });
		expect(await listPeople(accounts.db, who, now)).toMatchObject({ invitations: [] });
	});

	it.each(leaving)('is void where who invited is %s while it is taken', async (_, leave) => {
		const { accounts, who, take, waiting } = await openInvited(fresh);
		waiting.push(() => leave(accounts, who));
		expect(await take()).toEqual({ type: 'gone' });
		expect(waiting).toEqual([]);
	});

	it.each(leaving)('cannot be made by somebody who is %s meanwhile', async (_, leave) => {
		const { accounts, who, bob } = await openInvited(fresh);
		await leave(accounts, who);
		const asked = { id: 'di', email: 'di@example.org', administrator: false, now };
		expect(await invite(accounts, bob, asked)).toEqual({ type: 'forbidden' });
	});
});

onBothDatabases('accounts', (fresh) => {
	it('makes the first administrator once, by the last link only', async () => {
		const { accounts } = await openEmpty(fresh);
		const earlier = tokenOf(await firstLink(accounts, now));
		const person = { name: 'Ann', email: 'ann@example.org', password, now };
		const { token } = await beginAsAnn(accounts);
		for (const each of [earlier, token])
			expect(await takeInvitation(accounts, { token: each, ...person })).toEqual({ type: 'gone' });
		expect(await firstLink(accounts, now)).toBeNull();
		const audit = await listAudit(accounts.db, { limit: 9 });
		expect(audit.map(({ action }) => action)).toEqual(['invitation.take']);
	});

	it('lets one of many who hold the same link at once', async () => {
		const { accounts } = await openEmpty(fresh);
		const token = tokenOf(await firstLink(accounts, now));
		const all = await Promise.all(
			[1, 2, 3, 4].map((each) =>
				takeInvitation(accounts, {
					...{ token, name: 'Ann', email: `ann${each}@example.org`, password, now }
				})
			)
		);
		expect(all.filter(({ type }) => type === 'taken')).toHaveLength(1);
		expect(all.filter(({ type }) => type === 'gone')).toHaveLength(3);
	});

	it('sends an invitation, after which the invited one is an educator and no administrator', async () => {
		const { accounts, mails } = await openEmpty(fresh);
		const { who } = await beginAsAnn(accounts);
		const asked = { id: 'bob', email: 'Bob@example.org', administrator: false, now };
		expect(await invite(accounts, who, asked)).toMatchObject({ type: 'invited', link: null });
		const token = tokenIn(mails[0]);
		const person = { name: 'Bob', email: 'other@example.org', password, now };
		const taken = await takeInvitation(accounts, { token, ...person });
		expect(taken).toMatchObject({ type: 'taken', email: 'bob@example.org' });
		expect(await invite(accounts, { ...who, administrator: false }, asked)).toEqual({
			type: 'forbidden'
		});
	});

	it('makes one invitation of a form that is sent twice, also at the same time', async () => {
		const { accounts, mails } = await openEmpty(fresh);
		const { who } = await beginAsAnn(accounts);
		const asked = { id: 'bob', email: 'bob@example.org', administrator: false, now };
		const both = await Promise.all([1, 2].map(() => invite(accounts, who, asked)));
		both.push(await invite(accounts, who, asked));
		expect(both.map(({ type }) => type)).toEqual(['invited', 'invited', 'invited']);
		expect(await listPeople(accounts.db, who, now)).toMatchObject({
			invitations: [{ email: 'bob@example.org' }]
		});
		const tokens = mails.map(tokenIn);
		expect(new Set(tokens).size).toBe(1);
		// Withdrawn, it is gone, and a new page makes a new one.
		await withdrawInvitation(accounts, who, { id: 'bob', now });
		expect(await findInvitation(accounts, tokens[0] ?? '', now)).toBeUndefined();
		await invite(accounts, who, { ...asked, id: 'another page' });
		expect(tokens).not.toContain(tokenIn(mails.at(-1)));
		// From one more page, for what was sent a moment ago: the same link goes out again.
		await invite(accounts, who, { ...asked, id: 'one more page', sentSince: now });
		expect(tokenIn(mails.at(-1))).toBe(tokenIn(mails.at(-2)));
	});

	it('knows an educator by their cookie on their pages, and nobody on all others', async () => {
		const { accounts } = await openEmpty(fresh);
		const { id } = await beginAsAnn(accounts);
		const headers = await signedInHeaders(accounts);
		expect(await whoIs(accounts, headers)).toEqual({ type: 'educator', id, administrator: true });
		for (const route of ['/', '/learn/[module]', '/class', null]) {
			const asking = { route, headers, learnerCookie: undefined, assignment: undefined, now };
			expect((await whoAsks(accounts, asking)).who).toEqual({ type: 'nobody' });
		}
		const [session = ''] = headers.get('cookie')?.split(';') ?? [];
		const forged = new Headers({ cookie: `${session.slice(0, -6)}AAAA%3D` });
		expect(await whoIs(accounts, forged)).toEqual({ type: 'nobody' });
	});

	it('ends all other sessions when the password changes, and the ones that are named', async () => {
		const { accounts } = await openEmpty(fresh);
		const { who } = await beginAsAnn(accounts);
		const [here, there, third] = [
			await signedInHeaders(accounts),
			await signedInHeaders(accounts),
			await signedInHeaders(accounts)
		];
		const listed = await listSessions(accounts, who, here);
		if (listed.type !== 'sessions') throw new Error('No sessions were listed.');
		expect(listed.sessions.filter((one) => one.here)).toHaveLength(1);
		const gone = await listSessions(accounts, who, third);
		const which = gone.type === 'sessions' ? gone.sessions.find((one) => one.here)?.id : '';
		await endSession(accounts, who, { which: which ?? '', headers: here });
		expect(await whoIs(accounts, third)).toEqual({ type: 'nobody' });
		expect((await whoIs(accounts, there)).type).toBe('educator');
		const change = { present: 'wrong', next: 'another good password', now, headers: here };
		expect(await changePassword(accounts, who, change)).toEqual({ type: 'wrong' });
		const changed = await changePassword(accounts, who, { ...change, present: password });
		expect(changed.type).toBe('changed');
		expect(await whoIs(accounts, there)).toEqual({ type: 'nobody' });
		expect(await whoIs(accounts, here)).toEqual({ type: 'nobody' });
	});

	it('keeps one administrator', async () => {
		const { accounts } = await openEmpty(fresh);
		const { id, who } = await beginAsAnn(accounts);
		expect(await changeRole(accounts, who, { id, administrator: false, now })).toEqual({
			type: 'last-administrator'
		});
	});

	it('knows a learner by a token, until it expires', async () => {
		const { accounts } = await openEmpty(fresh);
		await fill(accounts.db);
		const session = { tokenHash: hashToken('token'), learnerId: 'learner', createdAt: now };
		await createLearnerSession(accounts.db, { ...session, expiresAt: expiry });
		// Over sooner than its learner.
		const short = { ...session, tokenHash: hashToken('short'), expiresAt: after(60) };
		await createLearnerSession(accounts.db, short);
		const asking = {
			...{ route: '/class', headers: new Headers() },
			...{ learnerCookie: 'token', assignment: undefined }
		};
		const known = { type: 'learner', id: 'learner', classId: 'class' };
		expect((await whoAsks(accounts, { ...asking, now })).who).toEqual(known);
		for (const other of [
			{ ...asking, now: expiry },
			{ ...asking, now: after(60), learnerCookie: 'short' },
			{ ...asking, now, learnerCookie: 'other' },
			{ ...asking, now, route: '/learn/[module]' },
			{ ...asking, now, route: '/teach' }
		])
			expect((await whoAsks(accounts, other)).who).toEqual({ type: 'nobody' });
	});

	it('knows everybody on a device, and of them the one whose class an assignment is of', async () => {
		const { accounts } = await openEmpty(fresh);
		const { db } = accounts;
		await fill(db);
		await createClass(db, {
			...{ id: 'second', name: 'Second', code: 'OTHER', naming: 'name' },
			...{ createdAt: now, owner: 'educator' }
		});
		await fillLearner(db, 'erik', 'second');
		for (const [token, learnerId] of [
			['of-the-first', 'learner'],
			['of-the-second', 'erik'],
			['older', 'erik']
		] as const) {
			const session = { tokenHash: hashToken(token), learnerId, createdAt: now };
			await createLearnerSession(db, { ...session, expiresAt: expiry });
		}
		const asking = {
			...{ route: '/class', headers: new Headers(), assignment: undefined, now },
			learnerCookie: 'of-the-second.older.unknown.of-the-first.<odd>.of-the-second'
		};
		const learner = { type: 'learner', id: 'learner', classId: 'class' };
		const erik = { type: 'learner', id: 'erik', classId: 'second' };
		expect(await whoAsks(accounts, asking)).toMatchObject({
			who: erik,
			learners: [
				{ who: erik, token: 'of-the-second' },
				{ who: learner, token: 'of-the-first' }
			]
		});
		const opening = { ...asking, route: '/attempt/[assignment]/[quiz]' };
		for (const [assignment, who] of [
			['assignment', learner],
			['no such assignment', erik]
		] as const)
			expect(await whoAsks(accounts, { ...opening, assignment })).toMatchObject({ who });
	});
});

onBothDatabases('the file with the first link', (fresh) => {
	it('is there until the link is used, and no longer', async () => {
		const { dataDir, databaseUrl } = await fresh.place();
		const store = await fresh.open({ dataDir, ...(databaseUrl && { databaseUrl }) });
		const env = { SECRET: 'x'.repeat(40) };
		const opening = { store, env, dataDir, log: () => undefined, hashing: quickHashing };
		const accounts = openAccounts(opening);
		await printFirstLink(accounts, { dataDir, now, log: () => undefined });
		const file = join(dataDir, 'first-link');
		const token = tokenOf(readFileSync(file, 'utf8').trim());
		const taking = { token, name: 'Ann', email: 'ann@example.org', now };
		const refused = await takeInvitation(accounts, { ...taking, password: 'short' });
		expect(refused).toEqual({ type: 'unusable', field: 'password', reason: 'short' });
		expect(existsSync(file)).toBe(true);
		const taken = await takeInvitation(accounts, { ...taking, password });
		expect([taken.type, existsSync(file)]).toEqual(['taken', false]);
	});
});
