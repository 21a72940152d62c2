/** What is to be run. */
export interface Job {
	readonly name: string;
	/** What must have passed before. */
	readonly needs?: string;
	/** Whether it needs every core. */
	readonly alone?: true;
	/** Whether it waits much of its time, for processes and deadlines: it takes no room from others. */
	readonly waits?: true;
}

/**
 * Runs jobs side by side, `room` at most at once and those that wait besides, in their order as far as they can
 * start. What needs a job that is not among these does not wait; what needs one that failed fails without being run. Returns
 * whether each passed, in the order given.
 */
export async function schedule<J extends Job>(
	jobs: readonly J[],
	room: number,
	run: (job: J) => Promise<boolean>
): Promise<readonly { readonly job: J; readonly passed: boolean }[]> {
	const passed = new Map<string, boolean>();
	const running = new Map<string, Promise<void>>();
	const working = new Set<string>();
	const waiting = [...jobs];
	const isReady = ({ needs }: Job): boolean =>
		needs === undefined || passed.has(needs) || !jobs.some(({ name }) => name === needs);
	let isAlone = false;

	const fits = ({ alone, waits }: Job): boolean =>
		alone ? running.size === 0 : waits === true || working.size < room;
	while (waiting.length > 0 || running.size > 0) {
		const at: number = isAlone ? -1 : waiting.findIndex((job) => isReady(job) && fits(job));
		const job = at < 0 ? undefined : waiting.splice(at, 1)[0];
		if (!job) {
			if (running.size === 0) throw new Error('Jobs wait for each other.');
			await Promise.race(running.values());
			continue;
		}
		if (job.needs !== undefined && passed.get(job.needs) === false) {
			passed.set(job.name, false);
			continue;
		}
		isAlone = job.alone === true;
		if (!job.waits) working.add(job.name);
		const done = run(job).then((did) => {
			passed.set(job.name, did);
			running.delete(job.name);
			working.delete(job.name);
			if (job.alone) isAlone = false;
		});
		running.set(job.name, done);
	}
	return jobs.map((job) => ({ job, passed: passed.get(job.name) === true }));
}
