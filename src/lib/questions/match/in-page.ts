import { drawKind } from '../kinds-in-page.svelte.ts';
import Match from './Match.svelte';

drawKind('match', Match);
