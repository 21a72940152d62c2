/** Work that is done after the answer that asked for it. */
export interface AfterAnswer {
	readonly later: (task: () => Promise<void>) => void;
	/** Does at once whatever still waits, and resolves when all of it is done. */
	readonly settled: () => Promise<void>;
}

/**
 * Does each task after `delay` milliseconds, so that the answer is out by then: how long it takes tells
 * nothing of what there was to do. What a task throws goes to `failed`.
 */
export function afterAnswer(delay: () => number, failed: (error: unknown) => void): AfterAnswer {
	const due = new Map<NodeJS.Timeout, () => Promise<void>>();
	const running = new Set<Promise<void>>();
	const run = (task: () => Promise<void>): void => {
		const done = task()
			.catch(failed)
			.finally(() => running.delete(done));
		running.add(done);
	};
	return {
		later: (task) => {
			const timer = setTimeout(() => {
				due.delete(timer);
				run(task);
			}, delay());
			timer.unref();
			due.set(timer, task);
		},
		settled: async () => {
			for (const [timer, task] of due) {
				clearTimeout(timer);
				run(task);
			}
			due.clear();
			await Promise.all(running);
		}
	};
}
