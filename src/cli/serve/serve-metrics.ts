import { createServer, type Server } from 'node:http';
import { metricsRegistry } from '../../lib/server/http/metrics-registry.ts';
import { answerHealth, type Life } from './answer-health.ts';
import type { Handler } from './make-server.ts';

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
