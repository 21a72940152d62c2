import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** What drives WebKit: paths of the driver, of a browser that it starts, and of a display. */
export interface WebKit {
	readonly driver: string;
	readonly browser: string;
	readonly xvfb: string;
}

function onThePath(env: Environment, names: readonly string[]): string | undefined {
	return (env['PATH'] ?? '')
		.split(delimiter)
		.filter((folder) => folder !== '')
		.flatMap((folder) => names.map((name) => join(folder, name)))
		.find((path) => existsSync(path));
}

/** Path of a Firefox: `FIREFOX_PATH`, then the system's. Installs nothing. */
export function locateFirefox(env: Environment): string | undefined {
	const named = env['FIREFOX_PATH'];
	if (named === undefined || named === '') return onThePath(env, ['firefox-esr', 'firefox']);
	return existsSync(named) ? named : undefined;
}

/** WebKitGTK with its driver, where the system has all that it needs. Installs nothing. */
export function locateWebKit(env: Environment): WebKit | undefined {
	const driver = onThePath(env, ['WebKitWebDriver']);
	const xvfb = onThePath(env, ['Xvfb']);
	const browser = globSync(
		'/usr/{lib,lib64,libexec}/{,*-linux-gnu/}webkit{2gtk-4.*,gtk-6.*}/MiniBrowser'
	)[0];
	return driver && xvfb && browser ? { driver, browser, xvfb } : undefined;
}
