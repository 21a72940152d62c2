import { expect, test, vi } from 'vitest';
import { fresh } from '../../taking/practice-fixture.ts';
import { lastRead } from './recent-logs.ts';

/** Reads an attempt whose log is so many characters of JSON; how often it was taken apart by then. */
function reading(id: string, characters: number) {
	const read = vi.fn(() => ({ input: fresh.input, events: fresh.events }));
	const work = { attempt: { id }, version: 'x'.repeat(characters), read };
	return () => {
		lastRead(work);
		return read.mock.calls.length;
	};
}

test('a log is taken apart once, until others of 16 MB in all were read after it', () => {
	const small = reading('small', 100);
	expect([small(), small()]).toEqual([1, 1]);
	const megabyte = 1024 * 1024;
	reading('large', 8 * megabyte)();
	expect(small()).toBe(1);
	reading('larger', 9 * megabyte)();
	expect(small()).toBe(1);
	reading('largest', 16 * megabyte - 50)();
	expect(small()).toBe(2);
});

test('a log that is too large to be held is read each time, and puts no other out', () => {
	const [small, huge] = [reading('other', 100), reading('huge', 17 * 1024 * 1024)];
	expect([small(), huge(), huge(), small()]).toEqual([1, 1, 2, 1]);
});
