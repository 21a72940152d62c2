/** The part of `navigator.locks` that is used here. */
export interface Locks {
	request(
		name: string,
		options: LockOptions,
		granted: (lock: Lock | null) => Promise<void> | void
	): Promise<unknown>;
}

/** How a lock was got, or that it was not. */
export type Hold = { readonly type: 'held'; release(): void } | { readonly type: 'elsewhere' };

/**
 * Asks for a lock (Web Locks) and holds it until `release`. `elsewhere` where it is not granted: give
 * `ifAvailable` or a `signal`. `lost` is called when another tab steals it later.
 */
export function holdLock(
	locks: Locks,
	name: string,
	options: LockOptions,
	lost: () => void
): Promise<Hold> {
	return new Promise((resolve) => {
		let held = false;
		const granted = (lock: Lock | null): Promise<void> | void => {
			if (!lock) return resolve({ type: 'elsewhere' });
			held = true;
			return new Promise((release) => resolve({ type: 'held', release }));
		};
		locks.request(name, options, granted).catch(() => {
			if (held) lost();
			else resolve({ type: 'elsewhere' });
		});
	});
}
