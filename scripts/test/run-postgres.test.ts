import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('leaves the exit code of a process that runs a PostgreSQL as it was set', () => {
	const module = new URL('./run-postgres.ts', import.meta.url).href;
	const program = `await import(${JSON.stringify(module)}); process.exitCode = 3;`;
	const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program]);
	expect(status).toBe(3);
});
