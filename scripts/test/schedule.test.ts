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

	it('runs a job that waits much of its time beside as many others as there is room for', async () => {
		const jobs = [
			{ name: 'a' },
			{ name: 'idle', waits: true },
			{ name: 'b' },
			{ name: 'c' }
		] as const;
		const { running, end } = stage(jobs, 2);
		expect(running()).toEqual(['a', 'idle', 'b']);
		await end('idle');
		expect(running()).toEqual(['a', 'b']);
		await end('a');
		expect(running()).toEqual(['b', 'c']);
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

	const ran = (files: readonly string[]) =>
		parts.filter(({ changed }) => changed('HEAD', files).length > 0).map(({ name }) => name);

	it.each([
		['nothing', [], []],
		['docs', ['docs/a.md'], ['unit', 'format']],
		['a module', ['quizzes/a/article.md'], ['unit', 'format', 'content']],
		[
			'the product',
			['src/lib/questions/marking.ts'],
			['lint', 'store', 'unit', 'types', 'format', 'browser', 'component']
		],
		[
			'a journey',
			['tests/journeys/budget.spec.ts'],
			['build', 'lint', 'unit', 'types', 'format', 'journeys']
		]
	])('are run for %s as far as it touches them', (_, files, names) => {
		expect(ran(files)).toEqual(names);
	});

	it('check nothing but the changed files, where they can', () => {
		const commands = parts.flatMap(({ changed }) => changed('HEAD', ['docs/a.md']));
		expect(commands).toContainEqual([
			...['prettier', '--check', '--log-level', 'warn', '--ignore-unknown', 'docs/a.md']
		]);
	});

	it('run of the journeys those that a change of their steps touches', () => {
		const journeys = parts.find(({ name }) => name === 'journeys');
		const [command = []] = journeys?.changed('HEAD', ['tests/journeys/steps/weigh.ts']) ?? [];
		expect(command).toContain('tests/journeys/budget.spec.ts');
		expect(command).not.toContain('tests/journeys/tone.spec.ts');
	});
});
