/**
 * Records kept by earlier versions of Readback, each with what it led to then. Add one when a new kind
 * of event or question comes; never change one: browsers out there still have it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isFields, type Fields, parseRecord } from '../../src/lib/attempt/parse-record.ts';
import { stateOf } from '../../src/lib/attempt/replay.ts';
import { tally } from '../../src/lib/attempt/tally.ts';
import { snapshotOf } from './kept-attempt.ts';

const folder = new URL('../fixtures/logs/', import.meta.url);
const names = readdirSync(folder);

function read(name: string): Fields {
	const log: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
	return isFields(log) ? log : {};
}

test('there are old logs, of every behaviour and end', () => {
	expect(names).toEqual([
		'asked-again.json',
		'deferred.json',
		'expired.json',
		'fixed-answers.json',
		'immediate.json',
		'practice-in-the-middle.json',
		'practice-two-tries.json',
		'reopened.json',
		'sort.json',
		'waiting-for-a-mark.json'
	]);
});

test.each(names)('%s still leads where it led', (name) => {
	const { record, expected } = read(name);
	const parsed = parseRecord(record);
	expect(parsed).toEqual({ type: 'record', record });
	if (parsed.type === 'unusable') return;
	const snapshot = snapshotOf(parsed.record);
	const { current, expired, order, questions } = snapshot.context;
	expect({
		...{ state: stateOf(snapshot), current, expired, order, questions },
		tally: tally(snapshot)
	}).toEqual(expected);
});
