import { createMachine, type setup as xstateSetup } from '#machines';

/**
 * XState's `setup`, with its types, for machines that quiz pages run: there `#machines` is machines.browser.ts, a small
 * runner of our own, and everywhere else XState.
 */
export const setup = ((implementations: object) => ({
	createStateConfig: (config: object) => config,
	createMachine: (config: object) => createMachine(config, implementations)
})) as unknown as typeof xstateSetup;
