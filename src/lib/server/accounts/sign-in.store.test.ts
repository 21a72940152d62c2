import { scryptSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { onBothDatabases, type Fresh } from '../../../../tests/store/on-both-databases.ts';
import {
	address,
	after,
	annSignsIn,
	beginAsAnn,
	now,
	openEmpty,
	password,
	quickHashing,
	signedInHeaders,
	whoIs
} from '../../../../tests/store/open-accounts.ts';
import { listAudit } from '../store/audit.ts';
import { findCredential } from '../store/educators.ts';
import { keepOneLink } from '../store/mail-links.ts';
import { countHit } from '../store/limits.ts';
import type { Hashing } from './make-auth.ts';
import type { Accounts } from './open-accounts.ts';
import { eraseAccount } from './account.ts';
import { changePassword, resetPassword } from './password.ts';
import { hashToken } from './secrets.ts';
import { recordFailure, crowdKey, type SigningIn } from './sign-in.ts';

const wrong = { password: 'wrong password' };
const elsewhere = '198.51.100.7';

/** So many wrong passwords at once, and what came of them. */
async function fail(accounts: Accounts, tries: number, asked: Partial<SigningIn> = {}) {
	const all = Array.from({ length: tries }, () => annSignsIn(accounts, { ...wrong, ...asked }));
	const types = (await Promise.all(all)).map(({ type }) => type);
	return {
		refused: types.filter((type) => type === 'refused').length,
		limited: types.filter((type) => type === 'limited').length
	};
}

/** A browser in which Ann signed in before and out again. */
async function knownBrowser(accounts: Accounts): Promise<Headers> {
	const cookie = (await signedInHeaders(accounts)).get('cookie') ?? '';
	return new Headers({ cookie: /readback_known=[^;]*/.exec(cookie)?.[0] ?? '' });
}

/** Ann, and what happens once, between that her password is found right and what follows from it. */
async function openWithMeanwhile(fresh: Fresh) {
	const waiting: (() => Promise<unknown>)[] = [];
	const verify: Hashing['verify'] = async (given) => {
		const right = await quickHashing.verify(given);
		await waiting.pop()?.();
		return right;
	};
	const { accounts } = await openEmpty(fresh, { ...quickHashing, verify });
	const ann = await beginAsAnn(accounts);
	const made = { kind: 'reset', userId: ann.id, nonce: 'nonce' } as const;
	const times = { createdAt: now, expiresAt: after(60) };
	await keepOneLink(accounts.db, { ...made, ...times, tokenHash: hashToken('token') }, now);
	return { accounts, ...ann, meanwhile: (act: () => Promise<unknown>) => waiting.push(act) };
}

const next = 'another good password';

onBothDatabases('signing in while something else happens', (fresh) => {
	it('is refused as for a wrong password where the password is reset meanwhile', async () => {
		const { accounts, meanwhile } = await openWithMeanwhile(fresh);
		meanwhile(() => resetPassword(accounts, { token: 'token', password: next, now }));
		expect(await annSignsIn(accounts)).toEqual({ type: 'refused' });
		expect(await accounts.db.selectFrom('session').selectAll().execute()).toEqual([]);
		const actions = (await listAudit(accounts.db, { limit: 9 })).map(({ action }) => action);
		expect(actions).toContain('sign-in.failed');
		expect(actions).not.toContain('sign-in');
		expect(await annSignsIn(accounts, { password: next })).toMatchObject({ type: 'signedIn' });
	});

	it('is refused as for a wrong password where the password is changed meanwhile', async () => {
		const { accounts, who, meanwhile } = await openWithMeanwhile(fresh);
		const change = { present: password, next, now, headers: new Headers() };
		meanwhile(() => changePassword(accounts, who, change));
		expect(await annSignsIn(accounts)).toEqual({ type: 'refused' });
		expect(await accounts.db.selectFrom('session').selectAll().execute()).toHaveLength(1);
	});

	it('is refused as for a wrong password where the account is erased meanwhile', async () => {
		const { accounts, who, id, meanwhile } = await openWithMeanwhile(fresh);
		meanwhile(() => eraseAccount(accounts.db, who, { id, now }));
		expect(await annSignsIn(accounts)).toEqual({ type: 'refused' });
	});

	it('leaves the new password as it is where somebody changes the old one meanwhile', async () => {
		const { accounts, who, meanwhile } = await openWithMeanwhile(fresh);
		meanwhile(() => resetPassword(accounts, { token: 'token', password: next, now }));
		const change = { present: password, next: 'a thief’s password', now, headers: new Headers() };
		expect(await changePassword(accounts, who, change)).toEqual({ type: 'wrong' });
		const headers = await signedInHeaders(accounts, { password: next });
		expect(await whoIs(accounts, headers)).toMatchObject({ type: 'educator' });
	});
});

onBothDatabases('signing in', (fresh) => {
	it('answers a wrong password, an unknown address and no address alike', async () => {
		const { accounts } = await openEmpty(fresh);
		await beginAsAnn(accounts);
		for (const email of ['ann@example.org', 'nobody@example.org', 'no address']) {
			const tries = await fail(accounts, 7, { email });
			expect(tries).toEqual({ refused: 5, limited: 2 });
			expect(await annSignsIn(accounts, { ...wrong, email })).toEqual({
				...{ type: 'limited', retryAfter: 5 }
			});
		}
		expect(JSON.stringify(await listAudit(accounts.db, { limit: 99 }))).not.toContain('@');
	});

	it('keeps a password as a slow hash, and tries an unknown address as slowly', async () => {
		const { accounts } = await openEmpty(fresh, 'usual');
		const { id } = await beginAsAnn(accounts);
		const { passwordHash } = (await findCredential(accounts.db, id)) ?? { passwordHash: '' };
		expect(passwordHash).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
		const [salt = '', key] = passwordHash.split(':');
		const cost = { N: 2 ** 14, r: 16, p: 1, maxmem: 2 ** 26 };
		expect(scryptSync(password, salt, 64, cost).toString('hex')).toBe(key);
		expect(await annSignsIn(accounts)).toMatchObject({ type: 'signedIn' });
		for (const email of ['ann@example.org', 'nobody@example.org']) {
			const from = process.cpuUsage();
			expect(await annSignsIn(accounts, { ...wrong, email })).toEqual({ type: 'refused' });
			// A quick hash takes less than one millisecond, and the rest a few.
			expect(process.cpuUsage(from).user).toBeGreaterThan(20_000);
		}
	});

	it('takes the right password in a known browser, whatever a stranger beside it tries', async () => {
		const { accounts } = await openEmpty(fresh);
		await beginAsAnn(accounts);
		const headers = await knownBrowser(accounts);
		expect((await fail(accounts, 30)).limited).toBe(25);
		expect(await annSignsIn(accounts)).toMatchObject({ type: 'limited' });
		expect(await annSignsIn(accounts, { headers })).toMatchObject({ type: 'signedIn' });
	});

	it('lets no stranger elsewhere slow anybody down', async () => {
		const { accounts } = await openEmpty(fresh);
		await beginAsAnn(accounts);
		await fail(accounts, 30, { address: elsewhere });
		expect(await annSignsIn(accounts)).toMatchObject({ type: 'signedIn' });
	});

	it('slows an unknown browser down by a minute at most, and counts no try in between', async () => {
		const { accounts } = await openEmpty(fresh);
		await beginAsAnn(accounts);
		let clock = 0;
		for (const wait of [0, 0, 0, 0, 0, 5, 10, 20, 40, 60]) {
			if (wait > 0) {
				const early = { ...wrong, now: after(clock + wait - 1) };
				expect(await annSignsIn(accounts, early)).toEqual({ type: 'limited', retryAfter: 1 });
			}
			clock += wait;
			expect(await annSignsIn(accounts, { ...wrong, now: after(clock) })).toEqual({
				type: 'refused'
			});
		}
		expect(await annSignsIn(accounts, { now: after(clock + 60) })).toMatchObject({
			type: 'signedIn'
		});
	});

	it('counts failures alone, and forgets them with a success', async () => {
		const { accounts } = await openEmpty(fresh);
		await beginAsAnn(accounts);
		for (const _ of [1, 2]) {
			expect(await fail(accounts, 4)).toEqual({ refused: 4, limited: 0 });
			expect(await annSignsIn(accounts)).toMatchObject({ type: 'signedIn' });
		}
	});

	it('has everybody wait first where many networks try one account, and shuts nobody out', async () => {
		const { accounts } = await openEmpty(fresh);
		await beginAsAnn(accounts);
		const headers = await knownBrowser(accounts);
		const key = crowdKey(accounts, 'ann@example.org');
		for (let each = 0; each < 100; each++) await countHit(accounts.db, { key, window: 3600, now });
		expect(await annSignsIn(accounts)).toEqual({ type: 'limited', retryAfter: 60 });
		expect(await annSignsIn(accounts, { headers })).toMatchObject({ type: 'signedIn' });
		for (let each = 0; each < 100; each++) await countHit(accounts.db, { key, window: 3600, now });
		expect(await annSignsIn(accounts, { address: elsewhere })).toEqual({
			...{ type: 'limited', retryAfter: 120 }
		});
		const later = { address: elsewhere, now: after(120) };
		expect(await annSignsIn(accounts, later)).toMatchObject({ type: 'signedIn' });
	});

	it('slows one network down that tries many accounts', async () => {
		const { accounts } = await openEmpty(fresh);
		const other = (name: string) => ({ ...wrong, email: `${name}@example.org` });
		await annSignsIn(accounts, other('first'));
		await accounts.db.updateTable('rate_limits').set({ count: 59 }).execute();
		expect(await annSignsIn(accounts, other('last'))).toEqual({ type: 'refused' });
		expect(await annSignsIn(accounts, other('next'))).toEqual({
			...{ type: 'limited', retryAfter: 1 }
		});
		expect(await annSignsIn(accounts, { ...other('next'), address: elsewhere })).toEqual({
			...{ type: 'refused' }
		});
	});

	it('forgets failures of a clock that was a day ahead', async () => {
		const { accounts } = await openEmpty(fresh);
		await beginAsAnn(accounts);
		await fail(accounts, 9, { now: after(86_400) });
		expect(await annSignsIn(accounts)).toMatchObject({ type: 'signedIn' });
	});

	it('knows a browser by a seal that holds for one person, one password and half a year', async () => {
		const { accounts } = await openEmpty(fresh);
		const { who } = await beginAsAnn(accounts);
		const here = await signedInHeaders(accounts);
		const headers = await knownBrowser(accounts);
		await fail(accounts, 9);
		const cookie = headers.get('cookie') ?? '';
		const forged = new Headers({ cookie: `${cookie.slice(0, -4)}AAAA` });
		expect(await annSignsIn(accounts, { headers: forged })).toMatchObject({ type: 'limited' });
		expect(await annSignsIn(accounts, { headers })).toMatchObject({ type: 'signedIn' });
		const change = { present: password, next: 'another good password', now, headers: here };
		expect(await changePassword(accounts, who, change)).toMatchObject({ type: 'changed' });
		await fail(accounts, 9, { now: after(60) });
		const old = { headers, password: 'another good password', now: after(61) };
		expect(await annSignsIn(accounts, old)).toMatchObject({ type: 'limited' });
	});

	it('slows a known browser down, too, which may be a stolen one', async () => {
		const { accounts } = await openEmpty(fresh);
		await beginAsAnn(accounts);
		const headers = await knownBrowser(accounts);
		expect(await fail(accounts, 1, { headers })).toEqual({ refused: 1, limited: 0 });
		await accounts.db.updateTable('rate_limits').set({ count: 9 }).execute();
		expect(await fail(accounts, 3, { headers })).toEqual({ refused: 1, limited: 2 });
		const later = { headers, now: after(60) };
		expect(await annSignsIn(accounts, later)).toMatchObject({ type: 'signedIn' });
		expect(await annSignsIn(accounts, { address })).toMatchObject({ type: 'signedIn' });
	});

	it('writes few lines into the audit trail for a flood of failures', async () => {
		const { accounts } = await openEmpty(fresh);
		for (let each = 0; each < 300; each++)
			await recordFailure(accounts, { action: 'sign-in.failed', now });
		const lines = await listAudit(accounts.db, { limit: 999 });
		expect(lines).toHaveLength(24);
		expect(lines.flatMap(({ detail }) => detail ?? [])).toEqual(
			expect.arrayContaining([{ inThisHour: 32 }, { inThisHour: 256 }])
		);
	});
});
