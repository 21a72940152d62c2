import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import type { AttemptEvent, AttemptInput } from '../../attempt/events.ts';
import { replay } from '../../attempt/replay.ts';
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

/** Where an attempt at a dozen questions leads whose answers are all given. */
function answered(): Standpoint {
	const [question] = fresh.input.questions;
	if (!question) throw new Error('No question.');
	const questions = Array.from({ length: 12 }, (_, at) => ({ ...question, id: `question-${at}` }));
	const input: AttemptInput = { ...fresh.input, behaviour: 'deferred', questions };
	const events: readonly AttemptEvent[] = [
		{ type: 'begin' },
		...questions.map(({ id }): AttemptEvent => ({
			...{ type: 'answer', question: id },
			response: { kind: 'choice', chosen: 'debated' }
		}))
	];
	const replayed = replay(input, events);
	if (replayed.type === 'illegal') throw new Error(replayed.state);
	return { record: { ...fresh, input, events }, snapshot: replayed.snapshot };
}

/** The same of another attempt: it shares nothing that is read and folded for each. */
function another({ record, snapshot }: Standpoint): Standpoint {
	return {
		record: structuredClone(record),
		snapshot: { ...snapshot, context: structuredClone(snapshot.context) }
	};
}

/** Bytes of the heap once nothing is left in it that nobody can reach. */
function heap(): number {
	setFlagsFromString('--expose-gc');
	runInNewContext('gc()');
	return process.memoryUsage().heapUsed;
}

test('the attempts that are held take 40 MB at most, however many go on', () => {
	const one = answered();
	const { input, events } = one.record;
	const before = heap();
	for (let at = 0; at < 4000; at += 1) {
		const version = [at, input, ...events].map((each) => JSON.stringify(each)).join('\n');
		keepAppended(`attempt ${at}`, version, events.length, another(one));
	}
	expect((heap() - before) / 1024 / 1024).toBeLessThan(40);
});
