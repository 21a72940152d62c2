/**
 * `node scripts/find-chromium.ts`: finds the Chromium that the tests use, or installs one, and says
 * what it does. Exit code 1 when there is none in the end.
 */
import { spawnSync } from 'node:child_process';
import { headlessShell, locateChromium, type Chromium } from './test/locate-chromium.ts';

/** Ways to get one, in the order in which they are tried. */
const installs = [
	{
		says: 'Playwright’s download',
		...{ may: true, onTop: false },
		commands: [['npx', 'playwright', 'install', 'chromium']]
	},
	{
		says: `the Debian package ${headlessShell}`,
		// Beside the whole browser it costs a few seconds, which the first twenty journeys bring back.
		...{ may: process.getuid?.() === 0, onTop: true },
		commands: [
			['apt-get', 'update'],
			['apt-get', 'install', '-y', '--no-install-recommends', headlessShell]
		]
	}
];

function run([command = '', ...rest]: readonly string[]): boolean {
	return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** Why a system's Chromium is slower than need be; `undefined`: it is not. */
function slowness({
	path,
	from
}: Extract<Chromium, { readonly type: 'found' }>): string | undefined {
	if (from !== 'the system' || path.endsWith(headlessShell)) return undefined;
	return `${path} is a whole browser, which takes twice the time`;
}

/** Path of a Chromium, or `undefined` after saying in words why there is none. */
export function findChromium(): string | undefined {
	let chromium = locateChromium(process.env);
	for (const install of installs) {
		const why = chromium.type === 'missing' ? chromium.why : slowness(chromium);
		if (why === undefined) break;
		if (!install.may || (chromium.type === 'found' && !install.onTop)) continue;
		console.log(`Chromium: ${why}; installing ${install.says}.`);
		if (!install.commands.every(run)) console.log(`Chromium: ${install.says} failed.`);
		chromium = locateChromium(process.env);
	}
	if (chromium.type === 'missing') {
		console.error(
			`Chromium: ${chromium.why}. Install the package "chromium" or set CHROMIUM_PATH to its binary.`
		);
		return undefined;
	}
	console.log(`Chromium: ${chromium.path} (from ${chromium.from}).`);
	return chromium.path;
}

if (import.meta.main) process.exitCode = findChromium() === undefined ? 1 : 0;
