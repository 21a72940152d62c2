import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

export type Chromium =
	| { readonly type: 'found'; readonly path: string; readonly from: string }
	| { readonly type: 'missing'; readonly why: string };

/** Names under which Linux distributions and Google ship it. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Looks, and installs nothing: `CHROMIUM_PATH`, then Playwright's own, then the system's. */
export function locateChromium(env: Readonly<Record<string, string | undefined>>): Chromium {
	const named = env['CHROMIUM_PATH'];
	if (named !== undefined && named !== '') {
		return existsSync(named)
			? { type: 'found', path: named, from: 'CHROMIUM_PATH' }
			: { type: 'missing', why: `CHROMIUM_PATH names ${named}, and there is no such file` };
	}
	const own = chromium.executablePath();
	if (existsSync(own)) return { type: 'found', path: own, from: 'Playwright' };
	for (const folder of (env['PATH'] ?? '').split(delimiter)) {
		for (const name of names) {
			const path = join(folder, name);
			if (folder !== '' && existsSync(path)) return { type: 'found', path, from: 'the system' };
		}
	}
	return { type: 'missing', why: `no ${names.join(', ')} on the PATH and none from Playwright` };
}
