import { onMount } from 'svelte';
import { keepNames, keptNames, noNames, type Names } from './read-names.ts';

export interface OwnNames {
	readonly all: Names;
	/** Whether a script runs, without which there are none. */
	readonly ready: boolean;
	/** In place of what was kept. `false`: this browser does not keep anything. */
	readonly keep: (names: Names) => boolean;
}

/** Names that this browser was told, and nobody else: they are read here and never sent. */
export function ownNames(): OwnNames {
	let all = $state.raw(noNames);
	let ready = $state(false);

	onMount(() => {
		ready = true;
		try {
			all = keptNames(localStorage);
		} catch {
			// Where site data are blocked even to name the storage throws: there is nothing kept then.
		}
	});

	function keep(names: Names): boolean {
		all = names;
		try {
			return keepNames(localStorage, names);
		} catch {
			return false;
		}
	}

	return {
		get all() {
			return all;
		},
		get ready() {
			return ready;
		},
		keep
	};
}
