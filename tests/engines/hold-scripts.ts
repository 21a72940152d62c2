import { once } from 'node:events';
import { createServer, request, type ServerResponse } from 'node:http';
import { expect } from 'vitest';

/** A server before another one, which passes on everything but scripts: those wait to be told. */
export interface Held {
	/** Without a slash at the end. */
	readonly url: string;
	/** Lets them through, or breaks their connections off; from now on all others alike. */
	end(how: 'let through' | 'break off'): void;
	/** Until none has been broken off for a while. */
	settled(): Promise<void>;
	stop(): Promise<void>;
}

/** `target`: the address of the other, without a slash at the end. */
export async function holdScripts(target: string): Promise<Held> {
	const waiting = new Set<{ readonly through: () => void; readonly answer: ServerResponse }>();
	let ended: 'let through' | 'break off' | undefined;
	let brokenAt = 0;
	const server = createServer((asked, answer) => {
		const { method, url: path, headers } = asked;
		const through = () => {
			const passed = request(`${target}${path}`, { method, headers }, (came) => {
				answer.writeHead(came.statusCode ?? 500, came.headers);
				came.pipe(answer);
			});
			passed.on('error', () => answer.destroy());
			asked.pipe(passed);
		};
		if (!path?.endsWith('.js') || ended === 'let through') through();
		else if (ended === 'break off') {
			brokenAt = performance.now();
			answer.destroy();
		} else waiting.add({ through, answer });
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	return {
		url: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
		end: (how) => {
			ended = how;
			for (const { through, answer } of waiting)
				if (how === 'let through') through();
				else answer.destroy();
			waiting.clear();
		},
		settled: async () => {
			await expect.poll(() => performance.now() - brokenAt).toBeGreaterThan(700);
		},
		stop: async () => {
			server.close();
			server.closeAllConnections();
			await once(server, 'close');
		}
	};
}
