import { createServer } from 'node:net';
import type { Check } from './check-data-folder.ts';
import { reasonOf } from './reason-of.ts';

/** Names of the two settings of an address. */
export type AddressSettings = 'PORT or HOST' | 'METRICS_PORT or METRICS_HOST';

export interface Address {
	readonly host: string;
	readonly port: number;
}

/** Tries the address before a build makes somebody wait for nothing. */
export function checkAddress(
	{ host, port }: Address,
	settings: AddressSettings = 'PORT or HOST'
): Promise<Check> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', (error) =>
			resolve({ type: 'refused', line: refusal({ host, port }, error, settings) })
		);
		server.listen({ host, port, exclusive: true }, () => {
			server.close(() => resolve({ type: 'fine' }));
		});
	});
}

/** The one line for an address that cannot be had, before and at the start. */
export function refusal(
	{ host, port }: Address,
	error: unknown,
	settings: AddressSettings = 'PORT or HOST'
): string {
	return `Cannot listen on ${host}, port ${port}: ${reasonOf(error)}. Set ${settings} to another.`;
}
