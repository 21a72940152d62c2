import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyRoute } from './every-route.ts';
import { serveReadback, type Serving } from './run-readback.ts';

const ways = await everyRoute();
const changing = ways.filter(({ method }) => method !== 'GET');
const opening = ways.filter(({ method }) => method === 'GET');

let server: Serving;
beforeAll(async () => {
	server = await serveReadback({ LOG_LEVEL: 'silent' });
});
afterAll(async () => {
	await server.stop();
});

/** What a browser lets another site's page send without asking us first. */
const forms = [
	['application/x-www-form-urlencoded', 'a=1'],
	[
		'multipart/form-data; boundary=b',
		'--b\r\ncontent-disposition: form-data; name=a\r\n\r\n1\r\n--b--'
	],
	['text/plain', 'a=1']
] as const;

function send(
	{ path, method }: { readonly path: string; readonly method: string },
	headers: Readonly<Record<string, string>>,
	body?: string
): Promise<Response> {
	const init = {
		method,
		headers: { accept: 'text/html', ...headers },
		redirect: 'manual'
	} as const;
	return fetch(server.url + path, body === undefined ? init : { ...init, body });
}

describe('what changes something', () => {
	test('is found', () => {
		expect(changing.map(({ name }) => name)).toContain('?/answer');
		expect(changing.map(({ route }) => route)).toContain('/teach/sign-in');
	});

	test.each(changing.map((way) => [way.route, way.name, way] as const))(
		'is refused to a form of another site, and to one that does not say whence it comes: %s %s',
		async (_, __, way) => {
			const origins = ['https://elsewhere.example', 'null', `${server.url}.example`];
			for (const [at, [type, body]] of forms.entries()) {
				const headers = { 'content-type': type, origin: origins[at] ?? '' };
				expect((await send(way, headers, body)).status).toBe(403);
			}
			const [type, body] = forms[0];
			expect((await send(way, { 'content-type': type }, body)).status).toBe(403);
		}
	);
});

/** On everything that can be shown as a page of ours: by which no other site frames or reads it. */
const everywhere = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin'
};

describe('the headers', () => {
	test.each(opening.map((way) => [way.route, way] as const))('stand on %s', async (_, way) => {
		const { headers, status } = await send(way, {});
		expect(status).toBeLessThan(500);
		expect(Object.fromEntries(headers)).toMatchObject(everywhere);
		expect(headers.get('permissions-policy')).toContain('camera=()');
		expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
		if (headers.get('content-type')?.startsWith('text/html')) {
			const policy = headers.get('content-security-policy') ?? '';
			expect(policy).toContain("default-src 'none'");
			expect(policy).not.toMatch(/unsafe-(?!hashes)|https?:|\*/);
		}
	});

	test.each(opening.filter(({ route }) => /^\/(teach|class|join|attempt)\b/.test(route)))(
		'keep $route out of every cache',
		async (way) => {
			const { headers } = await send(way, {});
			expect(headers.get('cache-control')).toBe('private, no-store');
		}
	);

	test('stand on what is refused: a form of another site, one too large, an act that there is not', async () => {
		const type = { 'content-type': 'application/x-www-form-urlencoded' };
		const sign = { path: '/teach/sign-in', method: 'POST' };
		const foreign = await send(sign, { ...type, origin: 'https://elsewhere.example' }, 'a=1');
		const large = await send(sign, { ...type, origin: server.url }, `a=${'x'.repeat(300_000)}`);
		const nothing = await send(
			{ path: '/teach/sign-in?/nothing', method: 'POST' },
			{ ...type, origin: server.url },
			'a=1'
		);
		expect([foreign.status, large.status, nothing.status]).toEqual([403, 413, 404]);
		for (const { headers } of [foreign, large, nothing]) {
			expect(headers.get('x-content-type-options')).toBe('nosniff');
			expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
		}
	});
});
