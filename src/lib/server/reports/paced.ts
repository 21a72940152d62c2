/**
 * Runs `act` when it is called, never twice at once and never more often than every `pace` milliseconds;
 * calls in between become one more run. What `act` throws goes to `failed`.
 */
export function paced(
	act: () => Promise<void>,
	pace: number,
	failed: () => void
): { readonly call: () => void; readonly stop: () => void } {
	let state: 'idle' | 'busy' | 'again' | 'stopped' = 'idle';
	let timer: NodeJS.Timeout | undefined;
	const rest = (): void => {
		if (state === 'stopped') return;
		timer = setTimeout(() => {
			const asked = state === 'again';
			state = 'idle';
			if (asked) call();
		}, pace);
		timer.unref();
	};
	const call = (): void => {
		if (state === 'busy') state = 'again';
		if (state !== 'idle') return;
		state = 'busy';
		void act().then(rest, failed);
	};
	const stop = (): void => {
		state = 'stopped';
		clearTimeout(timer);
	};
	return { call, stop };
}
