import { fileURLToPath } from 'node:url';
import { compile } from '../../../src/lib/content/compile.ts';
import type { Module, Quiz } from '../../../src/lib/content/module.ts';
import { readModule } from '../../../src/lib/content/read-module.ts';

/** The modules that learners are given, as the tests' own oracle: keys, hints and passages. */
export const nk = compiled('quizzes/nk-cells-and-miscarriage');
/** It has tables, and questions of more kinds. */
export const numbers = compiled('quizzes/reading-health-numbers');
export const ofLearners = [nk, numbers];

/** Made for the tests, with the questions of `tests/models/paths.ts`. Kept on the device; no quick exit. */
export const twoQuestions = compiled('tests/fixtures/modules/two-questions');
export const threeQuestions = compiled('tests/fixtures/modules/three-questions');
export const twoAtOnce = compiled('tests/fixtures/modules/two-at-once');

/** Made for the tests: every kind, a quiz with the book open and one with it closed. */
export const teaAndSleep = compiled('tests/fixtures/modules/tea-and-sleep');

/** Made for the tests, of kinds that the module of learners does not ask. */
export const pairsAndNumbers = compiled('tests/fixtures/modules/pairs-and-numbers');
export const stepsInOrder = compiled('tests/fixtures/modules/steps-in-order');
export const cardsInGroups = compiled('tests/fixtures/modules/cards-in-groups');
export const sentencesToPick = compiled('tests/fixtures/modules/sentences-to-pick');
export const wordsToType = compiled('tests/fixtures/modules/words-to-type');
export const gapsToFill = compiled('tests/fixtures/modules/gaps-to-fill');
export const ofOtherKinds = [
	pairsAndNumbers,
	stepsInOrder,
	cardsInGroups,
	sentencesToPick,
	wordsToType,
	gapsToFill
];

/** Made for the tests, in Arabic, with a question of each of these kinds. */
export const pondsInArabic = compiled('tests/fixtures/modules/ponds-in-arabic');

/** Address of a quiz's page, below the server's. */
export function addressOf(module: Module, quiz: Quiz): string {
	return `/learn/${module.id}/${quiz.id}`;
}

/** A quiz by its id. Throws where the module has none. */
export function quizOf(module: Module, id: string): Quiz {
	const quiz = module.quizzes.find((each) => each.id === id);
	if (!quiz) throw new Error(`${module.id} has no quiz ${id}`);
	return quiz;
}

function compiled(folder: string): Module {
	const root = fileURLToPath(new URL('../../..', import.meta.url));
	const result = compile(readModule(`${root}/${folder}`));
	if (result.type === 'problems') throw new Error(`${folder} does not compile`);
	return result.module;
}
