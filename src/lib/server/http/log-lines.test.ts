import { describe, expect, test } from 'vitest';
import { makeLogLines } from './log-lines.ts';

/** An output with room for so many bytes at a time, which throws when it has none. */
function output() {
	const timers: (() => void)[] = [];
	const state = { written: '', room: Infinity, timers };
	const lines = makeLogLines({
		put: (bytes) => {
			if (state.room === 0) throw new Error('ENOSPC');
			const taken = Math.min(bytes.length, state.room);
			state.written += bytes.subarray(0, taken).toString();
			state.room -= taken;
			return taken;
		},
		later: (act) => state.timers.push(act),
		gap: (dropped) => `${dropped} dropped`
	});
	const wake = (): void => {
		for (const act of state.timers.splice(0)) act();
	};
	return { state, lines, wake };
}

describe('lines of the log', () => {
	test('are written at once', () => {
		const { state, lines } = output();
		lines.write('a\n');
		expect(state).toMatchObject({ written: 'a\n', timers: [] });
	});

	test('go on in the middle of a line, in order, when there is room again', () => {
		const { state, lines, wake } = output();
		state.room = 2;
		for (const line of ['first\n', 'second\n']) lines.write(line);
		wake();
		expect([state.written, state.timers.length]).toEqual(['fi', 1]);
		state.room = Infinity;
		wake();
		expect([state.written, lines.dropped(), state.timers.length]).toEqual([
			'first\nsecond\n',
			0,
			0
		]);
	});

	test('beyond what can wait are dropped, counted, and named once', () => {
		const { state, lines, wake } = output();
		state.room = 0;
		const line = `${'a'.repeat(1023)}\n`;
		for (let at = 0; at < 300; at += 1) lines.write(line);
		expect([lines.dropped(), state.timers.length]).toEqual([44, 1]);
		state.room = Infinity;
		wake();
		lines.write('after\n');
		expect(state.written).toBe(`${line.repeat(256)}44 dropped\nafter\n`);
	});
});
