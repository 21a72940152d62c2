import { drawKind } from '../kinds-in-page.svelte.ts';
import Sort from './Sort.svelte';

drawKind('sort', Sort);
