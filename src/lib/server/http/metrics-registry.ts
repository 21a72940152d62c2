import { Registry } from 'prom-client';

declare global {
	var readbackMetrics: Registry | undefined;
}

/**
 * What the process counts. The server and the application are built apart, each with its own copy of
 * `prom-client`, whose own registry would hold only half: this one is the whole process's.
 */
export const metricsRegistry: Registry = (globalThis.readbackMetrics ??= new Registry());
