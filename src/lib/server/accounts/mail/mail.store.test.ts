import { mkdtempSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { describe, expect, test } from 'vitest';
import { fillEducator } from '../../../../../tests/store/fill.ts';
import { openStore } from '../../store/database/open-store.ts';
import { invite } from '../invitations.ts';
import { sendConfirmation } from './mail-link.ts';
import { openAccounts } from '../open-accounts.ts';
import { requestReset } from '../password.ts';

const now = '2026-11-23T08:00:00Z';

/** A mail server that refuses every address and repeats it, as many do; its port. */
async function refusing(): Promise<{ readonly port: number; readonly close: () => void }> {
	const server = new SMTPServer({
		...{ authOptional: true, hideSTARTTLS: true },
		onRcptTo: ({ address }, _, done) => done(new Error(`5.1.1 <${address}> is not known here`))
	});
	const listening = server.listen(0, '127.0.0.1');
	await once(listening, 'listening');
	const bound = listening.address();
	const port = typeof bound === 'object' && bound ? bound.port : 0;
	return { port, close: () => void server.close() };
}

/** A port that nothing listens on any more. */
async function gone(): Promise<{ readonly port: number; readonly close: () => void }> {
	const { port, close } = await refusing();
	close();
	return { port, close: () => undefined };
}

/** Accounts of Ann, an administrator with an unconfirmed address, and Bob, whose address is confirmed. */
async function openWith(port: number) {
	const dataDir = mkdtempSync(join(tmpdir(), 'readback-mail-'));
	const store = await openStore({ dataDir });
	await fillEducator(store.db, 'ann', true);
	await fillEducator(store.db, 'bob');
	await store.db.updateTable('user').set({ emailVerified: 0 }).where('id', '=', 'ann').execute();
	await store.db.updateTable('user').set({ emailVerified: 1 }).where('id', '=', 'bob').execute();
	const users = await store.db.selectFrom('user').select(['id', 'email']).execute();
	const lines: string[] = [];
	const env = {
		...{ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'readback@example.org' },
		ORIGIN: 'https://learn.example.org'
	};
	const accounts = openAccounts({ store, env, dataDir, log: (line) => lines.push(line) });
	const emailOf = (name: string): string => users.find(({ id }) => id === name)?.email ?? '';
	return { accounts, lines, emailOf, close: () => store.close() };
}

const ann = { type: 'educator', id: 'ann', administrator: true } as const;

describe('a message that the mail server does not take', () => {
	test.each([
		['it refuses the address', refusing, /EENVELOPE: .*5\.1\.1 <…> is not known here/],
		['nothing listens there', gone, /ESOCKET: .*ECONNREFUSED/]
	] as const)('because %s is named in the log, without an address', async (_why, begin, cause) => {
		const { port, close } = await begin();
		const { accounts, lines, emailOf, ...store } = await openWith(port);
		const asked = { id: 'new', email: 'new@example.org', administrator: false, now };
		const invited = await invite(accounts, ann, asked);
		expect(invited).toMatchObject({ type: 'invited', mail: 'failed' });
		expect(await sendConfirmation(accounts, ann, now)).toEqual({ type: 'failed' });
		await requestReset(accounts, { email: emailOf('bob'), address: '192.0.2.1', now });
		await accounts.settled();
		expect(lines).toHaveLength(3);
		for (const line of lines) expect(line).toMatch(cause);
		expect(lines.join('\n')).not.toContain('@');
		await store.close();
		close();
	});
});
