import compression from 'compression';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { constants } from 'node:zlib';
import { requestId, type RequestNotes } from '../../lib/server/http/log.ts';
import { answerHeaders } from '../../lib/server/http/security-headers.ts';
import { answerHealth, type Life } from './metrics.ts';
import { isEventStream } from './is-event-stream.ts';

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

/**
 * A learner's act is answered with some kilobytes of JSON, many times a second: to pack them costs more than
 * to save the answer does, so these go as they are.
 */
function isActAnswer({ method }: IncomingMessage, response: ServerResponse): boolean {
	return method === 'POST' && response.getHeader('content-type') === 'application/json';
}

const compress: Handler = {
	handle: compression({
		threshold,
		filter: (request, response) =>
			!isActAnswer(request, response) &&
			// Packed, its events would wait for each other.
			!isEventStream(response) &&
			compression.filter(request, response),
		// 6 packs a page 1% smaller than 5 in the same time, and within a percent or two of 11 at a fiftieth of its time;
		// at 4 the quiz pages weigh more than their budget. A window of 256 KB holds any of ours. Files that never change are packed
		// at 11 when they are built.
		brotli: {
			params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_LGWIN]: 18 }
		}
	})
};

/** Milliseconds. Generous for a slow line, short enough that idle connections cannot fill the house. */
const limits = {
	headersTimeout: 20_000,
	requestTimeout: 60_000,
	keepAliveTimeout: 10_000,
	maxHeaderSize: 16 * 1024
};

/** Bytes of a body that are still read after the answer, so that the connection can be used again. */
const mostLeft = 16 * 1024 * 1024;

/**
 * Reads what is left of a body that nobody wants any more. The framework stops reading where it refuses a
 * form, and then the next request on the connection, which may be another person's behind the same proxy,
 * would never be read. A longer body costs its sender the connection.
 */
function drain(request: IncomingMessage): void {
	if (request.complete || request.destroyed) return;
	let left = mostLeft;
	request.removeAllListeners('data');
	request.on('data', (chunk: Buffer) => {
		left -= chunk.length;
		if (left < 0) request.destroy();
	});
	request.resume();
}

/**
 * The framework sends a file of the build by a stream whose errors nobody hears. When the folder is built anew under a
 * server that runs, a file is gone that it has listed: that must cost one answer, and not the process.
 */
function outlive(response: ServerResponse): void {
	response.on('pipe', (file: Readable) => file.once('error', () => response.destroy()));
}

/** A name, an IPv4 or an IPv6 address, and perhaps a port: whatever browsers put into `Host`. */
const hostForm = /^([\w.-]{1,253}|\[[\da-f:.]{2,45}\])(:\d{1,5})?$/i;

/** Pages write this into links, so it must be one. False: it is, and nothing was answered. */
function refuseHost({ headers }: IncomingMessage, response: ServerResponse): boolean {
	if (hostForm.test(headers.host ?? '')) return false;
	response.writeHead(400, {
		'content-type': 'text/plain; charset=utf-8',
		'cache-control': 'no-store'
	});
	response.end('The Host header must be the name of a host, such as learn.example.org.\n');
	return true;
}

/** A request that has been answered: all that is logged and counted of it. */
export interface Answered {
	readonly id: string;
	readonly method: string;
	/** The route's id, never the address: codes and tokens stand in addresses. */
	readonly route: string | null;
	readonly status: number;
	readonly milliseconds: number;
	/** The client went, or the connection was cut, before the answer had ended. */
	readonly cut: boolean;
	/** It was a stream of events, open as long as somebody listened. */
	readonly stream: boolean;
}

export interface Surroundings {
	readonly life: Life;
	/** The answers that have not ended, as they come and go. */
	readonly underWay: Set<ServerResponse>;
	readonly newId: () => string;
	/** Milliseconds that only grow. */
	readonly clock: () => number;
	readonly answered: (answered: Answered) => void;
}

/** Gives a request its id, and says when its answer has ended. */
function watch(
	request: IncomingMessage,
	response: ServerResponse,
	{ newId, clock, answered, underWay, life }: Surroundings
): void {
	const began = clock();
	const id = requestId(request.headers['x-request-id'], newId);
	const notes: RequestNotes = { id, route: null };
	request.readbackNotes = notes;
	response.setHeader('x-request-id', id);
	// On a connection from before: whoever has it shall ask again elsewhere.
	if (life.stopping) response.setHeader('connection', 'close');
	underWay.add(response);
	response.on('finish', () => drain(request));
	response.on('close', () => {
		underWay.delete(response);
		const milliseconds = Math.round((clock() - began) * 100) / 100;
		const { statusCode: status, writableFinished } = response;
		const stream = isEventStream(response);
		const { route } = notes;
		const method = request.method ?? '';
		answered({ id, method, route, status, milliseconds, cut: !writableFinished, stream });
	});
}

/** The HTTP server: headers that every answer carries, compression, then the application. */
export function makeServer(application: Handler, surroundings: Surroundings): Server {
	return createServer(limits, (request, response) => {
		watch(request, response, surroundings);
		request.headers[protocolHeader] = 'http';
		// No file of ours is so large that a part of it would help, and the framework throws on a range that ends
		// before it begins.
		delete request.headers.range;
		outlive(response);
		for (const [name, value] of answerHeaders) response.setHeader(name, value);
		if (answerHealth(request, response, surroundings.life)) return;
		if (refuseHost(request, response)) return;
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
