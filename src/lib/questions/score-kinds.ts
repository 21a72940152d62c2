/**
 * Registers the kinds with a marking of their own, and those that read what is typed, for code that marks any kind. A
 * page gets it with the kind.
 */
import { markKind } from './marking.ts';
import { typeKind } from './typed.ts';
import { pickedSentences } from './evidence/picked-sentences.ts';
import { numbers } from './numeric/numbers.ts';
import { concordance } from './order/concordance.ts';
import { texts } from './text/texts.ts';

markKind('order', concordance);
markKind('evidence', pickedSentences);
typeKind('numeric', numbers);
typeKind('text', texts);
typeKind('cloze', texts);
