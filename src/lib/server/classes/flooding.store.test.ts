import { expect, it } from 'vitest';
import { fillEducator, made, named } from '../../../../tests/store/fill.ts';
import { onBothDatabases } from '../../../../tests/store/on-both-databases.ts';
import { pseudonym } from '../../assignment/names/pseudonym.ts';
import type { Educator } from '../accounts/who-asks.ts';
import type { Database } from '../store/database/tables.ts';
import { replaceRoster } from '../store/classes.ts';
import { changeClass, type ClassChange, createClass, keysState } from './change-class.ts';
import { classCode } from './class-code.ts';
import { joinClass } from './join-class.ts';
import { joinKey, viewJoinKeys, viewJoins } from './join-keys.ts';

const secret = 's'.repeat(32);
const bytes = new Uint8Array(8).fill(7);
const code = classCode(bytes);
const educator: Educator = { type: 'educator', id: 'educator', administrator: false };

let ids = 0;
const next = (what: string): string => `${what}-${ids++}`;

async function seed(db: Database, naming: 'name' | 'pseudonym' = 'name'): Promise<void> {
	await fillEducator(db, 'educator');
	const moment = { now: made, auditId: next('audit') };
	await createClass(db, educator, { id: 'class', name: 'Ours', naming, bytes, ...moment });
}

interface Come {
	readonly address?: string;
	readonly now?: string;
	readonly code?: string;
	readonly key?: string;
}

/** How it went; of what cannot be used, why. */
async function join(db: Database, label: string, come: Come = {}): Promise<string> {
	const { address = '192.0.2.1', now = made, key = '' } = come;
	const joined = await joinClass(db, {
		...{ code: come.code ?? code, label, key, ticket: next('ticket-of-twenty-letters') },
		...{ learnerId: next('joined'), place: { address, secret, now }, here: [] }
	});
	if (joined.type === 'full') return `${joined.by} full`;
	return joined.type === 'unusable' ? joined.reason : joined.type;
}

/** As if so many had joined already from the networks that somebody joined from: one by one takes minutes. */
async function haveJoined(db: Database, count: number): Promise<void> {
	await db.updateTable('rate_limits').set({ count }).where('key', 'like', 'join-from%').execute();
}

function change(db: Database, what: ClassChange) {
	const moment = { now: made, auditId: next('audit') };
	return changeClass(db, educator, { classId: 'class', change: what, ...moment });
}

onBothDatabases('a class that many join', (fresh) => {
	it('has room for a lecture hall in one network, and for others when that is used up', async () => {
		const { db } = await fresh.open();
		await seed(db);
		await join(db, 'The first');
		await haveJoined(db, 598);
		expect(await join(db, 'One before the last')).toBe('joined');
		expect(await join(db, 'The last')).toBe('joined');
		expect(await join(db, 'One too many')).toBe('network full');
		expect(await join(db, 'Real', { address: '198.51.100.1' })).toBe('joined');
	});

	it('has room again in that network under a new code', async () => {
		const { db } = await fresh.open();
		await seed(db);
		await join(db, 'The first');
		await haveJoined(db, 600);
		expect(await join(db, 'Real')).toBe('network full');
		const newBytes = new Uint8Array(8).fill(8);
		await change(db, { type: 'newCode', bytes: newBytes, was: code });
		expect(await join(db, 'Real', { code: classCode(newBytes) })).toBe('joined');
	});

	it('does not count who types a name that is taken', async () => {
		const { db } = await fresh.open();
		await seed(db);
		await join(db, 'Zoë Winter');
		for (let at = 0; at < 20; at++) expect(await join(db, 'Zoë Winter')).toBe('taken');
		const counts = await db
			.selectFrom('rate_limits')
			.select('count')
			.where('key', 'like', 'join%')
			.execute();
		expect(counts).toEqual([{ count: 1 }, { count: 1 }]);
	});

	it('can be paused: nobody joins, until it is resumed', async () => {
		const { db } = await fresh.open();
		await seed(db, 'pseudonym');
		const drawn = pseudonym(new Uint8Array(8).fill(9));
		expect(await change(db, { type: 'pauseJoining' })).toEqual({ type: 'changed' });
		expect(await join(db, drawn)).toBe('paused');
		await change(db, { type: 'resumeJoining' });
		expect(await join(db, drawn)).toBe('joined');
	});

	it('is listed by when they joined, the newest first, between two times', async () => {
		const { db } = await fresh.open();
		await seed(db);
		for (const minute of ['01', '02', '03'])
			await join(db, `At ${minute}`, { now: `2026-09-01T08:${minute}:00Z` });
		const asked = { classId: 'class', idle: false };
		expect(await viewJoins(db, educator, asked)).toMatchObject({
			found: 3,
			joins: [{ label: 'At 03', worked: false }, { label: 'At 02' }, { label: 'At 01' }]
		});
		const [from, to] = ['2026-09-01T08:02:00Z', '2026-09-01T08:02:00Z'];
		expect(await viewJoins(db, educator, { ...asked, from, to })).toMatchObject({ found: 1 });
		const stranger: Educator = { type: 'educator', id: 'stranger', administrator: true };
		expect(await viewJoins(db, stranger, asked)).toEqual({ type: 'forbidden' });
	});
});

onBothDatabases('join keys', (fresh) => {
	async function withKeys(db: Database): Promise<ReadonlyMap<string, string>> {
		await seed(db);
		await replaceRoster(db, 'class', named('Ada Byron', 'Zoë Winter'));
		expect(await change(db, { type: 'joinKeys', salt: 'salt', was: '' })).toEqual({
			type: 'changed'
		});
		return keysOf(db);
	}
	async function keysOf(db: Database): Promise<ReadonlyMap<string, string>> {
		const viewed = await viewJoinKeys(db, educator, { classId: 'class', secret });
		const keys = viewed.type === 'keys' ? viewed.keys : [];
		return new Map(keys.map(({ name, key }) => [name, key]));
	}

	it('let in under a name of the list with its key, and with no other', async () => {
		const { db } = await fresh.open();
		const keys = await withKeys(db);
		expect([...keys.keys()]).toEqual(['Ada Byron', 'Zoë Winter']);
		expect(await join(db, 'Zoë Winter')).toBe('wrongKey');
		expect(await join(db, 'Zoë Winter', { key: keys.get('Ada Byron') ?? '' })).toBe('wrongKey');
		expect(await join(db, 'Somebody Else', { key: keys.get('Ada Byron') ?? '' })).toBe('unlisted');
		const typed = keys.get('Zoë Winter')?.toLowerCase().replace('-', ' ') ?? '';
		expect(await join(db, 'Zoë Winter', { key: typed })).toBe('joined');
	});

	it('are shown again the same, are made anew when they are renewed, and can be left out', async () => {
		const { db } = await fresh.open();
		const keys = await withKeys(db);
		expect(await keysOf(db)).toEqual(keys);
		await change(db, { type: 'joinKeys', salt: 'another', was: keysState('salt') });
		const anew = await keysOf(db);
		expect(anew.get('Ada Byron')).not.toBe(keys.get('Ada Byron'));
		expect(await join(db, 'Ada Byron', { key: keys.get('Ada Byron') ?? '' })).toBe('wrongKey');
		await change(db, { type: 'noJoinKeys' });
		expect(await join(db, 'Ada Byron')).toBe('joined');
	});

	it('are not guessed: ten tries a name and network, which hold up nobody else', async () => {
		const { db } = await fresh.open();
		const keys = await withKeys(db);
		const wrong = { classId: 'class', salt: 'wrong', name: 'Zoë Winter' };
		for (let at = 0; at < 10; at++)
			expect(await join(db, 'Zoë Winter', { key: joinKey(secret, wrong) })).toBe('wrongKey');
		const key = keys.get('Zoë Winter') ?? '';
		expect(await join(db, 'Zoë Winter', { key })).toBe('limited');
		expect(await join(db, 'Ada Byron', { key: keys.get('Ada Byron') ?? '' })).toBe('joined');
		expect(await join(db, 'Zoë Winter', { key, address: '198.51.100.1' })).toBe('joined');
	});

	it('need a list of names, and stay when the list is emptied: nobody joins then', async () => {
		const { db } = await fresh.open();
		await seed(db);
		expect(await change(db, { type: 'joinKeys', salt: 'salt', was: '' })).toEqual({
			type: 'unusable',
			reason: 'no-names'
		});
		await replaceRoster(db, 'class', named('Zoë Winter'));
		await change(db, { type: 'joinKeys', salt: 'salt', was: '' });
		await replaceRoster(db, 'class', []);
		expect(await join(db, 'Anybody')).toBe('unlisted');
	});

	it('are for educators of the class', async () => {
		const { db } = await fresh.open();
		await withKeys(db);
		const stranger: Educator = { type: 'educator', id: 'stranger', administrator: true };
		const viewed = await viewJoinKeys(db, stranger, { classId: 'class', secret });
		expect(viewed).toEqual({ type: 'forbidden' });
	});
});
