import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { paced } from './paced.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What runs, for `takes` milliseconds each time, and how many did at once. */
function watched(takes: number, fails: (run: number) => boolean = () => false) {
	const starts: number[] = [];
	let [now, most] = [0, 0];
	const act = async (): Promise<void> => {
		starts.push(performance.now());
		most = Math.max(most, (now += 1));
		await new Promise((resolve) => setTimeout(resolve, takes));
		now -= 1;
		if (fails(starts.length)) throw new Error('The database is away.');
	};
	return { act, starts, most: () => most };
}

describe('paced work', () => {
	test('runs once at a time, and a hundred calls meanwhile are one more run', async () => {
		const { act, starts, most } = watched(50);
		const { call } = paced(act, () => 1000);
		for (let at = 0; at < 100; at += 1) call();
		await vi.advanceTimersByTimeAsync(10_000);
		expect([starts.length, most()]).toEqual([2, 1]);
	});

	test('rests in between, however often it is called', async () => {
		const { act, starts } = watched(50);
		const { call } = paced(act, () => 1000);
		for (let at = 0; at < 500; at += 1) {
			call();
			await vi.advanceTimersByTimeAsync(10);
		}
		expect(starts.map((start) => start - (starts[0] ?? 0))).toEqual([0, 1050, 2100, 3150, 4200]);
	});

	test('rests the longer, the longer it took', async () => {
		const { act, starts } = watched(300);
		const { call } = paced(act, (took) => 9 * took);
		call();
		call();
		await vi.advanceTimersByTimeAsync(5000);
		expect((starts[1] ?? 0) - (starts[0] ?? 0)).toBe(3000);
	});

	test('tries again what failed', async () => {
		const { act, starts } = watched(50, (run) => run < 3);
		paced(act, () => 1000).call();
		await vi.advanceTimersByTimeAsync(10_000);
		expect(starts).toHaveLength(3);
	});

	test('runs no more once it is stopped', async () => {
		const { act, starts } = watched(50);
		const { call, stop } = paced(act, () => 1000);
		call();
		call();
		stop();
		await vi.advanceTimersByTimeAsync(10_000);
		call();
		expect(starts).toHaveLength(1);
	});
});
