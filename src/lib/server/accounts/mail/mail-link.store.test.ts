import { expect, it } from 'vitest';
import { onBothDatabases, type Fresh } from '../../../../../tests/store/on-both-databases.ts';
import {
	address,
	after,
	annSignsIn,
	asSent,
	beginAsAnn,
	now,
	openEmpty,
	password,
	signedInHeaders,
	tokenIn,
	whoIs
} from '../../../../../tests/store/open-accounts.ts';
import { confirmEmail } from '../../store/educators.ts';
import type { Accounts } from '../open-accounts.ts';
import { changePassword, isResetOpen, requestReset, resetPassword } from '../password.ts';
import { asksToConfirm, confirmAddress, sendConfirmation } from './mail-link.ts';
import { viewAccount } from '../account.ts';

const next = 'a password of today';

async function ask(
	accounts: Accounts,
	asked: { email?: string; address?: string; now?: string } = {}
) {
	const requested = await requestReset(accounts, {
		...{ email: 'ann@example.org', address, now, ...asked }
	});
	await accounts.settled();
	return requested;
}

/** Ann, whose address is confirmed. */
async function openConfirmed(fresh: Fresh) {
	const opened = await openEmpty(fresh);
	const ann = await beginAsAnn(opened.accounts);
	await confirmEmail(opened.accounts.db, ann.id, now);
	return { ...opened, ...ann };
}

onBothDatabases('a link for a new password', (fresh) => {
	it('works once, ends all sessions, and makes this browser known', async () => {
		const { accounts, mails } = await openConfirmed(fresh);
		const before = await signedInHeaders(accounts);
		expect(await ask(accounts)).toEqual({ type: 'requested' });
		const token = tokenIn(mails[0]);
		for (const _ of [1, 2]) expect(await isResetOpen(accounts, { token, now })).toBe(true);
		const short = { token, password: 'short', now };
		expect(await resetPassword(accounts, short)).toEqual({ type: 'unusable', reason: 'short' });
		const reset = await resetPassword(accounts, { token, password: next, now });
		if (reset.type !== 'reset') throw new Error(`Not reset: ${reset.type}`);
		expect(await resetPassword(accounts, { token, password: next, now })).toEqual({
			...{ type: 'gone' }
		});
		expect(await isResetOpen(accounts, { token, now })).toBe(false);
		expect(await isResetOpen(accounts, { token: 'zzz', now })).toBe(false);
		expect(await whoIs(accounts, before)).toEqual({ type: 'nobody' });
		for (let each = 0; each < 7; each++) await annSignsIn(accounts, { password });
		const headers = asSent(reset.cookies);
		expect(await annSignsIn(accounts, { password: next, headers })).toMatchObject({
			type: 'signedIn'
		});
	});

	it('lets one of many who send it at once', async () => {
		const { accounts, mails } = await openConfirmed(fresh);
		await ask(accounts);
		const sent = { token: tokenIn(mails[0]), password: next, now };
		const all = await Promise.all([1, 2, 3, 4].map(() => resetPassword(accounts, sent)));
		expect(all.filter(({ type }) => type === 'reset')).toHaveLength(1);
	});

	it('goes to confirmed addresses alone, and every address is answered alike', async () => {
		const { accounts, mails } = await openEmpty(fresh);
		await beginAsAnn(accounts);
		for (const email of ['ann@example.org', 'nobody@example.org', 'a&b@example.org', 'none', ''])
			expect(await ask(accounts, { email })).toEqual({ type: 'requested' });
		expect(mails).toEqual([]);
	});

	it('is looked up after the answer: until then the store does the same for every address', async () => {
		const { accounts, mails } = await openConfirmed(fresh);
		const rows = async (): Promise<unknown> => {
			const { db } = accounts;
			const links = await db.selectFrom('mail_links').selectAll().execute();
			return [links, await db.selectFrom('rate_limits').select(['count']).execute()];
		};
		const asked = { address, now };
		await requestReset(accounts, { ...asked, email: 'nobody@example.org' });
		const unknown = await rows();
		await accounts.db.deleteFrom('rate_limits').execute();
		await requestReset(accounts, { ...asked, email: 'ann@example.org' });
		expect(await rows()).toEqual(unknown);
		expect(mails).toEqual([]);
		await accounts.settled();
		expect(mails).toHaveLength(1);
	});

	it('is one: it is sent again while it holds half an hour, and then replaced', async () => {
		const { accounts, mails } = await openConfirmed(fresh);
		for (const minutes of [0, 5, 15, 40]) await ask(accounts, { now: after(minutes * 60) });
		const [first, again, third, fourth] = mails.map(tokenIn);
		expect(first).toHaveLength(43);
		expect([again, third]).toEqual([first, first]);
		expect(fourth).not.toBe(first);
		expect(await accounts.db.selectFrom('mail_links').selectAll().execute()).toHaveLength(1);
		const late = { password: next, now: after(41 * 60) };
		expect(await resetPassword(accounts, { ...late, token: first ?? '' })).toEqual({
			...{ type: 'gone' }
		});
		const reset = await resetPassword(accounts, { ...late, token: fourth ?? '' });
		expect(reset.type).toBe('reset');
	});

	it('is in the latest message and works, however often a stranger asks', async () => {
		const { accounts, mails } = await openConfirmed(fresh);
		let latest = 0;
		for (let minute = 0; minute < 240; minute++) {
			const sent = mails.length;
			await ask(accounts, { address: `198.51.100.${minute}`, now: after(minute * 60) });
			if (mails.length > sent) latest = minute;
			expect(minute - latest).toBeLessThan(25);
		}
		expect(mails.length).toBeLessThan(15);
		const sent = { token: tokenIn(mails.at(-1)), password: next, now: after(240 * 60) };
		expect((await resetPassword(accounts, sent)).type).toBe('reset');
	});

	it('is had at once beside somebody in the same network who asks and asks for others', async () => {
		const { accounts, mails } = await openConfirmed(fresh);
		const stranger = async (each: number): Promise<void> => {
			const asked = { address, now: after(Math.floor(each / 4)) };
			await requestReset(accounts, { ...asked, email: `nobody${each}@example.org` });
			await requestReset(accounts, { ...asked, email: 'nobody@example.org' });
		};
		for (let each = 0; each < 120; each++) await stranger(each);
		expect(await ask(accounts, { now: after(30) })).toEqual({ type: 'requested' });
		expect(mails).toHaveLength(1);
		const keys = await accounts.db.selectFrom('rate_limits').select('key').execute();
		const those = keys.filter(({ key }) => key.startsWith('reset-'));
		expect(those.every(({ key }) => /^reset-from:[\w-]{43}:[\w-]{3}$/.test(key))).toBe(true);
	});

	it('was sent where the same network asks for this address again and again; each wait ends', async () => {
		const { accounts, mails } = await openConfirmed(fresh);
		for (const _ of [1, 2, 3]) expect(await ask(accounts)).toEqual({ type: 'requested' });
		expect(mails).toHaveLength(1);
		for (const second of [0, 5, 10, 14])
			expect(await ask(accounts, { now: after(second) })).toEqual({
				...{ type: 'wait', retryAfter: 15 - second }
			});
		expect(await ask(accounts, { now: after(15) })).toEqual({ type: 'requested' });
		const elsewhere = { address: '198.51.100.7', now: after(16) };
		expect(await ask(accounts, elsewhere)).toEqual({ type: 'requested' });
	});

	it('is over after an hour, with each new password, and where a clock was ahead', async () => {
		const { accounts, mails, who } = await openConfirmed(fresh);
		await ask(accounts, { now: after(86_400) });
		const ahead = { token: tokenIn(mails[0]), password: next };
		expect(await resetPassword(accounts, { ...ahead, now })).toEqual({ type: 'gone' });
		await ask(accounts);
		const token = tokenIn(mails[1]);
		expect(token).not.toBe(ahead.token);
		expect(await isResetOpen(accounts, { token, now: after(3599) })).toBe(true);
		expect(await isResetOpen(accounts, { token, now: after(3600) })).toBe(false);
		expect(await resetPassword(accounts, { token, password: next, now: after(3600) })).toEqual({
			...{ type: 'gone' }
		});
		const headers = await signedInHeaders(accounts);
		await changePassword(accounts, who, { present: password, next, now, headers });
		expect(await resetPassword(accounts, { token, password: next, now })).toEqual({
			...{ type: 'gone' }
		});
	});

	it('stands in the database as a hash alone', async () => {
		const { accounts, mails } = await openConfirmed(fresh);
		await ask(accounts);
		const { db } = accounts;
		const links = JSON.stringify(await db.selectFrom('mail_links').selectAll().execute());
		expect(links).toContain('"reset"');
		expect(links).not.toContain(tokenIn(mails[0]));
		expect(await db.selectFrom('verification').selectAll().execute()).toEqual([]);
	});
});

onBothDatabases('a link that confirms an address', (fresh) => {
	it('is offered where mail is sent, until the address is confirmed', async () => {
		const { accounts } = await openEmpty(fresh);
		const { who } = await beginAsAnn(accounts);
		expect(await asksToConfirm(accounts, who)).toBe(true);
		const mail = { type: 'log', send: () => Promise.resolve() } as const;
		expect(await asksToConfirm({ ...accounts, mail }, who)).toBe(false);
		expect(await asksToConfirm(accounts, { type: 'nobody' })).toBe(false);
		await confirmEmail(accounts.db, who.id, now);
		expect(await asksToConfirm(accounts, who)).toBe(false);
	});

	it('works once, for the one it was sent for, and not after a new password', async () => {
		const { accounts, mails } = await openEmpty(fresh);
		const { who } = await beginAsAnn(accounts);
		const headers = await signedInHeaders(accounts);
		const confirmed = async (): Promise<unknown> => {
			const view = await viewAccount(accounts, who, headers);
			return view.type === 'account' && view.confirmed;
		};
		expect(await sendConfirmation(accounts, who, now)).toEqual({ type: 'sent' });
		expect(await sendConfirmation(accounts, who, after(60))).toEqual({
			...{ type: 'wait', retryAfter: 240 }
		});
		const sent = { token: tokenIn(mails[0]), now };
		expect(await confirmAddress(accounts, { ...who, id: 'other' }, sent)).toEqual({
			...{ type: 'gone' }
		});
		const asReset = { ...sent, password: next };
		expect(await resetPassword(accounts, asReset)).toEqual({ type: 'gone' });
		expect(await confirmed()).toBe(false);
		expect(await confirmAddress(accounts, who, sent)).toEqual({ type: 'confirmed' });
		expect(await confirmed()).toBe(true);
		expect(await confirmAddress(accounts, who, sent)).toEqual({ type: 'gone' });
	});

	it('is over with a new password', async () => {
		const { accounts, mails } = await openEmpty(fresh);
		const { who } = await beginAsAnn(accounts);
		const headers = await signedInHeaders(accounts);
		await sendConfirmation(accounts, who, now);
		await changePassword(accounts, who, { present: password, next, now, headers });
		const sent = { token: tokenIn(mails[0]), now };
		expect(await confirmAddress(accounts, who, sent)).toEqual({ type: 'gone' });
	});
});
