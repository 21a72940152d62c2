import { locateChromium } from './locate-chromium.ts';

interface Launch {
	readonly executablePath?: string;
	readonly args: string[];
}

/**
 * How every test starts Chromium. Without the sandbox, because containers often run as root; without
 * the services that call home, because a test must not depend on a network.
 */
export function chromiumLaunch(env: Readonly<Record<string, string | undefined>>): Launch {
	const chromium = locateChromium(env);
	return {
		...(chromium.type === 'found' ? { executablePath: chromium.path } : {}),
		args: [
			'--no-sandbox',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--no-first-run'
		]
	};
}
