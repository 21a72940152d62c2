import type { Module, Quiz } from '../src/lib/content/module.ts';
import { compile } from '../src/lib/content/compile.ts';
import { readModule } from '../src/lib/content/read-module.ts';

/** The module in a folder of `quizzes/`; what does not compile cannot be measured. */
export function compileOrFail(folder: string): Module {
	const compiled = compile(readModule(folder));
	if (compiled.type === 'module') return compiled.module;
	const first = compiled.problems.find(({ severity }) => severity === 'error');
	throw new Error(`${folder} does not compile: ${first?.file}:${first?.line} ${first?.message}`);
}

export function quizOrFail(module: Module, id: string): Quiz {
	const quiz = module.quizzes.find((each) => each.id === id);
	if (!quiz) throw new Error(`The module ${module.id} has no quiz ${id}.`);
	return quiz;
}
