import { expect, it } from 'vitest';
import { atOnce, race, rounds } from '../../../../tests/store/at-once.ts';
import { fillEducator, made } from '../../../../tests/store/fill.ts';
import { onBothDatabases, type Fresh } from '../../../../tests/store/on-both-databases.ts';
import type { Database } from '../store/database/tables.ts';
import {
	annSignsIn,
	asSent,
	beginAsAnn,
	now,
	quickHashing,
	whoIs
} from '../../../../tests/store/open-accounts.ts';
import { listEducators, setAdministrator } from '../store/educators.ts';
import { keepOneLink } from '../store/mail-links.ts';
import { changeRole } from './people.ts';
import { eraseAccount } from './account.ts';
import { firstLink } from './first-link.ts';
import { openAccounts, type Accounts } from './open-accounts.ts';
import { invite, takeInvitation } from './invitations.ts';
import { changePassword, resetPassword } from './password.ts';
import { hashToken } from './secrets.ts';
import type { Educator } from './who-asks.ts';

const password = 'correct horse battery';

function administrator(id: string): Educator {
	return { type: 'educator', id, administrator: true };
}

async function administrators(db: Database): Promise<readonly string[]> {
	return (await listEducators(db)).flatMap((one) => (one.administrator ? [one.id] : []));
}

/** Accounts of two processes on one database; on SQLite one process has it, and does two things at once. */
async function openTwice(fresh: Fresh) {
	const place = await fresh.tables();
	const env = { SECRET: 'x'.repeat(16) + 'y'.repeat(16), ORIGIN: 'https://learn.example.org' };
	const opening = { env, dataDir: place.dataDir, log: () => undefined, hashing: quickHashing };
	const one = await fresh.open(place);
	const other = fresh.dialect === 'sqlite' ? one : await fresh.open(place);
	return [
		openAccounts({ ...opening, store: one }),
		openAccounts({ ...opening, store: other })
	] as const;
}

onBothDatabases('accounts, two at once', (fresh) => {
	it('keeps an administrator when two demote each other', async () => {
		const { db } = await fresh.open();
		await fillEducator(db, 'ann');
		await fillEducator(db, 'bob');
		let next = 0;
		const demote = (by: string, id: string) => () =>
			changeRole({ db, newId: () => `audit ${next++}` }, administrator(by), {
				...{ id, administrator: false, now: made }
			});
		const left = await race(async () => {
			await setAdministrator(db, 'ann', true);
			await setAdministrator(db, 'bob', true);
			await atOnce(demote('ann', 'bob'), demote('bob', 'ann'));
			return (await administrators(db)).length;
		});
		expect(left).toEqual(new Array(rounds).fill(1));
	});

	it('keeps an administrator when one is demoted while the other erases their account', async () => {
		const { db } = await fresh.open();
		await fillEducator(db, 'ann');
		let next = 0;
		const left = await race(async (round) => {
			const leaving = `leaving ${round}`;
			await setAdministrator(db, 'ann', true);
			await fillEducator(db, leaving, true);
			await atOnce<unknown>(
				() =>
					changeRole({ db, newId: () => `audit ${next++}` }, administrator(leaving), {
						...{ id: 'ann', administrator: false, now: made }
					}),
				() => eraseAccount(db, administrator(leaving), { id: leaving, now: made })
			);
			const others = await administrators(db);
			await setAdministrator(db, leaving, false);
			return others.length > 0;
		});
		expect(left).toEqual(new Array(rounds).fill(true));
	});

	it('does nothing more for an administrator who was demoted a moment ago', async () => {
		const { db } = await fresh.open();
		for (const id of ['ann', 'bob', 'cleo']) await fillEducator(db, id, id !== 'bob');
		const change = { id: 'cleo', administrator: false, now: made };
		const changed = await changeRole({ db, newId: () => 'audit' }, administrator('bob'), change);
		expect(changed).toEqual({ type: 'forbidden' });
		expect(await eraseAccount(db, administrator('bob'), { id: 'ann', now: made })).toEqual({
			type: 'forbidden'
		});
		expect(await administrators(db)).toEqual(['ann', 'cleo']);
	});

	it('makes one first administrator of two links, from two processes that start at once', async () => {
		const [one, other] = await openTwice(fresh);
		const taken = await race(async (round) => {
			await one.db.deleteFrom('user').execute();
			const links = await atOnce(
				() => firstLink(one, made),
				() => firstLink(other, made)
			);
			const taking = links.map((link, index) => () => {
				const person = { name: 'Ann', email: `ann${round}-${index}@example.org`, password };
				const token = link?.split('/').at(-1) ?? '';
				return takeInvitation(index === 0 ? one : other, { token, now: made, ...person });
			});
			return (await atOnce(...taking)).filter(({ type }) => type === 'taken').length;
		}, 3);
		expect(taken).toEqual([1, 1, 1]);
	});

	it('lets nobody in by an invitation from somebody who is demoted beside it', async () => {
		const [one, other] = await openTwice(fresh);
		await fillEducator(one.db, 'ann', true);
		await fillEducator(one.db, 'bob');
		const types = await race(async (round) => {
			await setAdministrator(one.db, 'bob', true);
			const email = `cy${round}@example.org`;
			const links: (string | null)[] = [];
			const inviting = async (): Promise<void> => {
				const asked = { id: one.newId(), email, administrator: true, now: made };
				const invited = await invite(one, administrator('bob'), asked);
				if (invited.type === 'invited') links.push(invited.link);
			};
			await atOnce<unknown>(inviting, () =>
				changeRole(other, administrator('ann'), { id: 'bob', administrator: false, now: made })
			);
			const token = links[0]?.split('/').at(-1) ?? '';
			const person = { name: 'Cy', email, password };
			return (await takeInvitation(one, { token, now: made, ...person })).type;
		}, 5);
		expect(types).toEqual(new Array(5).fill('gone'));
	});

	/** How many sign-ins with the old password are still good after each round of `renew` beside them. */
	async function outliving(
		accounts: readonly [Accounts, Accounts],
		renew: (old: string, next: string) => Promise<{ readonly type: string }>
	): Promise<readonly number[]> {
		const [one, other] = accounts;
		return race(async (round) => {
			const [old, next] = [`${password} ${round}`, `${password} ${round + 1}`];
			const signingIn = [one, other, one, other].map((accounts, index) => async () => {
				const signedIn = await annSignsIn(accounts, {
					password: old,
					address: `10.0.${round}.${index}`
				});
				return signedIn.type === 'signedIn' ? asSent(signedIn.cookies) : undefined;
			});
			const renewing = async (): Promise<undefined> => {
				expect((await renew(old, next)).type).toMatch(/^(reset|changed)$/);
			};
			const headers = await atOnce<Headers | undefined>(...signingIn, renewing);
			const people = await Promise.all(headers.flatMap((each) => (each ? [whoIs(one, each)] : [])));
			return people.filter(({ type }) => type === 'educator').length;
		});
	}

	it('lets no sign-in with the old password outlive a reset', async () => {
		const accounts = await openTwice(fresh);
		const { id } = await beginAsAnn(accounts[0], `${password} 0`);
		const alive = await outliving(accounts, async (_, next) => {
			const link = { kind: 'reset', userId: id, nonce: 'nonce', createdAt: now } as const;
			const tokenHash = hashToken(next);
			await keepOneLink(
				accounts[1].db,
				{ ...link, tokenHash, expiresAt: '2026-11-23T09:00:00Z' },
				now
			);
			return resetPassword(accounts[1], { token: next, password: next, now });
		});
		expect(alive).toEqual(new Array(rounds).fill(0));
	});

	it('lets no sign-in with the old password outlive a new one', async () => {
		const accounts = await openTwice(fresh);
		const { who } = await beginAsAnn(accounts[0], `${password} 0`);
		const alive = await outliving(accounts, (present, next) =>
			changePassword(accounts[1], who, { present, next, now, headers: new Headers() })
		);
		expect(alive).toEqual(new Array(rounds).fill(0));
	});

	it('takes an invitation once, however many send it at once', async () => {
		const [one, other] = await openTwice(fresh);
		const taken = await race(async (round) => {
			await one.db.deleteFrom('user').execute();
			const token = (await firstLink(one, made))?.split('/').at(-1) ?? '';
			const taking = [one, other, one].map((accounts, index) => () => {
				const person = { name: 'Ann', email: `ann${round}-${index}@example.org`, password };
				return takeInvitation(accounts, { token, now: made, ...person });
			});
			return (await atOnce(...taking)).filter(({ type }) => type === 'taken').length;
		}, 3);
		expect(taken).toEqual([1, 1, 1]);
	});
});
