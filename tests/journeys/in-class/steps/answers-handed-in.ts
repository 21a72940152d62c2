import { threeQuestions } from '../../steps/modules.ts';
import type { ToSeed } from './seed-class.ts';

/** What most of these journeys take: three questions, one try each, answers handed in. */
export const answersHandedIn = {
	module: threeQuestions,
	settings: { handIn: 'pseudonym', behaviour: { type: 'immediate' } }
} as const satisfies ToSeed;
