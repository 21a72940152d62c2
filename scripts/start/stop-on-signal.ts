import type { Server } from 'node:http';

/** Milliseconds that requests under way are given before their connections are cut. */
const patience = 20_000;

/**
 * On SIGTERM or SIGINT: takes no new connection, lets requests under way finish, then lets the
 * process end by itself. A second signal ends it at once.
 */
export function stopOnSignal(server: Server, say: (line: string) => void): void {
	let stopping = false;
	server.on('request', (_request, response) => {
		if (stopping) response.setHeader('connection', 'close');
		// A kept-alive connection would hold the server open for as long as its client likes.
		response.on('close', () => stopping && server.closeIdleConnections());
	});
	const stop = (signal: NodeJS.Signals): void => {
		if (stopping) process.exit(1);
		stopping = true;
		say(`${signal}: stopping; requests under way will finish.`);
		setTimeout(() => server.closeAllConnections(), patience).unref();
		server.close(() => {
			say('Stopped.');
			process.exit(0);
		});
	};
	process.on('SIGTERM', stop);
	process.on('SIGINT', stop);
}
