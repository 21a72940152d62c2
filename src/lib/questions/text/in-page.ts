import { drawKind } from '../kinds-in-page.svelte.ts';
import { typeKind } from '../typed.ts';
import Text from './Text.svelte';
import { texts } from './texts.ts';

typeKind('text', texts);
drawKind('text', Text);
