import { drawKind } from '../kinds-in-page.svelte.ts';
import { markKind } from '../marking.ts';
import { concordance } from './concordance.ts';
import Order from './Order.svelte';

drawKind('order', Order);
markKind('order', concordance);
