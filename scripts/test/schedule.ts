/** What is to be run: a name, what must have passed before, and whether it needs every core. */
export interface Job {
	readonly name: string;
	readonly needs?: string;
	readonly alone?: true;
}

/**
 * Runs jobs side by side, `room` at most at once, in their order as far as they need not wait. What needs a
 * job that is not among these does not wait; what needs one that failed fails without being run. Returns
 * whether each passed, in the order given.
 */
export async function schedule<J extends Job>(
	jobs: readonly J[],
	room: number,
	run: (job: J) => Promise<boolean>
): Promise<readonly { readonly job: J; readonly passed: boolean }[]> {
	const passed = new Map<string, boolean>();
	const running = new Map<string, Promise<void>>();
	const waiting = [...jobs];
	const isReady = ({ needs }: Job): boolean =>
		needs === undefined || passed.has(needs) || !jobs.some(({ name }) => name === needs);
	let isAlone = false;

	const fits = (job: Job): boolean => (job.alone ? running.size === 0 : running.size < room);
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
		const done = run(job).then((did) => {
			passed.set(job.name, did);
			running.delete(job.name);
			if (job.alone) isAlone = false;
		});
		running.set(job.name, done);
	}
	return jobs.map((job) => ({ job, passed: passed.get(job.name) === true }));
}
