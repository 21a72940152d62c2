/** Calls when the browser has nothing else to do, two seconds from now at the latest. */
export function whenIdle(call: () => void): void {
	// Safari has no such moments; there it is soon enough after what is under way.
	if ('requestIdleCallback' in globalThis) requestIdleCallback(call, { timeout: 2000 });
	else setTimeout(call, 200);
}

/** Calls when what has changed is on the screen. Where nothing is drawn, as in a tab behind others, soon all the same. */
export function whenPainted(call: () => void): void {
	let called = false;
	const once = () => {
		if (called) return;
		called = true;
		call();
	};
	setTimeout(once, 200);
	requestAnimationFrame(() => setTimeout(once));
}
