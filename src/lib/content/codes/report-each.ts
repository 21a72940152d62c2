import { describe, expect, it } from 'vitest';
import { editedModule, type Edit } from '../../../../tests/fixtures/modules/edited-module.ts';
import { compile } from '../compile.ts';
import type { ModuleFiles } from '../text-file.ts';

export interface Case {
	readonly edits?: Readonly<Record<string, Edit>>;
	readonly module?: () => ModuleFiles;
	/** The file that it is in, and what is written at its line and column. */
	readonly at: string;
	readonly here: string;
	/** Part of the message or a note. */
	readonly says: string;
}

/** One edit of the small module for every problem of a family: the compiler misses none. */
export type Cases<Code extends string> = { readonly [C in Code]: Case };

export function reportEach(family: string, cases: Cases<string>): void {
	describe(`the problems of ${family}`, () => {
		it.each(Object.entries(cases))('reports %s where it is written', (code, one) => {
			const compiled = compile(one.module ? one.module() : editedModule(one.edits));
			const problems = compiled.type === 'module' ? compiled.warnings : compiled.problems;
			const found = problems.filter((problem) => problem.code === code && problem.file === one.at);
			const places = found.map(({ source, column }) => source.slice(column - 1));
			expect(places.filter((text) => text.startsWith(one.here))).toHaveLength(1);
			const problem = found.find(({ source, column }) =>
				source.slice(column - 1).startsWith(one.here)
			);
			expect([problem?.message, ...(problem?.notes ?? [])].join(' ')).toContain(one.says);
			expect(compiled.type === 'problems').toBe(
				problems.some(({ severity }) => severity === 'error')
			);
		});
	});
}
