import { drawKind } from '../kinds-in-page.svelte.ts';
import Groups from './Groups.svelte';

drawKind('groups', Groups);
