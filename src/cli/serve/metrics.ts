import { type ServerResponse, createServer, type Server, type IncomingMessage } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram } from 'prom-client';
import { logLines } from '../../lib/server/http/log-lines.ts';
import { metricsRegistry } from '../../lib/server/http/store-metrics.ts';
import { isEventStream } from './is-event-stream.ts';
import type { Answered, Handler } from './make-server.ts';

/** Seconds; the goal for an answer at 200 a second is 0.1. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * Counts what the server answers, by route and never by address, and the process itself. They go into the
 * registry that the built application shares.
 */
export function httpMetrics(underWay: ReadonlySet<ServerResponse>): (answered: Answered) => void {
	const registers = [metricsRegistry];
	collectDefaultMetrics({ register: metricsRegistry });
	const requests = new Counter({
		...{ registers, name: 'readback_http_requests_total' },
		help: 'Requests answered.',
		labelNames: ['method', 'route', 'status']
	});
	const durations = new Histogram({
		...{ registers, name: 'readback_http_request_duration_seconds' },
		help: 'From the headers of a request to the end of its answer; without event streams.',
		labelNames: ['route'],
		buckets
	});
	new Gauge({
		...{ registers, name: 'readback_event_streams' },
		help: 'Event streams that are open.',
		collect() {
			this.set([...underWay].filter(isEventStream).length);
		}
	});
	new Counter({
		...{ registers, name: 'readback_log_lines_dropped_total' },
		help: 'Log lines that were dropped because they could not be written.',
		collect() {
			this.reset();
			this.inc(logLines().dropped());
		}
	});
	return ({ method, route, status, milliseconds, stream }) => {
		const name = route ?? 'none';
		requests.inc({ method, route: name, status });
		if (!stream) durations.observe({ route: name }, milliseconds / 1000);
	};
}

/**
 * A server of its own, so that no proxy for the public reaches it: `/metrics` for Prometheus, and
 * `/healthz` and `/readyz` also while the main server takes no connection any more.
 */
export function metricsServer(application: Handler, life: Life): Server {
	const server = createServer((request, response) => {
		if (answerHealth(request, response, life)) return;
		if (request.url === '/readyz') {
			application.handle(request, response, () => response.writeHead(404).end());
		} else if (request.url === '/metrics' && request.method === 'GET') {
			metricsRegistry.metrics().then(
				(text) =>
					response.writeHead(200, { 'content-type': metricsRegistry.contentType }).end(text),
				() => response.writeHead(500).end()
			);
		} else response.writeHead(404).end();
	});
	// The process ends with the main server.
	server.unref();
	return server;
}

/** Whether the process still takes work. */
export interface Life {
	stopping: boolean;
}

function say(response: ServerResponse, status: number, word: string): true {
	response.writeHead(status, {
		'content-type': 'text/plain; charset=utf-8',
		'cache-control': 'no-store'
	});
	response.end(`${word}\n`);
	return true;
}

/**
 * Answers what is asked of the process and not of the application: whether it lives, and that it is not
 * ready while it stops. Whether it is ready else, the application knows (routes/readyz). False: not asked.
 */
export function answerHealth(
	{ url, method }: IncomingMessage,
	response: ServerResponse,
	{ stopping }: Life
): boolean {
	if (method !== 'GET' && method !== 'HEAD') return false;
	if (url === '/healthz') return say(response, 200, 'alive');
	if (url === '/readyz' && stopping) return say(response, 503, 'stopping');
	return false;
}
