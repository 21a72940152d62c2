import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Proxy {
	/** `http://127.0.0.1:PORT`, without a slash. */
	readonly url: string;
	/** How many answers came from each of the ports. */
	readonly answered: ReadonlyMap<number, number>;
	stop(): Promise<void>;
}

/**
 * A small proxy before several processes: each request to the next one, and on to the one after it where no
 * connection can be had. What was sent on and broke is not sent again: it may have been done.
 */
export async function roundRobin(ports: readonly number[]): Promise<Proxy> {
	const answered = new Map<number, number>(ports.map((port) => [port, 0]));
	let turn = 0;
	const send = (from: IncomingMessage, to: ServerResponse, left: number): void => {
		const port = ports[turn++ % ports.length] ?? 0;
		const { url: path, method, headers } = from;
		const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false });
		sent.on('response', (answer) => {
			answered.set(port, (answered.get(port) ?? 0) + 1);
			to.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(to);
			answer.on('error', () => to.destroy());
		});
		sent.on('error', (error) => {
			const refused = 'code' in error && error.code === 'ECONNREFUSED';
			if (refused && left > 1) send(from, to, left - 1);
			else if (!to.headersSent) to.writeHead(502).end();
		});
		// Only with a connection is the body taken, so that the next one gets all of it.
		sent.on('socket', (socket) => socket.once('connect', () => from.pipe(sent)));
	};
	const server = createServer((from, to) => send(from, to, ports.length));
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		url: `http://127.0.0.1:${port}`,
		answered,
		stop: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}
