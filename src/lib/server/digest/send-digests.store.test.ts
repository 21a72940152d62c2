import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/store/on-both-databases.ts';
import { seedAssignment } from '../../../../tests/store/seed-assignment.ts';
import { openMail } from '../accounts/mail/mail.ts';
import type { Who } from '../accounts/who-asks.ts';
import { addCompletions } from '../store/attempts.ts';
import type { Database } from '../store/database/tables.ts';
import { chooseDigest, nextMorning, sendDigests, wantsDigest } from './send-digests.ts';

const educator: Who = { type: 'educator', id: 'educator', administrator: false };

const mails: string[] = [];
const smtp = new SMTPServer({
	...{ authOptional: true, hideSTARTTLS: true },
	onData: (stream, _, done) => {
		let text = '';
		stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
		stream.on('end', () => {
			mails.push(text.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '='));
			done();
		});
	}
});
let smtpUrl = '';
beforeAll(async () => {
	const listening = smtp.listen(0, '127.0.0.1');
	await once(listening, 'listening');
	const bound = listening.address();
	smtpUrl = `smtp://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`;
});
afterAll(() => void smtp.close(() => undefined));

/** What one process does when it looks. */
function look(db: Database, now: string): Promise<number> {
	const mail = openMail({ smtpUrl, from: 'readback@example.org' }, () => undefined);
	const failed = (error: unknown): never => {
		throw error;
	};
	return sendDigests(db, { mail, origin: 'https://learn.example.org', now, onFailure: failed });
}

/** An assignment that is due soon and that its learner handed in at `at`, and an educator who wants digests. */
async function school(db: Database): Promise<string> {
	mails.length = 0;
	const now = '2026-09-10T12:00:00Z';
	await seedAssignment(db, { due: '2026-09-14T22:00:00Z', title: 'Week 3' });
	await addCompletions(db, [
		{ assignmentId: 'work', learnerId: 'learner', quizId: 'basics', at: '2026-09-10T20:00:00Z' }
	]);
	await chooseDigest(db, educator, { wanted: true, now });
	return nextMorning(now);
}

onBothDatabases('the digest by mail', (fresh) => {
	it('comes on the next morning, once, whichever process looks first, and no second time that day', async () => {
		const { db } = await fresh.open();
		const due = await school(db);
		expect(await look(db, '2026-09-10T12:10:00Z')).toBe(0);
		const sent = await Promise.all([look(db, due), look(db, due), look(db, due)]);
		expect(sent.toSorted()).toEqual([0, 0, 1]);
		expect(await look(db, due.replace(/T.*/, 'T23:00:00Z'))).toBe(0);
		expect(mails).toHaveLength(1);
		expect(await look(db, nextMorning(due))).toBe(1);
	});

	it('says what came in and what is due, with no name and no answer, and where to end it', async () => {
		const { db } = await fresh.open();
		await look(db, await school(db));
		const [mail = ''] = mails;
		expect(mail).toContain('To: educator@example.org');
		expect(mail).toContain('Handed in: Week 3 (The class), 1 student since yesterday.');
		expect(mail).toContain('Due: Week 3 (The class), ');
		expect(mail).toContain('0 of 1 handed in everything.');
		expect(mail).toContain('https://learn.example.org/teach/account');
		expect(mail).not.toMatch(/Label of|learner/);
	});

	it('comes to nobody who has not asked, has ended it, or has not confirmed their address', async () => {
		const { db } = await fresh.open();
		const due = await school(db);
		await db.updateTable('user').set({ emailVerified: 0 }).execute();
		expect(await look(db, due)).toBe(0);
		await db.updateTable('user').set({ emailVerified: 1 }).execute();
		expect(await wantsDigest(db, educator)).toBe(true);
		await chooseDigest(db, educator, { wanted: false, now: due });
		expect(await wantsDigest(db, educator)).toBe(false);
		expect(await look(db, nextMorning(due))).toBe(0);
		expect(mails).toEqual([]);
	});

	it('is not sent on a day on which there is nothing to say', async () => {
		const { db } = await fresh.open();
		await school(db);
		expect(await look(db, '2026-10-20T12:00:00Z')).toBe(0);
		expect(mails).toEqual([]);
	});
});

it('is due at six in the morning on the server’s clock, also where the clocks change', () => {
	expect(nextMorning('2026-11-23T04:59:00Z', 'Europe/Berlin')).toBe('2026-11-23T05:00:00Z');
	expect(nextMorning('2026-11-23T05:00:00Z', 'Europe/Berlin')).toBe('2026-11-24T05:00:00Z');
	expect(nextMorning('2026-03-28T12:00:00Z', 'Europe/Berlin')).toBe('2026-03-29T04:00:00Z');
});
