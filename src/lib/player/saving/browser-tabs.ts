import type { TabsOptions } from './tabs.ts';

/** What this browser has for tabs to find each other: no locks over plain HTTP, no channels in old ones. */
export function browserTabs(): Pick<TabsOptions, 'locks' | 'openChannel'> {
	return {
		locks: 'locks' in navigator ? navigator.locks : undefined,
		openChannel:
			typeof BroadcastChannel === 'undefined' ? undefined : (name) => new BroadcastChannel(name)
	};
}
