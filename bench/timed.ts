export interface Timed<T> {
	readonly value: T;
	/** Milliseconds. */
	readonly took: number;
	/** Milliseconds of processor: what it costs, however busy the machine is with other things. */
	readonly worked: number;
}

/** Does it once, and takes down how long it took. */
export function timed<T>(work: () => T): Timed<T> {
	const [start, before] = [performance.now(), process.cpuUsage()];
	const value = work();
	const { user, system } = process.cpuUsage(before);
	return { value, took: performance.now() - start, worked: (user + system) / 1000 };
}

/** How often a second something that was done so many times is done, by processor time: what else runs hardly counts. */
export function perSecond(times: number, work: () => void): number {
	return (times * 1000) / timed(work).worked;
}
