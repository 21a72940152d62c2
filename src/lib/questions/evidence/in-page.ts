import { drawKind } from '../kinds-in-page.svelte.ts';
import { markKind } from '../marking.ts';
import Evidence from './Evidence.svelte';
import { pickedSentences } from './picked-sentences.ts';

markKind('evidence', pickedSentences);
drawKind('evidence', Evidence);
