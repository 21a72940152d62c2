import { once } from 'node:events';
import { createServer, request, type ServerResponse } from 'node:http';
import { expect } from 'vitest';

/** What becomes of scripts; a page's own are those that its header names, and all others are for later. */
type End = 'let through' | 'let own through' | 'break off';

/** A server before another one, which passes on everything but scripts: those wait to be told. */
export interface Held {
	/** Without a slash at the end. */
	readonly url: string;
	/** Lets them through, or breaks their connections off; from now on all others alike. */
	end(how: End): void;
	/** Until none has been broken off for a while. */
	settled(): Promise<void>;
	stop(): Promise<void>;
}

/** `target`: the address of the other, without a slash at the end. */
export async function holdScripts(target: string): Promise<Held> {
	interface Waiting {
		readonly file: string;
		readonly through: () => void;
		readonly answer: ServerResponse;
	}
	const waiting = new Set<Waiting>();
	/** What pages have named as their own. */
	const own = new Set<string>();
	let ended: End | undefined;
	let brokenAt = 0;
	const finish = (how: End, { file, through, answer }: Waiting) => {
		if (how === 'let through' || (how === 'let own through' && own.has(file))) through();
		else {
			brokenAt = performance.now();
			answer.destroy();
		}
	};
	const server = createServer((asked, answer) => {
		const { method, url: path, headers } = asked;
		const through = () => {
			const passed = request(`${target}${path}`, { method, headers }, (came) => {
				for (const [file] of String(came.headers.link ?? '').matchAll(/[^/]+\.js/g)) own.add(file);
				answer.writeHead(came.statusCode ?? 500, came.headers);
				came.pipe(answer);
			});
			passed.on('error', () => answer.destroy());
			asked.pipe(passed);
		};
		const file = path?.split('/').at(-1) ?? '';
		if (!file.endsWith('.js')) through();
		else if (ended) finish(ended, { file, through, answer });
		else waiting.add({ file, through, answer });
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	return {
		url: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
		end: (how) => {
			ended = how;
			for (const each of waiting) finish(how, each);
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
