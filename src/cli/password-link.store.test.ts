import { expect, it } from 'vitest';
import { annSignsIn, beginAsAnn, quickHashing } from '../../tests/store/open-accounts.ts';
import { onBothDatabases } from '../../tests/store/on-both-databases.ts';
import { openAccounts } from '../lib/server/accounts/open-accounts.ts';
import { resetPassword } from '../lib/server/accounts/password.ts';
import { listAudit } from '../lib/server/store/audit.ts';
import { isoSeconds } from '../lib/server/store/database/columns.ts';
import { run } from './run.ts';

const env = { SECRET: 'x'.repeat(40), ORIGIN: 'https://learn.example.org' };

onBothDatabases('readback password-link', (fresh) => {
	async function installation(more: Readonly<Record<string, string>> = {}) {
		const place = await fresh.place();
		const store = await fresh.open(place);
		const opening = { store, env, dataDir: place.dataDir, log: () => undefined };
		const accounts = openAccounts({ ...opening, hashing: quickHashing });
		const { id } = await beginAsAnn(accounts);
		const { dataDir, databaseUrl } = place;
		const around = { cwd: dataDir, library: '', dataDir, databaseUrl, env: { ...env, ...more } };
		const link = (...args: readonly string[]) => run(['password-link', ...args], around);
		return { accounts, id, link };
	}

	it('lets an administrator in again who has forgotten the password and confirmed no address', async () => {
		const { accounts, id, link } = await installation();
		const { code, out, error } = await link(' Ann@Example.org ');
		expect([code, error]).toEqual([0, '']);
		const [, token = ''] =
			/^https:\/\/learn\.example\.org\/teach\/reset\?token=([\w-]+)\n/.exec(out) ?? [];
		const [entry] = await listAudit(accounts.db, { limit: 1 });
		expect(entry).toMatchObject({ actor: 'system', action: 'password.link', subject: id });
		const now = isoSeconds(new Date());
		const password = 'another horse battery';
		const later = isoSeconds(new Date(Date.parse(now) + 61 * 60 * 1000));
		expect(await resetPassword(accounts, { token, password, now: later })).toEqual({
			type: 'gone'
		});
		expect(await resetPassword(accounts, { token, password, now })).toMatchObject({
			type: 'reset'
		});
		expect(await annSignsIn(accounts, { password, now })).toMatchObject({ type: 'signedIn' });
	});

	it('says in one line that a setting of the server cannot be used', async () => {
		const { link } = await installation({ SMTP_URL: 'nonsense', MAIL_FROM: 'a@b.org' });
		const { code, error } = await link('ann@example.org');
		expect([code, error.split('\n').length]).toEqual([1, 1]);
		expect(error).toContain('SMTP_URL');
	});

	it('makes each link void with the next one', async () => {
		const { accounts, link } = await installation();
		const tokens: string[] = [];
		for (const { out } of [await link('ann@example.org'), await link('ann@example.org')])
			tokens.push(/token=([\w-]+)/.exec(out)?.[1] ?? '');
		const using = { password: 'another horse battery', now: isoSeconds(new Date()) };
		const [first = '', second = ''] = tokens;
		expect(await resetPassword(accounts, { ...using, token: first })).toEqual({ type: 'gone' });
		const { type } = await resetPassword(accounts, { ...using, token: second });
		expect(type).toBe('reset');
	});

	it('says that nobody has the address, and names no other', async () => {
		const { link } = await installation();
		const { code, out, error } = await link('bob@example.org');
		expect([code, out]).toEqual([1, '']);
		expect(error).toBe('No link was made: no educator here has the address bob@example.org.');
	});
});
