/**
 * `node scripts/find-chromium.ts`: finds the Chromium that the tests use, or installs one, and says
 * what it does. Exit code 1 when there is none in the end.
 */
import { spawnSync } from 'node:child_process';
import { locateChromium } from './test/locate-chromium.ts';

/** Ways to get one, in the order in which they are tried. */
const installs = [
	{
		says: 'Playwright’s download',
		may: true,
		commands: [['npx', 'playwright', 'install', 'chromium']]
	},
	{
		says: 'the Debian package',
		may: process.getuid?.() === 0,
		commands: [
			['apt-get', 'update'],
			['apt-get', 'install', '-y', '--no-install-recommends', 'chromium']
		]
	}
];

function run([command = '', ...rest]: readonly string[]): boolean {
	return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** Path of a Chromium, or `undefined` after saying in words why there is none. */
export function findChromium(): string | undefined {
	let chromium = locateChromium(process.env);
	for (const install of installs) {
		if (chromium.type === 'found') break;
		if (!install.may) continue;
		console.log(`Chromium: ${chromium.why}; installing ${install.says}.`);
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
