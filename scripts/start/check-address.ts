import { createServer } from 'node:net';
import type { Check } from './check-data-folder.ts';
import { reasonOf } from './reason-of.ts';

/** Tries the address before a build makes somebody wait for nothing. */
export function checkAddress(host: string, port: number): Promise<Check> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', (error) => resolve({ type: 'refused', line: refusal(host, port, error) }));
		server.listen({ host, port, exclusive: true }, () => {
			server.close(() => resolve({ type: 'fine' }));
		});
	});
}

/** The one line for an address that cannot be had, before and at the start. */
export function refusal(host: string, port: number, error: unknown): string {
	return `Cannot listen on ${host}, port ${port}: ${reasonOf(error)}. Set PORT or HOST to another.`;
}
