import { isIPv6 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientNetwork, networkOf } from './client-network.ts';

const rows: readonly (readonly [address: string, network: string])[] = [
	['192.0.2.1', '192.0.2.1'],
	[' 192.0.2.1 ', '192.0.2.1'],
	['192.0.2.1:4711', '192.0.2.1'],
	['::ffff:192.0.2.1', '192.0.2.1'],
	['::FFFF:c000:0201', '192.0.2.1'],
	['[::ffff:192.0.2.1]:4711', '192.0.2.1'],
	['2001:db8:0:1::1', '2001:db8:0:1::/64'],
	['2001:0DB8:0:1:ffff:ffff:ffff:ffff', '2001:db8:0:1::/64'],
	['[2001:db8:0:1::2]:4711', '2001:db8:0:1::/64'],
	['2001:db8:0:2::1', '2001:db8:0:2::/64'],
	['fe80::1%eth0', 'fe80:0:0:0::/64'],
	['::1', '0:0:0:0::/64'],
	['', 'unknown'],
	['192.0.2.256', 'unknown'],
	['192.0.2.1, 192.0.2.2', 'unknown'],
	['x'.repeat(9000), 'unknown'],
	['2001:db8::1::2', 'unknown']
];

describe('the network of a visitor', () => {
	test.each(rows)('of %s is %s', (address, network) => {
		expect(networkOf(address)).toBe(network);
	});

	test('is the same for all of a /64, however its address is written', () => {
		fc.assert(
			fc.property(fc.ipV6(), fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (address, host) => {
				const network = networkOf(address);
				if (!network.endsWith('::/64')) return;
				const low = host
					.toString(16)
					.padStart(16, '0')
					.replace(/(.{4})(?=.)/g, '$1:');
				const other = `${network.slice(0, -'::/64'.length)}:${low}`;
				expect(isIPv6(other)).toBe(true);
				if (!other.startsWith('0:0:0:0:0')) expect(networkOf(other)).toBe(network);
			})
		);
	});

	test('is one for all made-up addresses, and for a request without the header', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				if (!/^[\d.:\s]*$/.test(text)) expect(networkOf(`?${text}`)).toBe('unknown');
			})
		);
		const getClientAddress = (): never => {
			throw new Error('Address header was specified but is absent from request');
		};
		expect(clientNetwork({ getClientAddress })).toBe('unknown');
	});
});
