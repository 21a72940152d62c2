import type { Server, ServerResponse } from 'node:http';

/** Milliseconds that requests under way are given before their connections are cut. */
const patience = 20_000;

/** The name is the adapter's own, which the compiler does not know of. */
const house: NodeJS.EventEmitter = process;

/**
 * On SIGTERM or SIGINT: takes no new connection, lets requests under way finish, then lets the
 * process end by itself. A second signal ends it at once.
 */
export function stopOnSignal(server: Server, say: (line: string) => void): void {
	const underWay = new Set<ServerResponse>();
	let stopping = false;
	server.on('request', (_request, response) => {
		underWay.add(response);
		response.on('close', () => underWay.delete(response));
	});
	const stop = (signal: NodeJS.Signals): void => {
		if (stopping) process.exit(1);
		stopping = true;
		say(`${signal}: stopping; requests under way will finish.`);
		// Else a browser keeps its connection, and the server waits for it.
		for (const response of underWay) {
			if (!response.headersSent) response.setHeader('connection', 'close');
			response.on('close', () => server.closeIdleConnections());
		}
		setTimeout(() => server.closeAllConnections(), patience).unref();
		server.close(() => {
			say('Stopped.');
			process.exitCode = 0;
			// The application closes its store; what holds the process longer than that holds it in vain.
			house.emit('sveltekit:shutdown', signal);
			setTimeout(() => process.exit(), patience).unref();
		});
	};
	process.on('SIGTERM', stop);
	process.on('SIGINT', stop);
}
