import { expect, test } from 'vitest';
import { browserWords } from './browser-words.ts';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15';
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';

test.each([
	[`${windows} ${webkit} Chrome/131.0.0.0 Safari/537.36`, 'Chrome on Windows'],
	[`${windows} ${webkit} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`, 'Edge on Windows'],
	[`${windows} ${webkit} Chrome/131.0.0.0 Safari/537.36 OPR/116.0.0.0`, 'Opera on Windows'],
	[`${mac} (KHTML, like Gecko) Version/17.5 Safari/605.1.15`, 'Safari on a Mac'],
	[`${phone} (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1`, 'Safari on an iPhone'],
	[`${phone} (KHTML, like Gecko) CriOS/131.0 Mobile/15E148 Safari/604.1`, 'Chrome on an iPhone'],
	[
		'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
		'Safari on an iPad'
	],
	['Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0', 'Firefox on Linux'],
	[
		`Mozilla/5.0 (Linux; Android 14; SM-S921B) ${webkit} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`,
		'Samsung Internet on Android'
	],
	[`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${webkit} Chrome/131.0.0.0`, 'Chrome on ChromeOS']
])('%s is said as %s', (agent, words) => {
	expect(browserWords(agent)).toBe(words);
});

test('what cannot be read is left out', () => {
	expect(browserWords('curl/8.5.0')).toBe('A browser');
	expect(browserWords('Something (X11; Linux x86_64)')).toBe('A browser on Linux');
	expect(browserWords('')).toBe('A browser');
	expect(browserWords(null)).toBe('A browser');
});
