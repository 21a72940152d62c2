import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeServer, type Handler } from './make-server.ts';

/** Sends files as the framework does: with the head at once, and without an ear for what goes wrong. */
const application: Handler = {
	handle: ({ url, headers }, response) => {
		if (url === '/range') return void response.end(headers.range ?? 'all of it');
		response.writeHead(200, { 'content-type': 'text/javascript' });
		createReadStream(url === '/gone.js' ? '/nowhere/gone.js' : import.meta.filename).pipe(response);
	}
};

const server = makeServer(application, {
	...{ life: { stopping: false }, underWay: new Set(), newId: () => 'id', clock: () => 0 },
	answered: () => undefined
});
let url: string;
beforeAll(async () => {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(() => void server.close());

describe('a server', () => {
	test('breaks off the answer with a file that is gone, and goes on', async () => {
		await expect(fetch(`${url}/gone.js`).then((answer) => answer.text())).rejects.toThrow();
		expect(await (await fetch(`${url}/there.js`)).text()).toContain('and goes on');
	});

	test('sends a file whole, whatever part of it is asked for', async () => {
		const headers = { range: 'bytes=5-2' };
		expect(await (await fetch(`${url}/range`, { headers })).text()).toBe('all of it');
	});
});
