import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Asked {
	readonly status: number;
	readonly body: string;
}

export type Ask = (path: string, token?: string, form?: URLSearchParams) => Promise<Asked>;

/** Asks one server over connections that are kept; `close` ends them. */
export function asking(port: number, connections: number): { ask: Ask; close: () => void } {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const ask: Ask = (path, token = '', form) =>
		new Promise((resolve, reject) => {
			const type = form ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
			const body = form?.toString();
			const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
			const sent = request(
				{
					...{ agent, port, path, host: '127.0.0.1', method: form ? 'POST' : 'GET' },
					headers: { cookie: token, ...type, ...length }
				},
				(response) => {
					text(response).then(
						(answer) => resolve({ status: response.statusCode ?? 0, body: answer }),
						reject
					);
				}
			);
			sent.on('error', reject);
			sent.end(body);
		});
	return { ask, close: () => agent.destroy() };
}
