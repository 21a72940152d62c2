/** What proxies make: a UUID, or as many random characters. Nothing in it can break a line of the log. */
const wellFormed = /^[A-Za-z0-9_-]{16,64}$/;

/** A request's id: the one that the proxy gave it, so that both logs have the same, else a new one. */
export function requestId(given: string | string[] | undefined, newId: () => string): string {
	return typeof given === 'string' && wellFormed.test(given) ? given : newId();
}
