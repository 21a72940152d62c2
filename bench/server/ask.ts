import { Agent, request, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { learnerCookie } from '../../src/lib/server/accounts/learner-cookie.ts';

export interface Asked {
	readonly status: number;
	/** Unpacked. */
	readonly body: string;
}

export interface Sending {
	/** Of the learner's device; without it nobody asks. */
	readonly token?: string;
	/** What a form holds; without it the address is only looked at. */
	readonly form?: URLSearchParams;
	/** As a page's own form does, or as its script does. */
	readonly accept: 'text/html' | 'application/json';
}

export type Ask = (path: string, sending: Sending) => Promise<Asked>;

const unpackers: Readonly<Record<string, (packed: Buffer) => Promise<Buffer>>> = {
	br: promisify(brotliDecompress),
	gzip: promisify(gunzip)
};

function headersOf(origin: string, { token, form, accept }: Sending) {
	const type = 'application/x-www-form-urlencoded';
	const length = form && Buffer.byteLength(form.toString());
	return {
		...{ accept, 'accept-encoding': 'gzip, deflate, br' },
		...(token === undefined ? {} : { cookie: `${learnerCookie}=${token}` }),
		...(form ? { origin, 'content-type': type, 'content-length': length } : {})
	};
}

/** Asks one server as a browser would, over connections that are kept; `close` ends them. */
export function asking(origin: string, connections: number): { ask: Ask; close: () => void } {
	// Only with a time of its own does an agent heed when the server says that it ends what is idle; without
	// it, a request now and then goes down a connection that is being ended.
	const agent = new Agent({ keepAlive: true, maxSockets: connections, timeout: 60_000 });
	const ask: Ask = async (path, sending) => {
		const method = sending.form ? 'POST' : 'GET';
		const headers = headersOf(origin, sending);
		const sent = request(new URL(path, origin), { agent, method, headers });
		sent.end(sending.form?.toString());
		const response = await new Promise<IncomingMessage>((resolve, reject) => {
			sent.once('response', resolve);
			sent.once('error', reject);
		});
		const packed = await buffer(response);
		const unpack = unpackers[response.headers['content-encoding'] ?? ''];
		const body = unpack ? await unpack(packed) : packed;
		return { status: response.statusCode ?? 0, body: body.toString() };
	};
	return { ask, close: () => agent.destroy() };
}
