import { Agent, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyRoute } from './every-route.ts';
import { serveReadback, type Serving } from './run-readback.ts';

let server: Serving;
beforeAll(async () => {
	server = await serveReadback({ LOG_LEVEL: 'silent' });
});
afterAll(async () => {
	await server.stop();
});

interface Asked {
	readonly path: string;
	readonly method?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
	readonly agent?: Agent;
	/** Milliseconds until it rejects. */
	readonly patience?: number;
}

/** Status and body of the answer. */
function ask({ path, method = 'GET', headers = {}, body, agent, patience = 5000 }: Asked) {
	return new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
		const asking = request(server.url + path, {
			...{ method, headers, signal: AbortSignal.timeout(patience) },
			...(agent ? { agent } : {})
		});
		asking.on('error', reject);
		asking.on('response', (response) => {
			let text = '';
			response.setEncoding('utf8');
			response.on('data', (chunk: string) => (text += chunk));
			response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
			response.on('error', reject);
		});
		asking.end(body);
	});
}

describe('a large form that is refused before it is read', () => {
	test('leaves its connection to the next request, on every address', async () => {
		const changing = (await everyRoute()).filter(({ method }) => method !== 'GET');
		const nowhere = ['/nowhere', '/healthz', '/join?/none'].map((path) => ({
			...{ path, method: 'POST' }
		}));
		// As a proxy has: one connection, on which one person's request comes after another's.
		const agent = new Agent({ keepAlive: true, maxSockets: 1 });
		const body = 'a'.repeat(240_000);
		const headers = {
			...{ origin: server.url, 'content-type': 'application/x-www-form-urlencoded' },
			'content-length': String(body.length)
		};
		expect(changing.length).toBeGreaterThan(20);
		for (const { path, method } of [...nowhere, ...changing]) {
			await ask({ path, method, headers, body, agent });
			const asked = { path: '/healthz', agent, patience: 1000 };
			const next = await ask(asked).catch((error: unknown) => error);
			expect(next, `${method} ${path}`).toMatchObject({ status: 200 });
		}
		agent.destroy();
	});
});

describe('a Host header', () => {
	test.each([
		...['localhost', 'learn.example.org:8080', 'app_1', '[::1]:3000', '127.0.0.1'],
		`${'a'.repeat(60)}.example`
	])('%s is taken', async (host) => {
		expect((await ask({ path: '/join', headers: { host } })).status).toBe(200);
	});

	test.each([
		['of 3,001 characters', 'a'.repeat(3001)],
		['with a path', 'a.example/b'],
		['with markup', '"><script>'],
		['with a name before it', 'someone@a.example'],
		['of two hosts', 'a.example, b.example'],
		['with an open bracket', '[::1']
	])('%s is refused before any page', async (_name, host) => {
		const { status, text } = await ask({ path: '/join', headers: { host } });
		expect([status, text.slice(0, 100)]).toEqual([
			400,
			'The Host header must be the name of a host, such as learn.example.org.\n'
		]);
	});
});
