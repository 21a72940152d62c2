/** Browsers and systems by the names that people know, for a list of one's own sessions. */
export const browsers = {
	edge: 'Edge',
	opera: 'Opera',
	samsung: 'Samsung Internet',
	firefox: 'Firefox',
	chrome: 'Chrome',
	safari: 'Safari',
	unknown: 'A browser'
};
export const systems = {
	iphone: 'an iPhone',
	ipad: 'an iPad',
	android: 'Android',
	chromeOs: 'ChromeOS',
	windows: 'Windows',
	mac: 'a Mac',
	linux: 'Linux'
};
export const browserOn = (browser: string, system: string) => `${browser} on ${system}`;
