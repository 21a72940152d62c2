import * as words from '../messages/browsers.ts';

/** What a browser says of itself, the particular before what it is made of: Edge says Chrome, too. */
const browsers: readonly (readonly [mark: RegExp, name: string])[] = [
	[/\bEdg(e|A|iOS)?\//, words.browsers.edge],
	[/\b(OPR|OPT|OPiOS)\//, words.browsers.opera],
	[/\bSamsungBrowser\//, words.browsers.samsung],
	[/\b(Firefox|FxiOS)\//, words.browsers.firefox],
	[/\b(Chrome|CriOS)\//, words.browsers.chrome],
	[/\bVersion\/[\d.]+ .*\bSafari\//, words.browsers.safari]
];

/** iPhones say Mac OS X as well, and Android says Linux: these come first. */
const systems: readonly (readonly [mark: RegExp, name: string])[] = [
	[/\biPhone\b/, words.systems.iphone],
	[/\biPad\b/, words.systems.ipad],
	[/\bAndroid\b/, words.systems.android],
	[/\bCrOS\b/, words.systems.chromeOs],
	[/\bWindows\b/, words.systems.windows],
	[/\bMacintosh\b/, words.systems.mac],
	[/\bLinux\b/, words.systems.linux]
];

function named(list: typeof browsers, agent: string): string | null {
	return list.find(([mark]) => mark.test(agent))?.[1] ?? null;
}

/**
 * A user-agent string in words, as far as it can be read: “Chrome on Windows”, “A browser on Linux”,
 * “A browser”. No version: it tells nobody which of their devices it is. A string is only claimed by
 * the browser, so the words help to recognise a session and prove nothing.
 */
export function browserWords(agent: string | null | undefined): string {
	const browser = named(browsers, agent ?? '') ?? words.browsers.unknown;
	const system = named(systems, agent ?? '');
	return system === null ? browser : words.browserOn(browser, system);
}
