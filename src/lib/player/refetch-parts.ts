declare global {
	interface Window {
		/** What the build puts behind the address of each part of a page that is imported later. */
		partsAnew?: string;
	}
}

let failures = 0;

/** To be called when a part could not be imported: the next time it is asked for under another address, of the same file. */
export function askAnew(): void {
	failures += 1;
	window.partsAnew = `#${failures}`;
}
