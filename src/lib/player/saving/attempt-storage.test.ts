import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRecord } from '../../../../tests/models/any-attempt.ts';
import { memoryStorages, type MemoryStorage } from '../../../../tests/models/memory-storage.ts';
import { sampleRecord } from '../../../../tests/models/sample-record.ts';
import { discardEverything } from './discard-everything.ts';
import { discardTab, keysIn, storagesOf, type Storages } from './storages.ts';
import { KEPT } from './kept-table.ts';
import { attemptKey, outboxKey, prefix } from './keys.ts';
import { listKept, loadKept, type Loaded } from './load-kept.ts';
import { openShelf, type Shelf } from './attempt-storage.ts';

const key = attemptKey('nk-cells', 'basics');
const record = sampleRecord();

function shelf(
	storage: Storages,
	keep: 'tab' | 'device' = 'tab',
	today = '2026-11-23'
): Shelf & { load(): Loaded } {
	const options = { keep, module: 'nk-cells', quiz: 'basics', storage };
	return { ...openShelf(options), load: () => loadKept(options, today) };
}

describe('keeping', () => {
	test('a new page finds what the last one kept', () => {
		const storage = memoryStorages();
		expect(shelf(storage).load()).toEqual({ type: 'none' });
		expect(shelf(storage).keep(record)).toEqual({ type: 'kept' });
		expect(shelf(storage).load()).toEqual({ type: 'record', record });
	});

	test('any record comes back as it was', () => {
		fc.assert(
			fc.property(anyRecord, (record) => {
				const { module, quiz, begunOn } = record;
				const storage = memoryStorages();
				const options = { keep: 'device', module, quiz, storage } as const;
				const shelf = openShelf(options);
				shelf.keep(record);
				expect(loadKept(options, begunOn)).toEqual({ type: 'record', record });
			}),
			{ numRuns: 30 }
		);
	});

	test.each([
		['tab', 1, 0],
		['device', 0, 1]
	] as const)('in the %s only', (keep, session, local) => {
		const storage = memoryStorages();
		shelf(storage, keep).keep(record);
		expect([storage.session.length, storage.local.length]).toEqual([session, local]);
	});

	test('says that there is no room, and leaves what was kept before', () => {
		const storage = memoryStorages();
		shelf(storage).keep(record);
		storage.session.most = 10;
		const longer = sampleRecord({ events: [{ type: 'skip', question: 'one' }] });
		expect(shelf(storage).keep(longer)).toEqual({ type: 'refused', reason: 'full' });
		expect(shelf(storage).load()).toEqual({ type: 'record', record });
	});

	test('says that the browser lets the site keep nothing', () => {
		const blocked = shelf({ session: null, local: null });
		expect(blocked.keep(record)).toEqual({ type: 'refused', reason: 'blocked' });
		expect(blocked.load()).toEqual({ type: 'none' });
		expect(() => blocked.discard()).not.toThrow();
	});

	test('a storage that cannot even be named is none', () => {
		const place = {
			get sessionStorage(): Storage {
				throw new DOMException('Blocked.', 'SecurityError');
			},
			get localStorage(): Storage {
				throw new DOMException('Blocked.', 'SecurityError');
			}
		};
		expect(storagesOf(place)).toEqual({ session: null, local: null });
	});
});

describe('what cannot be used is told', () => {
	test.each([
		['text that is no JSON', '{', 'none'],
		['a later version', JSON.stringify({ ...record, version: 2 }), 'version'],
		['another quiz', JSON.stringify(sampleRecord({ quiz: 'testing' })), 'quiz']
	])('%s', (_, text, reason) => {
		const storage = memoryStorages();
		storage.session.setItem(key, text);
		expect(shelf(storage).load()).toEqual({ type: 'unreadable', reason });
	});
});

describe('after a module changed where it keeps attempts', () => {
	test('what is on the device comes into the tab, and leaves the device', () => {
		const storage = memoryStorages();
		shelf(storage, 'device').keep(record);
		expect(shelf(storage, 'tab').load()).toEqual({ type: 'record', record });
		expect([storage.session.length, storage.local.length]).toEqual([1, 0]);
	});

	test('it stays where it is when there is no room in the new place', () => {
		const storage = memoryStorages();
		shelf(storage, 'tab').keep(record);
		storage.local.most = 10;
		expect(shelf(storage, 'device').load()).toEqual({ type: 'none' });
		expect(storage.session.length).toBe(1);
	});
});

describe('after 30 days', () => {
	test('an attempt is deleted by whichever quiz is opened next', () => {
		const storage = memoryStorages();
		const old = sampleRecord({ quiz: 'testing', begunOn: '2026-10-23' });
		storage.local.setItem(attemptKey('nk-cells', 'testing'), JSON.stringify(old));
		shelf(storage, 'device').keep(record);
		shelf(storage, 'device', '2026-11-22').load();
		expect(storage.local.length).toBe(2);
		shelf(storage, 'device', '2026-11-23').load();
		expect(keysIn(storage.local, prefix)).toEqual([key]);
	});

	test('the day is counted across a change of the clocks and of the year', () => {
		const storage = memoryStorages();
		shelf(storage, 'device').keep(sampleRecord({ begunOn: '2026-12-15' }));
		expect(shelf(storage, 'device', '2027-01-14').load().type).toBe('record');
		expect(shelf(storage, 'device', '2027-01-15').load().type).toBe('none');
	});
});

test('whether anything can be kept is known before there is anything, and nothing is left of asking', () => {
	const storage = memoryStorages();
	expect(shelf(storage).check()).toEqual({ type: 'kept' });
	expect(storage.session.length).toBe(0);
	storage.session.most = -1;
	expect(shelf(storage).check()).toMatchObject({ type: 'refused' });
	expect(shelf({ ...storage, session: null }).check()).toMatchObject({ type: 'refused' });
});

describe('deleting', () => {
	function filled(): { session: MemoryStorage; local: MemoryStorage } {
		const storage = memoryStorages();
		shelf(storage, 'tab').keep(record);
		storage.local.setItem(attemptKey('nk-cells', 'testing'), 'damaged');
		storage.local.setItem('theme', 'dark');
		return storage;
	}

	test('one quiz leaves the others', () => {
		const storage = filled();
		shelf(storage).discard();
		expect([storage.session.length, storage.local.length]).toEqual([0, 2]);
	});

	test('everything deletes all of ours, nothing else, and says how many', () => {
		const storage = filled();
		storage.local.setItem(outboxKey('one'), '{}');
		expect(discardEverything(storage)).toEqual({ attempts: 2, other: 1 });
		expect(discardEverything(storage)).toEqual({ attempts: 0, other: 0 });
		expect([storage.session.length, storage.local.length]).toEqual([0, 1]);
		expect(storage.local.key(0)).toBe('theme');
	});

	test('what is in the tab leaves what is on the device', () => {
		const storage = filled();
		discardTab(storage);
		expect([storage.session.length, storage.local.length]).toEqual([0, 2]);
	});

	test('what is kept can be listed, damaged ones too', () => {
		expect(listKept(filled())).toEqual([
			{ key, where: 'tab', record },
			{ key: attemptKey('nk-cells', 'testing'), where: 'device', record: null }
		]);
	});
});

test('the page on privacy names every key that is written', () => {
	const storage = memoryStorages();
	shelf(storage, 'tab').keep(record);
	shelf(storage, 'device').keep(record);
	const patterns = KEPT.map(({ key }) => new RegExp(`^${key.replaceAll(/<\w+>/g, '[a-z-]+')}$`));
	for (const name of [...keysIn(storage.session, ''), ...keysIn(storage.local, '')]) {
		expect(patterns.filter((pattern) => pattern.test(name))).toHaveLength(1);
	}
});
