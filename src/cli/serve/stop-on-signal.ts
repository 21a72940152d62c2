import type { Server } from 'node:http';
import { isEventStream } from './is-event-stream.ts';
import type { Surroundings } from './make-server.ts';

/** Milliseconds that requests under way are given before their connections are cut. */
const patience = 20_000;

/** Milliseconds from one look for streams that were opened meanwhile to the next. */
const streamPeriod = 200;

/** The name is the adapter's own, which the compiler does not know of. */
const house: NodeJS.EventEmitter = process;

/**
 * On SIGTERM or SIGINT: takes no new connection, ends streams of events, lets requests under way finish,
 * then lets the process end by itself. A second signal ends it at once.
 */
export function stopOnSignal(
	server: Server,
	{ life, underWay }: Pick<Surroundings, 'life' | 'underWay'>,
	say: (line: string) => void
): void {
	const endStreams = (): void => {
		for (const response of underWay) if (isEventStream(response)) response.end();
		server.closeIdleConnections();
	};
	const stop = (signal: NodeJS.Signals): void => {
		if (life.stopping) process.exit(1);
		life.stopping = true;
		// Else a browser keeps its connection, and the server waits for it.
		for (const response of underWay) {
			if (!response.headersSent) response.setHeader('connection', 'close');
			response.on('close', () => server.closeIdleConnections());
		}
		endStreams();
		// A browser opens a stream again at once, on the connection that it still has.
		setInterval(endStreams, streamPeriod).unref();
		setTimeout(() => server.closeAllConnections(), patience).unref();
		server.close(() => {
			say('Stopped.');
			process.exitCode = 0;
			// The application closes its store; what holds the process longer than that holds it in vain.
			house.emit('sveltekit:shutdown', signal);
			setTimeout(() => process.exit(), patience).unref();
		});
		// Only now it is so: whoever reads this finds nobody listening.
		say(`${signal}: stopping; requests under way will finish.`);
	};
	process.on('SIGTERM', stop);
	process.on('SIGINT', stop);
}
