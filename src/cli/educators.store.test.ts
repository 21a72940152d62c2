import { expect, it } from 'vitest';
import {
	annSignsIn,
	beginAsAnn,
	now,
	quickHashing,
	tokenOf
} from '../../tests/store/open-accounts.ts';
import { onBothDatabases } from '../../tests/store/on-both-databases.ts';
import { firstLink } from '../lib/server/accounts/first-link.ts';
import { findInvitation, invite, takeInvitation } from '../lib/server/accounts/invitations.ts';
import { type Accounts, openAccounts } from '../lib/server/accounts/open-accounts.ts';
import { resetPassword } from '../lib/server/accounts/password.ts';
import { listAudit } from '../lib/server/store/audit.ts';
import { isoSeconds } from '../lib/server/store/database/columns.ts';
import { listEducators, setAdministrator } from '../lib/server/store/educators.ts';
import { run } from './run.ts';

const env = { SECRET: 'x'.repeat(40), ORIGIN: 'https://learn.example.org' };

/** Bob, an educator who is no administrator. */
async function invitedBob(accounts: Accounts, ann: string): Promise<string> {
	const who = { type: 'educator', id: ann, administrator: true } as const;
	const asked = { id: 'invitation', email: 'bob@example.org', administrator: false, now };
	const invited = await invite(accounts, who, asked);
	if (invited.type !== 'invited') throw new Error('Bob was not invited.');
	const token = tokenOf(invited.link);
	const person = { name: 'Bob', email: '', password: 'battery horse staple' };
	const taken = await takeInvitation(accounts, { token, now, ...person });
	if (taken.type !== 'taken') throw new Error('Bob did not come.');
	return taken.id;
}

onBothDatabases('readback educator', (fresh) => {
	async function empty(more: Readonly<Record<string, string>> = {}) {
		const place = await fresh.place();
		const store = await fresh.open(place);
		const opening = { store, env, dataDir: place.dataDir, log: () => undefined };
		const accounts = openAccounts({ ...opening, hashing: quickHashing });
		const { dataDir, databaseUrl } = place;
		const around = { cwd: dataDir, library: '', dataDir, databaseUrl, env: { ...env, ...more } };
		const educator = (...args: readonly string[]) => run(['educator', ...args], around);
		return { accounts, educator };
	}

	async function installation(more: Readonly<Record<string, string>> = {}) {
		const opened = await empty(more);
		const { id } = await beginAsAnn(opened.accounts);
		return { ...opened, id, link: (email: string) => opened.educator('link', email) };
	}

	it('lists who is here, and who is an administrator', async () => {
		const { accounts, educator, id } = await installation();
		await invitedBob(accounts, id);
		const { code, out, error } = await educator();
		expect([code, error]).toEqual([0, '']);
		const lines = out.split('\n').map((line) => line.replace(/since \d{4}-\d\d-\d\d/, 'since D'));
		expect(lines).toEqual([
			'ann@example.org  Ann  since D  administrator',
			'bob@example.org  Bob  since D'
		]);
		const [entry] = await listAudit(accounts.db, { limit: 1 });
		expect(entry).toMatchObject({ actor: 'system', action: 'educators.list' });
	});

	it('says how the first educator comes where there is none', async () => {
		const { educator } = await empty();
		const { code, out } = await educator();
		expect([code, out]).toEqual([
			0,
			'There are no educators yet. Start the server: it prints a link for the first one.'
		]);
	});

	it('makes an administrator where there is none, and ends the link that would make the first', async () => {
		const { accounts, educator, id } = await installation();
		const bob = await invitedBob(accounts, id);
		await setAdministrator(accounts.db, id, false);
		const token = tokenOf(await firstLink(accounts, now));
		expect(await educator('administrator', 'Bob@example.org')).toEqual({
			...{ code: 0, error: '' },
			out: 'bob@example.org is an administrator now.'
		});
		const administrators = (await listEducators(accounts.db)).filter((one) => one.administrator);
		expect(administrators.map((one) => one.id)).toEqual([bob]);
		const [entry] = await listAudit(accounts.db, { limit: 1 });
		expect(entry).toMatchObject({
			...{ actor: 'system', action: 'role.change', subject: bob },
			detail: { administrator: true }
		});
		expect(await findInvitation(accounts, token, now)).toBeUndefined();
	});

	it('changes nothing for whoever is an administrator already', async () => {
		const { accounts, educator } = await installation();
		const before = await listAudit(accounts.db, { limit: 100 });
		const { code, out } = await educator('administrator', 'ann@example.org');
		expect([code, out]).toEqual([
			0,
			'ann@example.org was an administrator already. Nothing was changed.'
		]);
		expect(await listAudit(accounts.db, { limit: 100 })).toEqual(before);
	});

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

	it.each(['link', 'administrator'])('%s: says that nobody has the address', async (act) => {
		const { educator } = await installation();
		const { code, out, error } = await educator(act, 'bob@example.org');
		expect([code, out]).toEqual([1, '']);
		expect(error).toBe(
			'Nothing was changed: no educator here has the address bob@example.org. "readback educator" lists them all.'
		);
	});

	it.each([['link'], ['remove', 'ann@example.org'], ['link', 'a@b.org', 'more']])(
		'asks for what it can do: %s %s %s',
		async (...args) => {
			const { educator } = await empty();
			const { code, error } = await educator(...args.filter(Boolean));
			expect([code, error]).toEqual([2, expect.stringContaining('"link" or "administrator"')]);
		}
	);
});
