import { isIPv4, isIPv6 } from 'node:net';

/** All whose address cannot be read share this one, so that made-up addresses buy nobody more tries. */
export const unknownNetwork = 'unknown';

/** Some proxies add the port: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function withoutPort(address: string): string {
	const [, bracketed, plain] = /^\[([^\]]*)\](?::\d+)?$|^([\d.]+):\d+$/.exec(address) ?? [];
	return bracketed ?? plain ?? address;
}

/** The eight groups of an IPv6 address, each in hexadecimal without leading zeros. */
function groupsOf(address: string): readonly string[] {
	const [bare = ''] = address.split('%');
	// The URL parser writes every address in one way: compressed, and never with a dotted IPv4 tail.
	const [head = '', tail] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::');
	const groups = (part: string): readonly string[] => (part === '' ? [] : part.split(':'));
	if (tail === undefined) return groups(head);
	const missing = 8 - groups(head).length - groups(tail).length;
	return [...groups(head), ...new Array<string>(missing).fill('0'), ...groups(tail)];
}

/** `::ffff:192.0.2.1` is `192.0.2.1`, which came over an IPv6 socket. */
function mappedIPv4(groups: readonly string[]): string | undefined {
	if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return undefined;
	return groups
		.slice(6)
		.map((group) => Number.parseInt(group, 16))
		.flatMap((two) => [two >> 8, two & 255])
		.join('.');
}

/**
 * The network that limits count: an IPv4 address itself, of an IPv6 address its /64, which is what one
 * connection at home is given (whoever has it has 2^64 addresses). `unknown` for anything else.
 */
export function networkOf(address: string): string {
	const host = withoutPort(address.trim());
	if (isIPv4(host)) return host;
	if (!isIPv6(host)) return unknownNetwork;
	const groups = groupsOf(host);
	return mappedIPv4(groups) ?? `${groups.slice(0, 4).join(':')}::/64`;
}

/**
 * The network that a request comes from. The only place that asks for a visitor's address (the lint holds
 * it). Where `ADDRESS_HEADER` names a header that a request lacks, the adapter throws: `unknown`.
 */
export function clientNetwork({
	getClientAddress
}: {
	readonly getClientAddress: () => string;
}): string {
	let address: string;
	try {
		address = getClientAddress();
	} catch {
		return unknownNetwork;
	}
	return networkOf(address);
}
