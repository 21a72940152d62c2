/** What a quiz needs from the first answer on, in one file: a page fetches it when it has come to rest. */
export { WayBack } from '../../reader/way-back/way-back.svelte.ts';
export { default as Explained } from './Explained.svelte';
