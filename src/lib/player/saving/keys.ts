/** Names in storage, of locks and of channels. One prefix, so that all can be found and deleted. */
export const prefix = 'readback:';

/** What the framework notes in a tab begins so: scroll positions and the like, no answers. */
export const frameworkPrefix = 'sveltekit:';

/** Where the attempt at a quiz is kept; also names its lock and channel. Ids hold no colon. */
export function attemptKey(module: string, quiz: string): string {
	return `${prefix}attempt:${module}:${quiz}`;
}
