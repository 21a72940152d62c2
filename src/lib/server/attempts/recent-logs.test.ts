import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import type { AttemptEvent, AttemptInput } from '../../attempt/events.ts';
import { initial, step } from '../../attempt/replay.ts';
import { fresh } from '../../taking/practice-fixture.ts';
import type { Standpoint } from '../../taking/take.ts';
import { keepAppended, lastRead } from './recent-logs.ts';

/** Reads an attempt whose log is so many characters of JSON; how often it was taken apart by then. */
function reading(id: string, characters: number) {
	const read = vi.fn(() => ({ input: fresh.input, events: fresh.events }));
	const work = { attempt: { id }, version: 'x'.repeat(characters), read };
	return () => {
		lastRead(work);
		return read.mock.calls.length;
	};
}

test('a log is taken apart once, until others of 4 MB in all were read after it', () => {
	const small = reading('small', 100);
	expect([small(), small()]).toEqual([1, 1]);
	const megabyte = 1024 * 1024;
	reading('large', 2 * megabyte)();
	expect(small()).toBe(1);
	reading('larger', 2.5 * megabyte)();
	expect(small()).toBe(1);
	reading('largest', 4 * megabyte - 50)();
	expect(small()).toBe(2);
});

test('a log that is too large to be held is read each time, and puts no other out', () => {
	const [small, huge] = [reading('other', 100), reading('huge', 5 * 1024 * 1024)];
	expect([small(), huge(), huge(), small()]).toEqual([1, 1, 2, 1]);
});

/** An attempt at a dozen questions whose answers are all given, taken apart anew for each. */
function answered(id: string): { readonly version: string; readonly to: Standpoint } {
	const [question] = fresh.input.questions;
	if (!question) throw new Error('No question.');
	const questions = Array.from({ length: 12 }, (_, at) => ({ ...question, id: `question-${at}` }));
	const planned = { ...fresh.input, behaviour: 'deferred' as const, questions };
	const input: AttemptInput = structuredClone(planned);
	let snapshot = initial(input);
	const events: AttemptEvent[] = [];
	const take = (event: AttemptEvent) => {
		const stepped = step(snapshot, event);
		if (stepped.type === 'refused') throw new Error(`${event.type} in ${stepped.state}`);
		snapshot = stepped.snapshot;
		events.push(event);
	};
	take({ type: 'begin' });
	for (const { id: question } of questions)
		take({ type: 'answer', question, response: { kind: 'choice', chosen: 'debated' } });
	const record = { ...fresh, id, input, events };
	return {
		version: [planned, ...events].map((each) => JSON.stringify(each)).join('\n'),
		to: { record, snapshot }
	};
}

/** Bytes of the heap once nothing is left in it that nobody can reach. */
function heap(): number {
	setFlagsFromString('--expose-gc');
	runInNewContext('gc()');
	return process.memoryUsage().heapUsed;
}

test('the attempts that are held take 40 MB at most, however many go on', () => {
	const before = heap();
	for (let at = 0; at < 4000; at += 1) {
		const { version, to } = answered(`attempt ${at}`);
		keepAppended(to.record.id, version, to.record.events.length, to);
	}
	expect((heap() - before) / 1024 / 1024).toBeLessThan(40);
});
