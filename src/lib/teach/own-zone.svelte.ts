import { onMount } from 'svelte';
import { ownZone } from './zones.ts';

/** The time zone to write instants in: the server's guess, and once a script runs, the reader's own. */
export function readersZone(guess: () => string): { readonly name: string } {
	let own = $state<string>();
	onMount(() => {
		own = ownZone();
	});
	return {
		get name() {
			return own ?? guess();
		}
	};
}
