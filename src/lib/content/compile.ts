import { withoutAllowed } from './allow.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { makeDraft } from './draft/make-draft.ts';
import { readFiles } from './draft/read-files.ts';
import { finishModule } from './finish-module.ts';
import type { Module } from './module.ts';
import type { ModuleFiles } from './text-file.ts';
import { collectProblems, inReadingOrder, type Problem } from './problem.ts';
import { rules } from './rules/every-rule.ts';

export type Compiled =
	| {
			readonly type: 'module';
			readonly module: Module;
			/** In reading order. */
			readonly warnings: readonly Problem[];
			readonly coverage: Coverage;
	  }
	/** At least one of them is an error; warnings are among them. In reading order. */
	| { readonly type: 'problems'; readonly problems: readonly Problem[] };

/**
 * The files of a module to the module, or to everything that is wrong with them at once. Pure: no files,
 * no clock, the same result everywhere. Safe for files from anyone: see `limits.ts`.
 */
export function compile(files: ModuleFiles): Compiled {
	const { problems, report } = collectProblems();
	const sorted = readFiles(files, report);
	const draft = makeDraft(files.id, sorted, report);
	for (const rule of rules) rule(draft, report);
	const found = inReadingOrder(withoutAllowed(draft, problems));
	const { info, article } = draft;
	if (!info || !article || found.some(({ severity }) => severity === 'error'))
		return { type: 'problems', problems: found };
	return {
		type: 'module',
		module: finishModule(draft, info, article, files),
		warnings: found,
		coverage: coverageOf(draft)
	};
}
