import type { TestProject } from 'vitest/node';
import type { Module } from '../../src/lib/content/module.ts';
import { nk, threeQuestions, twoAtOnce, twoQuestions } from '../journeys/steps/modules.ts';
import { walks, type Walked } from './page-walks.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** The modules that are walked, compiled: a page has no folder to read them from. */
		walkedModules: Readonly<Record<Walked['module'], Module>>;
		/** What is walked: made here from the machine on XState, so that a page is held against that. */
		walks: readonly Walked[];
		/** The module that learners are given. */
		firstModule: Module;
	}
}

/** Before the tests in a browser. */
export function setup(project: TestProject): void {
	project.provide('walks', walks());
	project.provide('firstModule', nk);
	project.provide('walkedModules', {
		'two-questions': twoQuestions,
		'two-at-once': twoAtOnce,
		'three-questions': threeQuestions
	});
}
