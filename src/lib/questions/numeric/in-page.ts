import { drawKind } from '../kinds-in-page.svelte.ts';
import Numeric from './Numeric.svelte';

drawKind('numeric', Numeric);
