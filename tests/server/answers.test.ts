import { createHash } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveReadback, type Serving } from './run-readback.ts';

const page = '/learn/nk-cells-and-miscarriage';
const quiz = `${page}/testing`;

interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	/** As it came over the line. */
	readonly body: Buffer;
}

let server: Serving;
beforeAll(async () => {
	server = await serveReadback();
});
afterAll(async () => {
	await server.stop();
});

/** Plain HTTP, because `fetch` unpacks and adds headers of its own. */
function ask(
	path: string,
	headers: Readonly<Record<string, string>> = {},
	form?: string,
	base = server.url
): Promise<Answer> {
	// As a browser without JavaScript sends it.
	const type = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
	return new Promise((resolve, reject) => {
		const sent = request(new URL(path, base), {
			method: form === undefined ? 'GET' : 'POST',
			headers: form === undefined ? headers : { ...type, ...headers }
		});
		sent.on('error', reject);
		sent.on('response', (response) => {
			buffer(response).then(
				(body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
				reject
			);
		});
		sent.end(form);
	});
}

/** A script of the page, by its own address. */
async function script(): Promise<string> {
	const html = (await ask(page)).body.toString();
	const found = /_app\/immutable\/[^"]+\.js/.exec(html)?.[0];
	if (!found) throw new Error('The page has no script.');
	return `/${found}`;
}

describe('what the server sends', () => {
	test('is packed with brotli, else gzip, else not at all, and is the same page', async () => {
		const plain = await ask(page);
		const brotli = await ask(page, { 'accept-encoding': 'gzip, deflate, br' });
		const gzip = await ask(page, { 'accept-encoding': 'gzip' });
		expect(plain.headers['content-encoding']).toBeUndefined();
		expect(brotli.headers['content-encoding']).toBe('br');
		expect(gzip.headers['content-encoding']).toBe('gzip');
		expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
		expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
		expect(brotli.body.length).toBeLessThan(plain.body.length / 3);
		expect(brotli.headers.vary).toMatch(/accept-encoding/i);
	});

	test('packs the data of a page too', async () => {
		const data = await ask(`${page}/__data.json`, { 'accept-encoding': 'br' });
		expect(data.status).toBe(200);
		expect(data.headers['content-encoding']).toBe('br');
	});

	test('is kept for good where its name changes with its content, and packed', async () => {
		const asset = await ask(await script(), { 'accept-encoding': 'br, gzip' });
		expect(asset.status).toBe(200);
		expect(asset.headers['cache-control']).toBe('public,max-age=31536000,immutable');
		expect(asset.headers['content-encoding']).toBe('br');
		expect(asset.headers['content-length']).toBe(String(asset.body.length));
	});

	test('is a whole file, also for who asks for a part that ends before it begins', async () => {
		const path = await script();
		for (const range of ['bytes=5-2', 'bytes=0-9', 'bytes=-', 'bytes=99999999-'])
			expect([range, (await ask(path, { range })).status]).toEqual([range, 200]);
	});

	test.each(['/', page])('is not sent twice where it has not changed: %s', async (path) => {
		const first = await ask(path);
		const etag = String(first.headers.etag);
		expect(first.headers['cache-control']).toBe('no-cache');
		const again = await ask(path, { 'if-none-match': etag });
		expect(again.status).toBe(304);
		expect(again.body).toHaveLength(0);
	});

	test('tells the browser of a page what to refuse', async () => {
		for (const path of ['/', page, '/nowhere']) {
			const { headers } = await ask(path);
			expect(headers).toMatchObject({
				'x-content-type-options': 'nosniff',
				'x-frame-options': 'DENY',
				'referrer-policy': 'same-origin',
				'cross-origin-opener-policy': 'same-origin',
				'cross-origin-resource-policy': 'same-origin'
			});
			expect(headers['permissions-policy']).toContain('camera=(), ');
			expect(headers['permissions-policy']).not.toContain('self');
		}
	});

	test('has a content policy without a way in: nothing inline, nothing from elsewhere', async () => {
		for (const path of ['/', page, '/nowhere']) {
			const policy = String((await ask(path)).headers['content-security-policy']);
			expect(policy).toContain("default-src 'none'");
			expect(policy).toContain("frame-ancestors 'none'");
			expect(policy).toContain("form-action 'self'");
			// The framework's own `unsafe-hashes` admits one hashed style attribute, nothing else.
			expect(policy).not.toMatch(/unsafe-(?!hashes)|https?:|\*/);
		}
	});

	test.each([
		['testing', ['sort']],
		['sole-cause', ['evidence']]
	])(
		'writes what draws its kinds into the page of %s, and names each script in the policy',
		async (id, kinds) => {
			const { headers, body } = await ask(`${page}/${id}`);
			const html = body.toString();
			const policy = String(headers['content-security-policy']);
			const parts = [...html.matchAll(/<script type="module" data-part="([a-z]+)">/g)];
			expect(parts.map(([, kind]) => kind)).toEqual(kinds);
			const scripts = [...html.matchAll(/<script\b[^>]*>([^]*?)<\/script>/g)];
			expect(scripts.length).toBeGreaterThan(1);
			for (const [, script = ''] of scripts)
				expect(policy).toContain(
					`'sha256-${createHash('sha256').update(script).digest('base64')}'`
				);
		}
	);

	test('says of files that they are what they are called', async () => {
		for (const path of [await script()]) {
			const { headers } = await ask(path);
			expect(headers['x-content-type-options']).toBe('nosniff');
			expect(headers['cross-origin-resource-policy']).toBe('same-origin');
		}
	});

	test('never sets a cookie', async () => {
		const paths = ['/', page, '/nowhere', `${page}/__data.json`];
		const answers = await Promise.all(paths.map((path) => ask(path)));
		expect(answers.filter(({ headers }) => 'set-cookie' in headers)).toEqual([]);
	});

	test('keeps search engines out of classes, and lets them read what is for everybody', async () => {
		const { status, body } = await ask('/robots.txt');
		expect(status).toBe(200);
		const closed = [...body.toString().matchAll(/^Disallow: (.+)$/gm)].map(([, path = '']) => path);
		const isClosed = (path: string) => closed.some((start) => path.startsWith(start));
		expect(['/', page, quiz, '/support', '/privacy'].filter(isClosed)).toEqual([]);
		const own = ['/class', '/teach', '/teach/classes/1', '/join/ABCD', '/attempt/1/testing'];
		expect(own.filter((path) => !isClosed(path))).toEqual([]);
	});

	test('shows nothing of its insides when something fails', async () => {
		const nowhere = await ask('/nowhere');
		expect(nowhere.status).toBe(404);
		expect(nowhere.body.toString()).not.toMatch(/node_modules|\.js:\d+/);
	});
});

describe('a form', () => {
	/** Addresses under which one machine can be reached: its own two names, and those on the network. */
	const hosts = [
		'localhost',
		'127.0.0.1',
		...Object.values(networkInterfaces())
			.flatMap((addresses) => addresses ?? [])
			.filter(({ family, internal }) => family === 'IPv4' && !internal)
			.map(({ address }) => address)
	];

	test.each(hosts)('is taken from our own page at http://%s', async (host) => {
		const base = `http://${host}:${server.port}`;
		const answer = await ask(`${quiz}?/answer`, { origin: base }, 'a=1', base);
		// Taken, and found to hold no attempt; 403 is the word for another site's form.
		expect(answer.status).toBe(400);
		expect(answer.headers['cache-control']).toContain('private');
	});

	test.each(['http://elsewhere.example', 'null', 'https://127.0.0.1'])(
		'is refused from %s',
		async (origin) => {
			expect((await ask(`${quiz}?/answer`, { origin }, 'a=1')).status).toBe(403);
		}
	);

	test('is refused when the client lies about the scheme', async () => {
		const origin = server.url.replace('http:', 'https:');
		const lie = { origin, 'x-readback-protocol': 'https' };
		expect((await ask(`${quiz}?/answer`, lie, 'a=1')).status).toBe(403);
	});

	test('of more than 256 KB is refused', async () => {
		const origin = server.url;
		expect((await ask(`${quiz}?/answer`, { origin }, `a=${'x'.repeat(300_000)}`)).status).toBe(413);
	});
});

describe('behind a proxy', () => {
	test('a form is taken from the public address that ORIGIN names, and from no other', async () => {
		const origin = 'https://learn.example.org';
		const proxied = await serveReadback({ ORIGIN: origin });
		const form = (from: string) => ask(`${quiz}?/answer`, { origin: from }, 'a=1', proxied.url);
		expect((await form(origin)).status).toBe(400);
		expect((await form(proxied.url)).status).toBe(403);
		expect(await proxied.stop()).toBe(0);
	});
});
