import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Before the tests of the server: one build, so that no test waits for its own. */
export function setup(): void {
	const script = fileURLToPath(new URL('../../scripts/build.ts', import.meta.url));
	const run = spawnSync(process.execPath, [script, '--when-needed'], { stdio: 'inherit' });
	if (run.status !== 0) throw new Error('The build failed.');
}
