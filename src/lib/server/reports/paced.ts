/**
 * Runs `act` when it is called, never twice at once; calls meanwhile become one more run. Between two runs it
 * rests for as many milliseconds as `rest` says, given how long the last one took. A run that fails is tried
 * again after the rest.
 */
export function paced(
	act: () => Promise<void>,
	rest: (took: number) => number
): { readonly call: () => void; readonly stop: () => void } {
	let state: 'idle' | 'busy' | 'again' | 'stopped' = 'idle';
	let timer: NodeJS.Timeout | undefined;
	const run = async (): Promise<void> => {
		const began = performance.now();
		const failed = await act().then(
			() => false,
			() => true
		);
		if (state === 'stopped') return;
		if (failed) state = 'again';
		timer = setTimeout(
			() => {
				const asked = state === 'again';
				state = 'idle';
				if (asked) call();
			},
			rest(performance.now() - began)
		);
		timer.unref();
	};
	const call = (): void => {
		if (state === 'busy') state = 'again';
		if (state !== 'idle') return;
		state = 'busy';
		void run();
	};
	const stop = (): void => {
		state = 'stopped';
		clearTimeout(timer);
	};
	return { call, stop };
}
