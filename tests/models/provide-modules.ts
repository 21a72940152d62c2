import type { TestProject } from 'vitest/node';
import type { Module } from '../../src/lib/content/module.ts';
import { threeQuestions, twoAtOnce, twoQuestions } from '../journeys/steps/modules.ts';
import type { Walked } from './page-walks.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** The modules that are walked, compiled: a page has no folder to read them from. */
		walkedModules: Readonly<Record<Walked['module'], Module>>;
	}
}

/** Before the tests in a browser. */
export function setup(project: TestProject): void {
	project.provide('walkedModules', {
		'two-questions': twoQuestions,
		'two-at-once': twoAtOnce,
		'three-questions': threeQuestions
	});
}
