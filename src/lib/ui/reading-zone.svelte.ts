import { getContext, onMount, setContext } from 'svelte';
import { ownZone, zoneOf } from '../messages/zones.ts';

/** The time zone that a page writes instants in for its reader. */
export interface ReadingZone {
	/** IANA. */
	readonly name: string;
}

/** `known` before a script runs; once one does, the reader's own. */
export function readersZone(known: () => string): ReadingZone {
	let own = $state<string>();
	onMount(() => {
		own = ownZone();
	});
	return {
		get name() {
			return own ?? known();
		}
	};
}

const key = Symbol('zone');

/** Lets every component of a page write instants for its reader; `known` is the zone of their class. */
export function provideReadingZone(known: () => string): ReadingZone {
	return setContext(key, readersZone(known));
}

/** Of the page that this component stands on. */
export function readingZone(): ReadingZone {
	return getContext<ReadingZone | undefined>(key) ?? { name: zoneOf({ timeZone: null }) };
}
