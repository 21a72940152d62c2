import { SMTPServer } from 'smtp-server';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { onBothDatabases, type Fresh } from '../../../../tests/store/on-both-databases.ts';
import { listAudit } from '../store/audit.ts';
import { createLearnerSession } from '../store/learner-sessions.ts';
import { fill, expiry } from '../../../../tests/store/fill.ts';
import type { Accounts } from './accounts.ts';
import { changePassword } from './change-password.ts';
import { changeRole } from './change-role.ts';
import { endSession } from './end-session.ts';
import { firstLink } from './first-link.ts';
import { hashToken } from './hash-token.ts';
import { invite } from './invite.ts';
import { listSessions } from './list-sessions.ts';
import { openAccounts } from './open-accounts.ts';
import { requestReset } from './request-reset.ts';
import { resetPassword } from './reset-password.ts';
import { signIn } from './sign-in.ts';
import { takeInvitation } from './take-invitation.ts';
import { whoAsks } from './who-asks.ts';

const now = '2026-11-23T08:00:00Z';
const password = 'correct horse battery';
const address = '192.0.2.1';
const servers: SMTPServer[] = [];

afterEach(() => {
	for (const server of servers.splice(0)) server.close();
});

/** Accounts on an empty database; `mails`: what a real SMTP server was given. */
async function open(fresh: Fresh) {
	const mails: string[] = [];
	const server = new SMTPServer({
		...{ authOptional: true, hideSTARTTLS: true },
		onData: (stream, _, done) => {
			let text = '';
			stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
			stream.on('end', () => {
				mails.push(text);
				done();
			});
		}
	});
	servers.push(server);
	const listening = server.listen(0, '127.0.0.1');
	await once(listening, 'listening');
	const bound = listening.address();
	const port = typeof bound === 'object' && bound ? bound.port : 0;
	const place = await fresh.place();
	const store = await fresh.open(place);
	const accounts = openAccounts({
		...{ store, dataDir: place.dataDir, log: () => undefined },
		env: {
			...{ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'readback@example.org' },
			...{ ORIGIN: 'https://learn.example.org', SECRET: 'x'.repeat(16) + 'y'.repeat(16) }
		}
	});
	return { accounts, mails, store };
}

function tokenOf(link: string | null | undefined): string {
	return (link ?? '').split('/').at(-1) ?? '';
}

/** The first administrator, by the first link. */
async function begin(accounts: Accounts) {
	const token = tokenOf(await firstLink(accounts, now));
	const person = { name: 'Ann', email: 'Ann@Example.org', password };
	const taken = await takeInvitation(accounts, { token, now, ...person });
	if (taken.type !== 'taken') throw new Error('The first link was not taken.');
	return {
		token,
		id: taken.id,
		who: { type: 'educator', id: taken.id, administrator: true } as const
	};
}

async function cookiesFor(accounts: Accounts, secret = password): Promise<Headers> {
	const asked = { email: 'ann@example.org', password: secret, address, now };
	const signedIn = await signIn(accounts, { ...asked, headers: new Headers() });
	if (signedIn.type !== 'signedIn') throw new Error(`Not signed in: ${signedIn.type}`);
	const cookie = signedIn.cookies.map((line) => line.split(';')[0]).join('; ');
	return new Headers({ cookie });
}

async function whoIs(accounts: Accounts, headers: Headers) {
	const asking = { route: '/teach', headers, learnerToken: undefined, now };
	return (await whoAsks(accounts, asking)).who;
}

/** The token in the one mail that has been sent. */
async function mailed(mails: readonly string[]): Promise<string> {
	await expect.poll(() => mails.length).toBe(1);
	const text = (mails[0] ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=');
	return /https:\/\/learn\.example\.org\/teach\/\S*[/=]([\w-]+)\s/.exec(text)?.[1] ?? '';
}

onBothDatabases('accounts', (fresh) => {
	it('makes the first administrator once, by the last link only', async () => {
		const { accounts } = await open(fresh);
		const earlier = tokenOf(await firstLink(accounts, now));
		const person = { name: 'Ann', email: 'ann@example.org', password, now };
		const { token } = await begin(accounts);
		for (const each of [earlier, token])
			expect(await takeInvitation(accounts, { token: each, ...person })).toEqual({ type: 'gone' });
		expect(await firstLink(accounts, now)).toBeNull();
		const audit = await listAudit(accounts.db, { limit: 9 });
		expect(audit.map(({ action }) => action)).toEqual(['invitation.take']);
	});

	it('lets one of many who hold the same link at once', async () => {
		const { accounts } = await open(fresh);
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
		const { accounts, mails } = await open(fresh);
		const { who } = await begin(accounts);
		const asked = { email: 'Bob@example.org', administrator: false, now };
		expect(await invite(accounts, who, asked)).toMatchObject({ type: 'invited', link: null });
		const token = await mailed(mails);
		const person = { name: 'Bob', email: 'other@example.org', password, now };
		const taken = await takeInvitation(accounts, { token, ...person });
		expect(taken).toMatchObject({ type: 'taken', email: 'bob@example.org' });
		expect(await invite(accounts, { ...who, administrator: false }, asked)).toEqual({
			type: 'forbidden'
		});
	});

	it('knows an educator by their cookie on their pages, and nobody on all others', async () => {
		const { accounts } = await open(fresh);
		const { id } = await begin(accounts);
		const headers = await cookiesFor(accounts);
		expect(await whoIs(accounts, headers)).toEqual({ type: 'educator', id, administrator: true });
		for (const route of ['/', '/learn/[module]', '/class', null]) {
			const asking = { route, headers, learnerToken: undefined, now };
			expect((await whoAsks(accounts, asking)).who).toEqual({ type: 'nobody' });
		}
		const forged = new Headers({ cookie: `${headers.get('cookie')?.slice(0, -6) ?? ''}AAAA%3D` });
		expect(await whoIs(accounts, forged)).toEqual({ type: 'nobody' });
	});

	it('answers a wrong password and an unknown address alike, and only so often', async () => {
		const { accounts } = await open(fresh);
		await begin(accounts);
		const headers = new Headers();
		for (const email of ['ann@example.org', 'nobody@example.org', 'no address']) {
			const asked = { email, password: 'wrong password', address, now, headers };
			expect(await signIn(accounts, asked)).toEqual({ type: 'refused' });
		}
		const asked = { email: 'ann@example.org', password: 'wrong password', address, now, headers };
		const tries = [];
		for (let each = 0; each < 10; each++) tries.push((await signIn(accounts, asked)).type);
		expect(tries).toEqual([...new Array<string>(9).fill('refused'), 'limited']);
		const audit = await listAudit(accounts.db, { limit: 99 });
		const failed = audit.filter(({ action }) => action === 'sign-in.failed');
		expect(failed).toHaveLength(12);
		expect(JSON.stringify(audit)).not.toContain('@');
	});

	it('ends all other sessions when the password changes, and the ones that are named', async () => {
		const { accounts } = await open(fresh);
		const { who } = await begin(accounts);
		const [here, there, third] = [
			await cookiesFor(accounts),
			await cookiesFor(accounts),
			await cookiesFor(accounts)
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
		expect(await changePassword(accounts, who, change)).toMatchObject({ field: 'present' });
		const changed = await changePassword(accounts, who, { ...change, present: password });
		expect(changed.type).toBe('changed');
		expect(await whoIs(accounts, there)).toEqual({ type: 'nobody' });
		expect(await whoIs(accounts, here)).toEqual({ type: 'nobody' });
	});

	it('sets a forgotten password once, ends all sessions, and only for a confirmed address', async () => {
		const { accounts, mails, store } = await open(fresh);
		await begin(accounts);
		const asked = { email: 'ann@example.org', address, now };
		expect(await requestReset(accounts, asked)).toEqual({ type: 'requested' });
		expect(await requestReset(accounts, { ...asked, email: 'nobody@example.org' })).toEqual({
			type: 'requested'
		});
		await store.db
			.updateTable('user')
			.set({ emailVerified: fresh.dialect === 'sqlite' ? 1 : true })
			.execute();
		const before = await cookiesFor(accounts);
		await requestReset(accounts, asked);
		const token = await mailed(mails);
		const next = 'a password of today';
		expect(await resetPassword(accounts, { token, password: 'short' })).toMatchObject({
			type: 'unusable'
		});
		expect(await resetPassword(accounts, { token, password: next })).toEqual({ type: 'reset' });
		expect(await resetPassword(accounts, { token, password: next })).toEqual({ type: 'gone' });
		expect(await whoIs(accounts, before)).toEqual({ type: 'nobody' });
		expect((await whoIs(accounts, await cookiesFor(accounts, next))).type).toBe('educator');
	});

	it('keeps one administrator', async () => {
		const { accounts } = await open(fresh);
		const { id, who } = await begin(accounts);
		expect(await changeRole(accounts, who, { id, administrator: false, now })).toMatchObject({
			type: 'unusable'
		});
	});

	it('knows a learner by a token, until it expires', async () => {
		const { accounts } = await open(fresh);
		await fill(accounts.db);
		const session = { tokenHash: hashToken('token'), learnerId: 'learner', createdAt: now };
		await createLearnerSession(accounts.db, { ...session, expiresAt: expiry });
		const asking = { route: '/class', headers: new Headers(), learnerToken: 'token' };
		const known = { type: 'learner', id: 'learner', classId: 'class' };
		expect((await whoAsks(accounts, { ...asking, now })).who).toEqual(known);
		for (const other of [
			{ ...asking, now: expiry },
			{ ...asking, now, learnerToken: 'other' },
			{ ...asking, now, route: '/learn/[module]' },
			{ ...asking, now, route: '/teach' }
		])
			expect((await whoAsks(accounts, other)).who).toEqual({ type: 'nobody' });
	});
});
