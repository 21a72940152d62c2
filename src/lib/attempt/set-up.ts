import { createMachine, type setup as xstateSetup } from 'xstate';

/**
 * XState's `setup`, with its types, for machines that need no action creator but `assign`, which they import: with the
 * others (`emit`, `log`, `enqueueActions` …) every quiz page would carry a kilobyte that nothing runs.
 */
export const setup = ((implementations: object) => ({
	createStateConfig: (config: object) => config,
	createMachine: (config: object) => createMachine(config, implementations)
})) as unknown as typeof xstateSetup;
