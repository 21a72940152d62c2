/** How kinds are marked that have a way of their own, for who marks any kind: the server. A page has it with the kind. */
import { markKind } from './marking.ts';
import { pickedSentences } from './evidence/picked-sentences.ts';
import { concordance } from './order/concordance.ts';

markKind('order', concordance);
markKind('evidence', pickedSentences);
