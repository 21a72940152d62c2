import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A line to a server on this machine that can be cut. */
export interface Line {
	readonly port: number;
	/** Cuts every connection, with a TCP reset or by closing it. How many there were. */
	cut(how: 'reset' | 'close'): number;
	stop(): Promise<void>;
}

/** Takes connections and passes on what comes, both ways. */
export async function lineTo(target: number): Promise<Line> {
	const open = new Set<Socket>();
	const server = createServer((near) => {
		const far = connect(target, '127.0.0.1');
		for (const [from, to] of [
			[near, far],
			[far, near]
		] as const) {
			from.pipe(to);
			from.on('error', () => to.destroy());
			from.on('close', () => to.destroy());
		}
		open.add(near);
		near.on('close', () => open.delete(near));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	return {
		port: typeof address === 'object' && address ? address.port : 0,
		cut: (how) => {
			const sockets = [...open];
			for (const socket of sockets)
				if (how === 'reset') socket.resetAndDestroy();
				else socket.destroy();
			return sockets.length;
		},
		stop: async () => {
			for (const socket of open) socket.destroy();
			server.close();
			await once(server, 'close');
		}
	};
}
