import { drawKind } from '../kinds-in-page.svelte.ts';
import { texts } from '../text/texts.ts';
import { typeKind } from '../typed.ts';
import Cloze from './Cloze.svelte';

typeKind('cloze', texts);
drawKind('cloze', Cloze);
