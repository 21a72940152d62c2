/** What a browser says of itself, the particular before what it is made of: Edge says Chrome, too. */
const browsers: readonly (readonly [mark: RegExp, name: string])[] = [
	[/\bEdg(e|A|iOS)?\//, 'Edge'],
	[/\b(OPR|OPT|OPiOS)\//, 'Opera'],
	[/\bSamsungBrowser\//, 'Samsung Internet'],
	[/\b(Firefox|FxiOS)\//, 'Firefox'],
	[/\b(Chrome|CriOS)\//, 'Chrome'],
	[/\bVersion\/[\d.]+ .*\bSafari\//, 'Safari']
];

/** iPhones say Mac OS X as well, and Android says Linux: these come first. */
const systems: readonly (readonly [mark: RegExp, name: string])[] = [
	[/\biPhone\b/, 'an iPhone'],
	[/\biPad\b/, 'an iPad'],
	[/\bAndroid\b/, 'Android'],
	[/\bCrOS\b/, 'ChromeOS'],
	[/\bWindows\b/, 'Windows'],
	[/\bMacintosh\b/, 'a Mac'],
	[/\bLinux\b/, 'Linux']
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
	const browser = named(browsers, agent ?? '') ?? 'A browser';
	const system = named(systems, agent ?? '');
	return system === null ? browser : `${browser} on ${system}`;
}
