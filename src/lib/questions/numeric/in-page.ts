import { drawKind } from '../kinds-in-page.svelte.ts';
import { typeKind } from '../typed.ts';
import Numeric from './Numeric.svelte';
import { numbers } from './numbers.ts';

typeKind('numeric', numbers);
drawKind('numeric', Numeric);
