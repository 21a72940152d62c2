import type { CDPSession } from 'playwright';

export interface Condition {
	readonly name: 'plain' | 'slowed';
	readonly slow: (session: CDPSession) => Promise<void>;
}

/**
 * Slow 4G and a phone of the middle as Lighthouse applies them: a quarter of the processor,
 * 1.44 Mbit/s down, 0.675 up, and 562 ms for each request.
 */
async function slowDown(session: CDPSession): Promise<void> {
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 562,
		downloadThroughput: 180_000,
		uploadThroughput: 84_375
	});
}

export const conditions: readonly Condition[] = [
	{ name: 'plain', slow: () => Promise.resolve() },
	{ name: 'slowed', slow: slowDown }
];
