import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runPostgres, type Postgres } from '../../scripts/test/run-postgres.ts';
import { learnerCookie } from '../../src/lib/server/accounts/learner-cookie.ts';
import { educatorCookie } from '../../src/lib/server/accounts/make-auth.ts';
import { classCode } from '../../src/lib/server/classes/class-code.ts';
import { pageHeaders } from '../../src/lib/server/http/security-headers.ts';
import { serveReadback, type Serving } from './run-readback.ts';

let postgres: Postgres;
let server: Serving;
beforeAll(async () => {
	postgres = await runPostgres({ durable: false });
	const env = { DATABASE_URL: `${postgres.url}postgres`, SECRET: 'x'.repeat(32) };
	server = await serveReadback(env);
});
afterAll(async () => {
	await server.stop('SIGKILL');
	await postgres.stop();
});

const cookie = `${learnerCookie}=token; ${educatorCookie}=token.signed`;
const requestId = 'a-request-of-the-tests';

function visit(path: string, accept: string, form?: string, own = cookie): Promise<Response> {
	const type = { 'content-type': 'application/x-www-form-urlencoded', origin: server.url };
	return fetch(server.url + path, {
		redirect: 'manual',
		headers: {
			cookie: own,
			accept,
			'x-request-id': requestId,
			...(form === undefined ? {} : type)
		},
		...(form === undefined ? {} : { method: 'POST', body: form })
	});
}

/** A page of each kind of person, and acts: who comes with a cookie is looked up before there is a page. */
const asked = [
	['/class', undefined],
	['/attempt/none/none', undefined],
	['/attempt/none/none?/answer', 'at=1'],
	['/teach', undefined],
	['/teach/sign-in', 'email=a%40example.org&password=a-long-passphrase'],
	['/join/AAAA-BBBB-CC', undefined],
	['/class/export', undefined]
] as const;

async function expectAway(response: Response): Promise<string> {
	const { status, headers } = response;
	expect(status).toBe(503);
	expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
	expect(headers.get('cache-control')).toBe('no-store');
	expect(headers.get('x-request-id')).toBe(requestId);
	for (const [name, value] of pageHeaders) expect(headers.get(name)).toBe(value);
	expect(headers.get('content-security-policy') ?? 'not a page').not.toContain('unsafe-inline');
	const body = await response.text();
	expect(body).toContain('Readback cannot reach its records at the moment.');
	expect(body).toContain(requestId);
	expect(body).not.toMatch(/ECONNREFUSED|node_modules|Internal Error|\.js:\d+/);
	return body;
}

describe('while the database is away', () => {
	test.each(asked)('%s says so in our words, to people and to programs', async (path, form) => {
		await postgres.pause();
		try {
			const page = await visit(path, 'text/html', form);
			expect(page.headers.get('content-type')).toContain('text/html');
			expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
			await expectAway(page);
			const answer = await visit(path, 'application/json', form);
			expect(answer.headers.get('content-type')).toContain('application/json');
			expect(JSON.parse(await expectAway(answer))).toMatchObject({ code: 'away', id: requestId });
		} finally {
			await postgres.start();
		}
		await expect.poll(async () => (await visit('/readyz', '*/*')).status).toBe(200);
		// It knows again that nobody has this cookie, and says where to come in.
		expect((await visit('/class', 'text/html')).headers.get('location')).toContain('/join');
	});

	test('a page that looks something up itself, for nobody yet, says so as well', async () => {
		await postgres.pause();
		try {
			for (const [path, form] of [
				[`/join/${classCode(new Uint8Array(8))}`, undefined],
				['/teach/sign-in', 'email=a%40example.org&password=a-long-passphrase']
			] as const)
				await expectAway(await visit(path, 'text/html', form, ''));
		} finally {
			await postgres.start();
		}
	});

	test('open practice goes on', async () => {
		await postgres.pause();
		const page = await visit('/learn/nk-cells-and-miscarriage', 'text/html');
		await postgres.start();
		expect(page.status).toBe(200);
	});

	test('the log names the failure, and no address', () => {
		const lines = server.output().split('\n');
		const away = lines.filter((line) => line.includes('"database away"'));
		expect(away.length).toBeGreaterThan(0);
		expect(away.join('\n')).not.toMatch(/AAAA|password/);
	});
});
