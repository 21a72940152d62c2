import { describe, expect, it } from 'vitest';
import { parts } from './parts.ts';
import { schedule, type Job } from './schedule.ts';

/** Runs the jobs by hand: what runs at each moment, and a way to end one. */
function stage(jobs: readonly Job[], room: number) {
	const ends = new Map<string, (passed: boolean) => void>();
	const results = schedule(jobs, room, ({ name }) => new Promise((end) => ends.set(name, end)));
	return {
		results,
		running: () => [...ends.keys()],
		end: async (name: string, passed = true) => {
			ends.get(name)?.(passed);
			ends.delete(name);
			await new Promise((settled) => setImmediate(settled));
		}
	};
}

describe('schedule', () => {
	it('runs as many at once as there is room for, and the next when one ends', async () => {
		const { running, end } = stage([{ name: 'a' }, { name: 'b' }, { name: 'c' }], 2);
		expect(running()).toEqual(['a', 'b']);
		await end('a');
		expect(running()).toEqual(['b', 'c']);
	});

	it('lets what needs another wait for it, and what follows go first', async () => {
		const { running, end } = stage([{ name: 'a' }, { name: 'b', needs: 'a' }, { name: 'c' }], 2);
		expect(running()).toEqual(['a', 'c']);
		await end('a');
		expect(running()).toEqual(['c', 'b']);
	});

	it('fails what needs a job that failed, without running it', async () => {
		const { results, running, end } = stage([{ name: 'a' }, { name: 'b', needs: 'a' }], 2);
		await end('a', false);
		expect(running()).toEqual([]);
		expect((await results).map(({ passed }) => passed)).toEqual([false, false]);
	});

	it('waits for nothing that is not to be run', () => {
		expect(stage([{ name: 'b', needs: 'a' }], 1).running()).toEqual(['b']);
	});

	it('runs a job alone when no other runs, and none beside it', async () => {
		const jobs = [
			{ name: 'a' },
			{ name: 'all', alone: true },
			{ name: 'b' },
			{ name: 'c' }
		] as const;
		const { running, end } = stage(jobs, 2);
		expect(running()).toEqual(['a', 'b']);
		await end('a');
		await end('b');
		await end('c');
		expect(running()).toEqual(['all']);
	});
});

describe('parts', () => {
	it('need only parts that there are, and that start before them', () => {
		const names = parts.map(({ name }) => name);
		for (const [at, { needs }] of parts.entries())
			if (needs !== undefined) expect(names.slice(0, at)).toContain(needs);
	});

	it('check nothing but the changed files, where they can', () => {
		const commands = parts.flatMap(({ changed }) => changed('HEAD', ['docs/a.md']));
		expect(commands).toEqual([
			['prettier', '--check', '--log-level', 'warn', '--ignore-unknown', 'docs/a.md']
		]);
	});
});
