import type { TestProject } from 'vitest/node';
import { runPostgres } from '../../scripts/test/run-postgres.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** A PostgreSQL in which databases may be made and dropped; ends with `/`. */
		postgresUrl: string;
	}
}

/** Before the store's tests: a real PostgreSQL that is gone afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
	const { url, stop } = await runPostgres({ durable: false });
	project.provide('postgresUrl', url);
	return stop;
}
