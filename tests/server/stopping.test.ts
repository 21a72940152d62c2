import { once } from 'node:events';
import { Agent, request, type ClientRequest, type IncomingMessage } from 'node:http';
import { createConnection } from 'node:net';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { serveReadback, temporaryFolder } from './run-readback.ts';
import { startSchool } from './school.ts';

const page = '/learn/nk-cells-and-miscarriage';

/** A form that is on its way: half of it has been sent, and the server waits for the rest. */
async function halfSent(url: string): Promise<ClientRequest> {
	const post = request(`${url}${page}/testing?/answer`, {
		method: 'POST',
		headers: {
			origin: url,
			accept: 'text/html',
			'content-type': 'application/x-www-form-urlencoded',
			'content-length': '6',
			expect: '100-continue'
		}
	});
	post.flushHeaders();
	// The server says that it has the request and wants the rest.
	await once(post, 'continue');
	post.write('a=1');
	return post;
}

describe('stopping', () => {
	test.each(['SIGTERM', 'SIGINT'] as const)(
		'on %s lets a request under way finish, takes no new one, and ends with code 0',
		async (signal) => {
			const server = await serveReadback();
			const post = await halfSent(server.url);
			const answered = new Promise<IncomingMessage>((resolve) => post.once('response', resolve));
			server.signal(signal);
			await expect.poll(() => server.output(), { timeout: 10_000 }).toContain('stopping');
			const refused = createConnection(server.port, '127.0.0.1');
			const error = await new Promise((resolve) => refused.once('error', resolve));
			expect(error).toHaveProperty('code', 'ECONNREFUSED');
			post.end('&b=');
			const response = await answered;
			// The form holds no attempt, and the application has said so.
			expect(response.statusCode).toBe(400);
			expect(response.headers.connection).toBe('close');
			expect(await server.ended).toBe(0);
			expect(server.errors()).not.toMatch(/\bat .*\.js:\d+/);
		}
	);

	test('is not held up by a connection that a browser keeps open', async () => {
		const server = await serveReadback();
		const idle = createConnection(server.port, '127.0.0.1');
		idle.write(`GET ${page} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
		await once(idle, 'data');
		const from = performance.now();
		expect(await server.stop()).toBe(0);
		expect(performance.now() - from).toBeLessThan(3000);
	});

	test('is not held up by those who follow live, nor by those who are just opening a stream', async () => {
		const school = await startSchool();
		const headers = { cookie: await school.cookieOf('educator', 'token-of-educator') };
		const agent = new Agent({ keepAlive: true });
		const first = Promise.withResolvers<void>();
		const follow = (): void => {
			const asked = request(
				`${school.url}/teach/assignments/assignment/live/events`,
				{ agent, headers },
				(response) => {
					response.once('data', first.resolve);
					response.resume();
				}
			);
			// Some come too late.
			asked.on('error', () => undefined);
			asked.end();
		};
		for (let each = 0; each < 15; each++) follow();
		await first.promise;
		const from = performance.now();
		await school.stop();
		expect(performance.now() - from).toBeLessThan(2000);
		agent.destroy();
	});

	test('works through npm start, and leaves no process behind', async () => {
		const child = spawn('npm', ['start', '--silent'], {
			cwd: fileURLToPath(new URL('../..', import.meta.url)),
			env: { ...process.env, PORT: '0', DATA_DIR: temporaryFolder() },
			stdio: ['ignore', 'pipe', 'inherit']
		});
		let output = '';
		child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
		await expect.poll(() => output, { timeout: 30_000 }).toMatch(/listens at/);
		child.kill('SIGTERM');
		await once(child, 'close');
		expect(output).toContain('Stopped.');
	});
});
