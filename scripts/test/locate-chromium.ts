import { existsSync, globSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright';

export type Chromium =
	| { readonly type: 'found'; readonly path: string; readonly from: string }
	| { readonly type: 'missing'; readonly why: string };

/** The same engine without the browser around it. A whole Chromium draws its tab strip even without a window. */
export const headlessShell = 'chromium-headless-shell';

/** Names under which Linux distributions and Google ship it, the quickest first. */
const names = [
	...[headlessShell, 'chromium', 'chromium-browser'],
	...['google-chrome', 'google-chrome-stable', 'chrome']
];

/** The headless shell that Playwright's download lays beside the whole browser at this path. */
function shellBeside(whole: string): string | undefined {
	const downloads = dirname(dirname(dirname(whole)));
	const shells = 'chromium_headless_shell-*/chrome-*/{headless_shell,chrome-headless-shell}{,.exe}';
	return globSync(shells, { cwd: downloads }).map((path) => join(downloads, path))[0];
}

/** Looks, and installs nothing: `CHROMIUM_PATH`, then Playwright's own, then the system's. */
export function locateChromium(env: Readonly<Record<string, string | undefined>>): Chromium {
	const named = env['CHROMIUM_PATH'];
	if (named !== undefined && named !== '') {
		return existsSync(named)
			? { type: 'found', path: named, from: 'CHROMIUM_PATH' }
			: { type: 'missing', why: `CHROMIUM_PATH names ${named}, and there is no such file` };
	}
	const own = chromium.executablePath();
	const downloaded = [shellBeside(own), own].find((path) => path !== undefined && existsSync(path));
	if (downloaded !== undefined) return { type: 'found', path: downloaded, from: 'Playwright' };
	const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
	for (const name of names) {
		const path = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
		if (path !== undefined) return { type: 'found', path, from: 'the system' };
	}
	return { type: 'missing', why: `no ${names.join(', ')} on the PATH and none from Playwright` };
}
