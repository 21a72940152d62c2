import { expect, it } from 'vitest';
import { fillEducator, made, named } from '../../../../tests/store/fill.ts';
import { onBothDatabases } from '../../../../tests/store/on-both-databases.ts';
import { pseudonym } from '../../assignment/names/pseudonym.ts';
import { recoveryBytes, recoveryCode } from '../../assignment/letters.ts';
import type { Educator, Who } from '../accounts/who-asks.ts';
import { hashToken } from '../accounts/secrets.ts';
import { listAudit } from '../store/audit.ts';
import type { Listed } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { findLearnerSession } from '../store/learners.ts';
import { changeClass, type ClassChange, createClass, keysState } from './change-class.ts';
import { classCode, lookUpClass } from './class-code.ts';
import { comeBack, renewRecovery, replaceRecovery, viewRecoveryStates } from './come-back.ts';
import { listClasses, viewClass } from './view-class.ts';
import { joinClass } from './join-class.ts';
import { exportOwn, leaveOtherDevices, otherDevices, viewOwn } from './own-record.ts';
import { namesLeft, putRoster, stateOf, viewRoster } from './roster.ts';

const secret = 's'.repeat(32);
const place = { address: '192.0.2.1', secret, now: made };
const bytes = new Uint8Array(8).fill(7);
const code = classCode(bytes);
const who: Educator = { type: 'educator', id: 'educator', administrator: false };
const drawn = pseudonym(new Uint8Array(8).fill(9));

async function make(db: Database, naming: 'name' | 'pseudonym'): Promise<void> {
	await fillEducator(db, 'educator');
	const moment = { now: made, auditId: 'create' };
	await createClass(db, who, { id: 'class', name: 'Ours', naming, bytes, ...moment });
}

let ids = 0;
function joining(label: string, ticket = `ticket of twenty letters ${ids}`.replaceAll(' ', '-')) {
	return { code, label, ticket, learnerId: `learner ${ids++}`, place, here: [] };
}

onBothDatabases('classes', (fresh) => {
	it('joins once for a form that is sent twice, also at the same time', async () => {
		const { db } = await fresh.open();
		await make(db, 'pseudonym');
		const ticket = 'a-ticket-of-the-form-itself';
		const all = await Promise.all([1, 2].map(() => joinClass(db, joining(drawn, ticket))));
		all.push(await joinClass(db, joining(drawn, ticket)));
		expect(all.map(({ type }) => type)).toEqual(['joined', 'joined', 'joined']);
		expect(new Set(all.map((one) => (one.type === 'joined' ? one.recovery : ''))).size).toBe(1);
		expect(await viewClass(db, who, { classId: 'class', now: made })).toMatchObject({
			learners: [{ label: drawn }]
		});
		expect(await listClasses(db, who)).toMatchObject({ classes: [{ people: 1, assignments: 0 }] });
		const later = { ...place, now: '2026-09-01T08:02:00Z' };
		const again = await joinClass(db, { ...joining(drawn, ticket), place: later });
		expect(again).toEqual({ type: 'unusable', reason: 'sent' });
	});

	it('takes only names of the list, each once, and drawn names only where they are asked for', async () => {
		const { db } = await fresh.open();
		await make(db, 'name');
		const list = named('Nkechi Obi', 'Zoë Winter');
		const at = { classId: 'class', now: made, auditId: 'roster' };
		await putRoster(db, who, { ...at, list, madeFrom: stateOf([]) });
		expect(await joinClass(db, joining('Somebody'))).toMatchObject({ reason: 'unlisted' });
		expect((await joinClass(db, joining('Zoë  Winter'))).type).toBe('joined');
		expect(await joinClass(db, joining('Zoë Winter'))).toMatchObject({ reason: 'taken' });
		expect(await namesLeft(db, 'class')).toEqual(['Nkechi Obi']);
		const { db: other } = await fresh.open();
		await make(other, 'pseudonym');
		expect(await joinClass(other, joining('Zoë Winter'))).toMatchObject({ reason: 'nickname' });
		expect((await joinClass(other, joining(drawn))).type).toBe('joined');
		expect(await joinClass(other, joining(drawn.toUpperCase()))).toMatchObject({ reason: 'drawn' });
	});

	it('keeps e-mail addresses and student numbers, and refuses a list that was made from an older one', async () => {
		const { db } = await fresh.open();
		await make(db, 'name');
		const moment = { now: made, classId: 'class' };
		const [ada, zoe] = named('Ada Byron', 'Zoë Winter');
		const first = [
			{ name: 'Ada Byron', email: 'ada@example.org', studentNumber: '1815001' },
			{ name: 'Zoë Winter', email: null, studentNumber: null }
		];
		const put = (list: readonly Listed[], madeFrom: string, auditId: string) =>
			putRoster(db, who, { ...moment, auditId, list, madeFrom });
		expect(await put(first, stateOf([]), 'a1')).toEqual({ type: 'put', names: 2 });
		expect(await viewRoster(db, who, 'class')).toMatchObject({
			list: first,
			state: stateOf(first)
		});
		const [entry] = await listAudit(db, { limit: 1 });
		expect(entry).toMatchObject({
			...{ action: 'class.roster', detail: { names: 2, emails: 1, studentNumbers: 1 } }
		});

		// Who had the empty list before them loses nothing, and neither does who wrote this one.
		const other = named('Somebody else');
		const stale = { type: 'stale', list: first, state: stateOf(first) };
		expect(await put(other, stateOf([]), 'a2')).toEqual(stale);
		expect(await put(first.toReversed(), stateOf([]), 'a3')).toEqual({ type: 'put', names: 2 });
		// An address alone makes another list.
		expect(await put(other, stateOf([ada, zoe].flatMap((one) => one ?? [])), 'a4')).toEqual(stale);
		expect((await viewRoster(db, who, 'class')).type).toBe('roster');
		expect(await put(other, stateOf(first), 'a5')).toEqual({ type: 'put', names: 1 });
		const outsider: Educator = { type: 'educator', id: 'outsider', administrator: true };
		expect(await viewRoster(db, outsider, 'class')).toEqual({ type: 'forbidden' });
	});

	it('shows no e-mail address or student number to whoever joins under the name', async () => {
		const { db } = await fresh.open();
		await make(db, 'name');
		const list = [{ name: 'Ada Byron', email: 'ada@example.org', studentNumber: '1815001' }];
		const moment = { now: made, classId: 'class', auditId: 'list' };
		await putRoster(db, who, { ...moment, list, madeFrom: stateOf([]) });
		const left = await namesLeft(db, 'class');
		const asked = joining('Ada Byron');
		const joined = await joinClass(db, asked);
		const ada: Who = { type: 'learner', id: asked.learnerId, classId: 'class' };
		const seen = [left, joined, await viewOwn(db, ada), await exportOwn(db, ada)];
		expect(seen).toMatchObject([
			['Ada Byron'],
			...[{ type: 'joined' }, { type: 'own' }, { type: 'exported' }]
		]);
		expect(JSON.stringify(seen)).not.toMatch(/ada@|1815/);
	});

	it('brings back by the recovery code, and by no other', async () => {
		const { db } = await fresh.open();
		await make(db, 'pseudonym');
		const joined = await joinClass(db, joining(drawn));
		const typed = joined.type === 'joined' ? joined.recovery.toLowerCase() : '';
		const device = { token: 'token of the other device', place, here: [] };
		expect(await comeBack(db, { ...device, typed })).toEqual({ type: 'back', classId: 'class' });
		const slip = `${typed.slice(0, -1)}${typed.endsWith('a') ? 'b' : 'a'}`;
		expect(await comeBack(db, { ...device, typed: slip })).toEqual({
			type: 'unusable',
			reason: { type: 'mistake' }
		});
	});

	it('signs other devices out when the learner says so, and with a new recovery code', async () => {
		const { db } = await fresh.open();
		await make(db, 'pseudonym');
		const joined = await joinClass(db, joining(drawn));
		if (joined.type !== 'joined') throw new Error('Nobody joined.');
		const whoHas = async (token: string): Promise<Who> => {
			const session = await findLearnerSession(db, hashToken(token), made);
			if (!session) return { type: 'nobody' };
			return { type: 'learner', id: session.learnerId, classId: session.classId };
		};
		const own = await whoHas(joined.token);
		const comeBackOn = (token: string, typed: string) =>
			comeBack(db, { token, typed, place, here: [] });
		await comeBackOn('second', joined.recovery);
		await comeBackOn('third', joined.recovery);
		expect(await otherDevices(db, own, made)).toBe(2);
		expect(await leaveOtherDevices(db, { type: 'nobody' }, 'third')).toEqual({
			...{ type: 'forbidden' }
		});
		await leaveOtherDevices(db, own, 'third');
		expect([await whoHas('third'), await whoHas('second')]).toEqual([own, { type: 'nobody' }]);
		await comeBackOn('fourth', joined.recovery);
		const bytes = new Uint8Array(recoveryBytes).fill(3);
		const renewed = await renewRecovery(db, own, { bytes, token: 'third' });
		expect(renewed.type).toBe('renewed');
		expect([await whoHas('third'), await whoHas('fourth')]).toEqual([own, { type: 'nobody' }]);
		expect(await comeBackOn('fifth', joined.recovery)).toEqual({ type: 'missing' });
	});

	it('gives an educator a new recovery code for a learner, and the learner sees that', async () => {
		const { db } = await fresh.open();
		await make(db, 'pseudonym');
		const asked = joining(drawn);
		const joined = await joinClass(db, asked);
		if (joined.type !== 'joined') throw new Error('Nobody joined.');
		const own: Who = { type: 'learner', id: asked.learnerId, classId: 'class' };
		expect(await viewOwn(db, own)).toMatchObject({ replacedAt: null });
		const bytes = new Uint8Array(recoveryBytes).fill(5);
		const later = '2026-10-03T09:00:00Z';
		let audits = 0;
		const states = (by: Who) => viewRecoveryStates(db, by, { classId: 'class', secret });
		const was = (await states(who)).get(asked.learnerId) ?? '';
		const replace = (by: Who, { learner = asked.learnerId, made = bytes } = {}) => {
			const moment = { now: later, auditId: `recovery ${audits++}` };
			const form = { classId: 'class', learner, bytes: made, was, secret };
			return replaceRecovery(db, by, { ...form, ...moment });
		};
		const outsider: Educator = { type: 'educator', id: 'outsider', administrator: true };
		expect(await replace(outsider)).toEqual({ type: 'forbidden' });
		expect(await replace(own)).toEqual({ type: 'forbidden' });
		expect((await states(outsider)).size).toBe(0);
		expect(await replace(who, { learner: 'somebody else' })).toEqual({ type: 'nobody' });
		const isIn = async (token: string) => await findLearnerSession(db, hashToken(token), made);
		expect(await isIn(joined.token)).toBeDefined();
		const replaced = await replace(who);
		if (replaced.type !== 'replaced') throw new Error('No code was made.');
		expect(replaced.label).toBe(drawn);
		expect(await isIn(joined.token)).toBeUndefined();
		const device = { place, here: [] };
		const old = { ...device, typed: joined.recovery, token: 'old' };
		expect(await comeBack(db, old)).toEqual({ type: 'missing' });
		const back = { ...device, typed: replaced.code, token: 'back' };
		expect(await comeBack(db, back)).toMatchObject({ type: 'back' });
		// The form came twice: the same code, and whoever came back by it meanwhile stays.
		expect(await replace(who)).toEqual(replaced);
		// Another educator, with a page from before: the code that was handed over goes on working.
		const anew = { made: new Uint8Array(recoveryBytes).fill(6) };
		expect(await replace(who, anew)).toEqual({ type: 'crossed', label: drawn });
		expect(await isIn('back')).toBeDefined();
		expect(await viewOwn(db, own)).toMatchObject({ replacedAt: later });
		const lines = (await listAudit(db, { limit: 10 })).filter(({ at }) => at === later);
		expect(lines).toMatchObject([
			{ actor: 'educator', action: 'learner.recovery', subject: asked.learnerId }
		]);
	});

	it('refuses no right recovery code for the wrong ones that others sent', async () => {
		const { db } = await fresh.open();
		await make(db, 'pseudonym');
		const joined = await joinClass(db, joining(drawn));
		const device = { token: 'token of the other device', place, here: [] };
		const unknown = { ...device, typed: recoveryCode(new Uint8Array(recoveryBytes).fill(9)) };
		expect(await comeBack(db, unknown)).toEqual({ type: 'missing' });
		await db.updateTable('rate_limits').set({ count: 1000 }).execute();
		expect(await comeBack(db, unknown)).toMatchObject({ type: 'limited' });
		const typed = joined.type === 'joined' ? joined.recovery : '';
		expect(await comeBack(db, { ...device, typed })).toEqual({ type: 'back', classId: 'class' });
	});

	it('counts wrong codes alone, which shut no class that the network has seen', async () => {
		const { db } = await fresh.open();
		await make(db, 'pseudonym');
		const look = (typed: string, address = place.address, now = made) =>
			lookUpClass(db, typed, { ...place, address, now });
		const wrong = classCode(new Uint8Array(8).fill(9));
		for (let at = 0; at < 5; at++) expect((await look(code)).type).toBe('found');
		const counts = () =>
			db.selectFrom('rate_limits').select('count').where('key', 'like', 'class-code%').execute();
		expect(await counts()).toEqual([]);

		for (const address of [place.address, '198.51.100.1'])
			expect(await look(wrong, address)).toEqual({ type: 'missing' });
		expect(await counts()).toEqual([{ count: 1 }, { count: 1 }]);
		await db
			.updateTable('rate_limits')
			.set({ count: 1000 })
			.where('key', 'like', 'class-code%')
			.execute();
		expect(await look(wrong)).toMatchObject({ type: 'limited' });
		expect((await look(code)).type).toBe('found');
		// Of a network that guesses, it cannot be told whether it has guessed right.
		expect(await look(code, '198.51.100.1')).toMatchObject({ type: 'limited' });
		expect((await look(code, '203.0.113.1')).type).toBe('found');
	});

	it('remembers over midnight which classes a network has seen', async () => {
		const { db } = await fresh.open();
		await make(db, 'pseudonym');
		const [before, after] = ['2026-09-01T23:59:00Z', '2026-09-02T00:00:30Z'];
		expect((await lookUpClass(db, code, { ...place, now: before })).type).toBe('found');
		const wrong = classCode(new Uint8Array(8).fill(9));
		await lookUpClass(db, wrong, { ...place, now: after });
		await db
			.updateTable('rate_limits')
			.set({ count: 1000 })
			.where('key', 'like', 'class-code%')
			.execute();
		expect(await lookUpClass(db, wrong, { ...place, now: after })).toMatchObject({
			...{ type: 'limited' }
		});
		expect((await lookUpClass(db, code, { ...place, now: after })).type).toBe('found');
	});

	it('changes a name, a time zone, a code or join keys only as they stood in the form, and once', async () => {
		const { db } = await fresh.open();
		await make(db, 'name');
		const at = { classId: 'class', now: made };
		const change = (what: ClassChange) =>
			changeClass(db, who, { ...at, change: what, auditId: `audit ${ids++}` });
		const stands = async () => {
			const view = await viewClass(db, who, at);
			if (view.type === 'forbidden') throw new Error('The class is not there.');
			return view.class;
		};
		const rename = (name: string, was: string) => change({ type: 'rename', name, was });
		expect(await rename('Theirs', 'Ours')).toEqual({ type: 'changed' });
		expect(await rename('Mine', 'Ours')).toMatchObject({
			...{ type: 'crossed', now: { name: 'Theirs' } }
		});
		// What was not changed in the form undoes nothing.
		expect(await rename('Ours', 'Ours')).toEqual({ type: 'changed' });
		expect((await stands()).name).toBe('Theirs');
		expect(await rename('Mine', 'Theirs')).toEqual({ type: 'changed' });
		expect((await stands()).name).toBe('Mine');

		const zone = (next: string, was: string) => change({ type: 'zone', zone: next, was });
		expect(await zone('Asia/Tokyo', '')).toEqual({ type: 'changed' });
		expect((await zone('Europe/Paris', '')).type).toBe('crossed');
		expect(await zone('Europe/Paris', 'Asia/Tokyo')).toEqual({ type: 'changed' });
		expect((await stands()).timeZone).toBe('Europe/Paris');

		const [first, second] = [8, 9].map((byte) => new Uint8Array(8).fill(byte));
		if (!first || !second) throw new Error('There are two codes.');
		const newCode = (anew: Uint8Array) => change({ type: 'newCode', bytes: anew, was: code });
		expect([await newCode(first), await newCode(first)]).toEqual([
			...[{ type: 'changed' }, { type: 'changed' }]
		]);
		expect((await newCode(second)).type).toBe('crossed');
		expect((await stands()).code).toBe(classCode(first));

		const list = named('Ada Byron');
		await putRoster(db, who, { ...at, auditId: 'list', list, madeFrom: stateOf([]) });
		const keys = (salt: string, was: string) => change({ type: 'joinKeys', salt, was });
		for (const salt of ['one', 'one'])
			expect(await keys(salt, keysState(null))).toEqual({ type: 'changed' });
		expect((await keys('two', keysState(null))).type).toBe('crossed');
		expect((await stands()).joinKeySalt).toBe('one');
		expect(await keys('two', keysState('one'))).toEqual({ type: 'changed' });
		const deeds = (await listAudit(db, { limit: 50 })).map(({ action }) => action);
		const counted = ['class.rename', 'class.newCode', 'class.joinKeys'].map(
			(action) => deeds.filter((one) => one === action).length
		);
		expect(counted).toEqual([2, 1, 2]);
	});

	it('lets nobody in with an old code, or when it is archived', async () => {
		const { db } = await fresh.open();
		await make(db, 'pseudonym');
		const change = { classId: 'class', now: made };
		const newBytes = new Uint8Array(8).fill(8);
		const newCode = { type: 'newCode', bytes: newBytes, was: code } as const;
		await changeClass(db, who, { ...change, change: newCode, auditId: 'code' });
		expect(await lookUpClass(db, code, place)).toEqual({ type: 'missing' });
		expect((await lookUpClass(db, classCode(newBytes), place)).type).toBe('found');
		await changeClass(db, who, { ...change, change: { type: 'archive' }, auditId: 'archive' });
		expect(await lookUpClass(db, classCode(newBytes), place)).toEqual({ type: 'missing' });
	});
});
