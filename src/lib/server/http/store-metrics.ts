import { Counter, Gauge, Registry } from 'prom-client';

/** What is counted elsewhere and read when metrics are asked for. */
interface StoreCounts {
	/** Answers that were saved, and appends that came to a log which had gone on. */
	readonly commits: () => { readonly answers: number; readonly conflicts: number };
	/** Connections to the database; none where it is a file. */
	readonly pool: () =>
		{ readonly total: number; readonly idle: number; readonly waiting: number } | undefined;
}

function counter(name: string, help: string, read: () => number): void {
	metricsRegistry.removeSingleMetric(name);
	new Counter({
		...{ name, help, registers: [metricsRegistry] },
		collect() {
			this.reset();
			this.inc(read());
		}
	});
}

/** Puts what the store counts into the registry that the process shares. */
export function storeMetrics({ commits, pool }: StoreCounts): void {
	counter(
		'readback_answers_appended_total',
		'Answers saved on the server.',
		() => commits().answers
	);
	counter(
		'readback_append_conflicts_total',
		'Answers that came to a log which had gone on elsewhere.',
		() => commits().conflicts
	);
	const name = 'readback_database_connections';
	metricsRegistry.removeSingleMetric(name);
	new Gauge({
		...{ name, registers: [metricsRegistry] },
		help: 'Connections of the pool to PostgreSQL by state, and requests that wait for one.',
		labelNames: ['state'],
		collect() {
			const now = pool();
			if (!now) return;
			this.set({ state: 'busy' }, now.total - now.idle);
			this.set({ state: 'idle' }, now.idle);
			this.set({ state: 'waiting' }, now.waiting);
		}
	});
}

declare global {
	var readbackMetrics: Registry | undefined;
}

/**
 * What the process counts. The server and the application are built apart, each with its own copy of
 * `prom-client`, whose own registry would hold only half: this one is the whole process's.
 */
export const metricsRegistry: Registry = (globalThis.readbackMetrics ??= new Registry());
