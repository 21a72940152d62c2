import compression from 'compression';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { constants } from 'node:zlib';
import { answerHeaders } from '../../src/lib/server/http/security-headers.ts';

/** The built application. */
export interface Handler {
	handle(request: IncomingMessage, response: ServerResponse, next: () => void): void;
}

/**
 * The framework takes a request's scheme from this header. Only we set it: what a client sends under
 * this name is thrown away.
 */
export const protocolHeader = 'x-readback-protocol';

/** Answers smaller than this gain nothing from compression. */
const threshold = 512;

const compress: Handler = {
	handle: compression({
		threshold,
		// 5 packs a page within a percent or two of 11 at a fiftieth of the time; files that never change
		// are packed at 11 when they are built.
		brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
	})
};

/** Milliseconds. Generous for a slow line, short enough that idle connections cannot fill the house. */
const limits = {
	headersTimeout: 20_000,
	requestTimeout: 60_000,
	keepAliveTimeout: 10_000,
	maxHeaderSize: 16 * 1024
};

/** The HTTP server: headers that every answer carries, compression, then the application. */
export function makeServer(application: Handler): Server {
	return createServer(limits, (request, response) => {
		request.headers[protocolHeader] = 'http';
		for (const [name, value] of answerHeaders) response.setHeader(name, value);
		// Where nothing else is said: keep it, and ask each time whether it is still so.
		response.setHeader('cache-control', 'no-cache');
		compress.handle(request, response, () => {
			application.handle(request, response, () => {
				response.statusCode = 404;
				response.end('Not found');
			});
		});
	});
}
