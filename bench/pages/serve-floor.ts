import { createServer } from 'node:http';
import { once } from 'node:events';
import { brotliCompressSync, constants } from 'node:zlib';

export interface Served {
	readonly url: string;
	readonly stop: () => Promise<void>;
}

/** Brotli at the quality at which the application packs its pages (src/cli/serve/make-server.ts). */
const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };

/** Serves one page at any address, on any free port. */
export async function serveFloor(page: string): Promise<Served> {
	const server = createServer((_request, response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.setHeader('content-encoding', 'br');
		response.end(brotliCompressSync(page, { params }));
	});
	server.listen({ host: '127.0.0.1', port: 0 });
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		url: `http://127.0.0.1:${port}/`,
		stop: async () => {
			server.close();
			server.closeAllConnections();
			await once(server, 'close');
		}
	};
}
