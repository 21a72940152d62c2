import { expect, test } from 'vitest';
import { memoryStorages } from '../../../../tests/models/memory-storage.ts';
import { sampleRecord } from '../../../../tests/models/sample-record.ts';
import type { AttemptEvent } from '../../attempt/events.ts';
import { loadKept } from './load-kept.ts';
import { openShelf } from './shelf.ts';
import { startSaving } from './start-saving.ts';

const options = { keep: 'tab', module: 'nk-cells', quiz: 'basics' } as const;
const today = '2026-11-23';

test('what changed is on the shelf before the next line runs: the page may go away then', () => {
	const place = { ...options, storage: memoryStorages() };
	const shelf = openShelf(place);
	const saving = startSaving(shelf);
	saving.send({ type: 'changed', record: sampleRecord() });
	expect(loadKept(place, today)).toEqual({ type: 'record', record: sampleRecord() });
});

test('of many changes in a row the last one stays', async () => {
	const place = { ...options, storage: memoryStorages() };
	const shelf = openShelf(place);
	const saving = startSaving(shelf);
	const events: AttemptEvent[] = [];
	for (const question of ['one', 'two']) {
		events.push({ type: 'skip', question });
		saving.send({ type: 'changed', record: sampleRecord({ events: [...events] }) });
	}
	await Promise.resolve();
	await new Promise((resolve) => setTimeout(resolve));
	expect(loadKept(place, today)).toEqual({ type: 'record', record: sampleRecord({ events }) });
	expect(saving.getSnapshot().value).toBe('idle');
});

test('a full storage is told', async () => {
	const storage = memoryStorages();
	storage.session.most = 0;
	const saving = startSaving(openShelf({ ...options, storage }));
	saving.send({ type: 'changed', record: sampleRecord() });
	await new Promise((resolve) => setTimeout(resolve));
	expect(saving.getSnapshot()).toMatchObject({ value: 'refused', context: { reason: 'full' } });
});
