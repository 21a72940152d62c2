/**
 * `node scripts/find-engines.ts`: finds the Firefox and the WebKit that the part `engines` uses, or installs
 * them, and says what it does. Exit code 1 when there is neither in the end.
 */
import { spawnSync } from 'node:child_process';
import { locateFirefox, locateWebKit } from './test/locate-engines.ts';

const packages = { Firefox: ['firefox-esr'], WebKit: ['webkit2gtk-driver', 'xvfb'] } as const;

function missing(): readonly (keyof typeof packages)[] {
	return [
		...(locateFirefox(process.env) ? [] : ['Firefox' as const]),
		...(locateWebKit(process.env) ? [] : ['WebKit' as const])
	];
}

function apt(...args: readonly string[]): boolean {
	return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** Whether there is one of them at least; says in a line what there is not. Installs what it may. */
export function findEngines(): boolean {
	const wanted = missing();
	if (wanted.length > 0 && process.getuid?.() === 0) {
		const names = wanted.flatMap((engine) => packages[engine]);
		console.log(`${wanted.join(' and ')}: not found; installing ${names.join(', ')} (Debian).`);
		if (apt('update')) apt('install', '-y', '--no-install-recommends', ...names);
	}
	const left = missing();
	const lacking = left.flatMap((engine) => packages[engine]);
	if (left.length > 0)
		console.error(
			`${left.join(' and ')}: not found, so not tested. Install ${lacking.join(', ')}.`
		);
	return left.length < 2;
}

if (import.meta.main) process.exitCode = findEngines() ? 0 : 1;
