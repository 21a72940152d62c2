import type { Module, Quiz } from '../../content/module.ts';
import { openLibrary } from './open-library.ts';

/**
 * The modules that can be read, by id. All answer with promises: a catalogue that is kept in a database
 * or fetched from another machine can stand here without a change in the pages.
 */
export function listModules(): Promise<readonly Module[]> {
	return Promise.resolve(openLibrary().modules);
}

export async function findModule(id: string): Promise<Module | undefined> {
	return (await listModules()).find((module) => module.id === id);
}

export interface FoundQuiz {
	readonly module: Module;
	readonly quiz: Quiz;
}

export async function findQuiz(moduleId: string, quizId: string): Promise<FoundQuiz | undefined> {
	const module = await findModule(moduleId);
	const quiz = module?.quizzes.find(({ id }) => id === quizId);
	return module && quiz && { module, quiz };
}
