import { createContext } from 'svelte';
import type { WayBack } from './way-back.svelte.ts';

/** Gives the way back once it is fetched; until then the links are plain fragments, which work too. */
export const [getWayBack, setWayBack] = createContext<() => WayBack | null>();
