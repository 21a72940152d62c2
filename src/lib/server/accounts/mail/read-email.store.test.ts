import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onBothDatabases } from '../../../../../tests/store/on-both-databases.ts';
import {
	annSignsIn,
	beginAsAnn,
	now,
	openEmpty,
	password,
	tokenIn,
	tokenOf
} from '../../../../../tests/store/open-accounts.ts';
import { confirmAddress, sendConfirmation } from './mail-link.ts';
import { firstLink } from '../first-link.ts';
import { invite, takeInvitation } from '../invitations.ts';
import { readEmail } from './read-email.ts';
import { requestReset, resetPassword } from '../password.ts';

/**
 * Whatever HTML's `input type=email` lets through, and some that it does not. Not with a dot at an end or two in
 * a row: it lets those through, and no mail server takes them.
 */
const addresses = fc
	.tuple(
		fc
			.string({
				unit: fc.constantFrom(...'aZ09.!#$%&\'*+/=?^_`{|}~-"( é'),
				minLength: 1,
				maxLength: 12
			})
			.filter((name) => !/^\.|\.\.|\.$/.test(name)),
		fc.constantFrom('example.org', 'EXAMPLE.org', 'a-b.example.co', 'x1.io', 'localhost', 'a..b')
	)
	.map(([name, domain]) => `${name}@${domain}`);

const next = 'a password of today';

onBothDatabases('an address', (fresh) => {
	it('that one form takes is taken by all, to the end of signing in', async () => {
		const { accounts, mails } = await openEmpty(fresh);
		const { who } = await beginAsAnn(accounts);
		const used = new Set<string>();
		const comeIn = async (email: string): Promise<void> => {
			const invited = await invite(accounts, who, { id: email, email, administrator: false, now });
			const read = readEmail(email);
			expect(invited.type).toBe(read === null ? 'unusable' : 'invited');
			if (read === null || used.has(read)) return;
			used.add(read);
			const token = tokenIn(mails.at(-1));
			const person = { name: 'Bob', email: '', password, now };
			const taken = await takeInvitation(accounts, { token, ...person });
			if (taken.type !== 'taken') throw new Error(`${email} cannot take an invitation.`);
			// The browser sends what was typed, in any case and with blanks around it.
			const typed = ` ${email.toUpperCase()} `;
			const address = `2001:db8::${used.size}`;
			expect(await annSignsIn(accounts, { email: typed, address })).toMatchObject({
				...{ type: 'signedIn', id: taken.id }
			});
			await requestReset(accounts, { email: typed, address, now });
			await accounts.settled();
			const sent = { token: tokenIn(mails.at(-1)), password: next, now };
			expect(await resetPassword(accounts, sent)).toMatchObject({ type: 'reset' });
		};
		await fc.assert(
			fc.asyncProperty(
				addresses.filter((email) => !used.has(email)),
				comeIn
			),
			{
				numRuns: 8,
				examples: [['a&b@example.org'], ['x#y@example.org'], ["o'brien@example.org"], ['none']]
			}
		);
		expect(used.size).toBeGreaterThanOrEqual(3);
	});

	it('of the first administrator signs in and is confirmed, whatever it looks like', async () => {
		const { accounts, mails } = await openEmpty(fresh);
		const first = { name: 'Ann', email: 'x#y&z@example.org', password, now };
		const token = tokenOf(await firstLink(accounts, now));
		const taken = await takeInvitation(accounts, { token, ...first });
		if (taken.type !== 'taken') throw new Error('The first link was not taken.');
		expect(await annSignsIn(accounts, { email: first.email })).toMatchObject({
			...{ type: 'signedIn', id: taken.id }
		});
		const who = { type: 'educator', id: taken.id, administrator: true } as const;
		expect(await sendConfirmation(accounts, who, now)).toEqual({ type: 'sent' });
		const sent = { token: tokenIn(mails[0]), now };
		expect(await confirmAddress(accounts, who, sent)).toEqual({ type: 'confirmed' });
	});
});
