/** What nobody who means well sends. Every value is a fault that some server has had. */

/** Text for a field, a name, a cookie or a part of an address. */
export const texts: readonly string[] = [
	'',
	'\0',
	'a\0b',
	'\u001B[31m',
	'\r\nx-injected: 1',
	'\uFFFD',
	'\u200B',
	'\u3164\u2800',
	'\u202Eevil',
	'💥'.repeat(40),
	'é'.repeat(5000),
	'x'.repeat(60_000),
	`a@${'b.'.repeat(400)}org`,
	'__proto__',
	'constructor',
	'toString',
	'default',
	'null',
	'undefined',
	'-1',
	'1e309',
	'NaN',
	'9'.repeat(40),
	'2026-02-30T25:61',
	'+275760-09-13T00:00:01Z',
	"' OR 1=1 --",
	'<script>alert(1)</script>',
	'${7*7}{{7*7}}',
	'../../etc/passwd',
	'/teach',
	'[]',
	'{}',
	'{"__proto__":{"a":1}}',
	'{"input":{"module":"\\u0000"},"events":[]}',
	'["\\ud800"]',
	'['.repeat(5000)
];

/** Parts of an address as they are written in it; some cannot be decoded. */
export const pathParts: readonly string[] = [
	...texts.filter((text) => text !== '' && text.length < 3000).map(toPathPart),
	'%00',
	'%',
	'%zz',
	'%ff%fe',
	'%ed%a0%80',
	'%c0%af',
	'%2e%2e%2f',
	'%25%30%30',
	'a'.repeat(6000)
];

function toPathPart(text: string): string {
	return encodeURIComponent(text.isWellFormed() ? text : '');
}

/** Behind a `?` in an address: acts that there are not, and what pages ask for. */
export const searches: readonly string[] = [
	...[
		'__proto__',
		'constructor',
		'toString',
		'hasOwnProperty',
		'valueOf',
		'default',
		'none',
		''
	].map((name) => `?/${name}`),
	...['%00', '%', '%ff', 'a'.repeat(4000)].map((value) => `?/${value}`),
	...['%00', '%ff', '//evil.example', 'javascript:1', '%0d%0a'].map(
		(value) => `?to=${value}&token=${value}&sort=${value}&q=${value}&class=${value}`
	),
	'?__proto__=1&constructor=1',
	`?${'&'.repeat(500)}`,
	'?x-sveltekit-invalidated=__proto__'
];

export interface Body {
	readonly type: string;
	readonly body: string | Uint8Array<ArrayBuffer>;
}

const multipart = 'multipart/form-data; boundary=b';

/** Bodies that are not what their type says. */
export const bodies: readonly Body[] = [
	{ type: 'multipart/form-data', body: 'a=1' },
	{ type: 'multipart/form-data; boundary=', body: '----' },
	{ type: multipart, body: '' },
	{ type: multipart, body: '--b\r\ncontent-disposition: form-data; name="name"\r\n\r\nhalf' },
	{ type: multipart, body: '--b\r\nno header\r\n\r\n1\r\n--b--\r\n' },
	{
		type: multipart,
		body: '--b\r\ncontent-disposition: form-data; name="a"; filename="\0"\r\n\r\n1\r\n--b--\r\n'
	},
	{ type: multipart, body: '--b--' },
	{ type: 'text/plain', body: 'name=1' },
	{ type: 'application/json', body: '{"name":' },
	{ type: 'application/json', body: '{"name":{"__proto__":1}}' },
	{ type: 'application/x-sveltekit-formdata', body: '\u0001\u0002\u0003' },
	{ type: 'application/x-www-form-urlencoded; charset=utf-16', body: 'name=a' },
	{ type: 'application/x-www-form-urlencoded; charset=nothing', body: 'name=%E4' },
	{ type: 'application/x-www-form-urlencoded', body: '%' },
	{
		type: 'application/x-www-form-urlencoded',
		body: 'name=%00&email=%00&code=%00&label=%00&list=%00'
	},
	{ type: 'application/x-www-form-urlencoded', body: 'name=%ff%fe&email=%ff&record=%ff' },
	{ type: 'application/x-www-form-urlencoded', body: '&'.repeat(20_000) },
	{ type: 'application/x-www-form-urlencoded', body: `${'a'.repeat(20_000)}=1` },
	{ type: 'application/x-www-form-urlencoded', body: new Uint8Array([0, 255, 254, 128, 61, 0]) },
	{ type: 'x', body: 'name=1' },
	{ type: '', body: 'name=1' }
];

/** Headers that browsers do not send so; `x-forwarded-for` is the one that this server reads addresses from. */
export const headers: readonly Readonly<Record<string, string>>[] = [
	{},
	{ 'x-forwarded-for': '' },
	{ 'x-forwarded-for': 'not an address, ::::::, 999.1.1.1' },
	{ accept: 'text/html;q=zz, */*;q=-1' },
	{ accept: 'application/json' },
	{ 'accept-language': 'x'.repeat(4000) },
	{ 'x-sveltekit-action': 'true', accept: 'application/json' },
	{ 'x-request-id': '\u00FF'.repeat(100) },
	{ 'content-encoding': 'gzip' },
	{ 'if-none-match': '"'.repeat(200) },
	{ 'x-readback-protocol': 'javascript' },
	{ range: 'bytes=5-1,-' },
	{ 'user-agent': '\u0080'.repeat(300) }
];

/** Cookies in place of a session, and beside it. */
export const cookies: readonly string[] = [
	'=',
	';;;=;',
	'readback_learner=%00',
	'readback_learner=%',
	`readback_learner=${'x'.repeat(5000)}`,
	'readback_educator=%00.%00; readback_educator=a.b',
	'__proto__=1; constructor=2',
	'a=\u00FF'
];
