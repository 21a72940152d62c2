/** Registers the kinds with a marking of their own, for code that marks any kind. A page gets it with the kind. */
import { markKind } from './marking.ts';
import { pickedSentences } from './evidence/picked-sentences.ts';
import { concordance } from './order/concordance.ts';

markKind('order', concordance);
markKind('evidence', pickedSentences);
