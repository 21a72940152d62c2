import type { ServerResponse } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram } from 'prom-client';
import { metricsRegistry } from '../../lib/server/http/metrics-registry.ts';
import type { Answered } from './make-server.ts';
import { isEventStream } from './is-event-stream.ts';

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
	return ({ method, route, status, milliseconds, stream }) => {
		const name = route ?? 'none';
		requests.inc({ method, route: name, status });
		if (!stream) durations.observe({ route: name }, milliseconds / 1000);
	};
}
