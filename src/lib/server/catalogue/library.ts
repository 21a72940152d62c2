import { resolve, relative } from 'node:path';
import { type Compiled, compile } from '../../content/compile.ts';
import { formatProblem, type Problem } from '../../content/problem.ts';
import { moduleFolders, readModule } from '../../content/read-module.ts';
import type { Module } from '../../content/module.ts';
import { fingerprint } from './fingerprint.ts';
import { readSupport, type Support } from './support.ts';

/** One folder of the library. */
export interface LibraryEntry {
	/** Path of the folder; the problems' files are relative to it. */
	readonly folder: string;
	/** Of the files as they were last compiled. */
	readonly fingerprint: string;
	/** As it last compiled: an author's half-written line does not take the page away. */
	readonly module: Module | undefined;
	/** Of the files as they are now: errors and warnings. */
	readonly problems: readonly Problem[];
}

export interface Library {
	readonly folder: string;
	/** Every module's shelf, by name; compiles what has changed since the last call, and only that. */
	read(): readonly LibraryEntry[];
}

export type Entries = ReadonlyMap<string, LibraryEntry>;

declare global {
	/** What the server has compiled to check it, by folder: the application, built apart, need not compile it again. */
	var readbackCompiled: Entries | undefined;
}

/**
 * A library: every folder in it that has a module's main files, but for hidden ones. Reading throws where the library
 * itself cannot be listed; what is wrong in a module is a problem on its shelf. What is in `compiled` is not compiled
 * again unless its files have changed.
 */
export function makeLibrary(
	library: string,
	compile: (folder: string) => Compiled,
	compiled: Entries = new Map()
): Library {
	let shelves = compiled;
	const fill = (folder: string): LibraryEntry => {
		const known = shelves.get(folder);
		const current = fingerprint(folder);
		if (known?.fingerprint === current) return known;
		const base = { folder, fingerprint: current };
		const compiled = compile(folder);
		switch (compiled.type) {
			case 'module':
				return { ...base, module: compiled.module, problems: compiled.warnings };
			case 'problems':
				return { ...base, module: known?.module, problems: compiled.problems };
		}
	};
	return {
		folder: library,
		read: () => {
			shelves = new Map(moduleFolders(library).map((folder) => [folder, fill(folder)]));
			return [...shelves.values()];
		}
	};
}

/** Reads and compiles a module's folder. */
export function compileFolder(folder: string): Compiled {
	return compile(readModule(folder));
}

/** The folder of module folders: `QUIZZES_DIR`, else `quizzes` where the process was started. */
export function quizzesFolder(env: Readonly<Record<string, string | undefined>>): string {
	return resolve(env['QUIZZES_DIR'] || 'quizzes');
}

export interface ErrorReport {
	readonly problem: Problem;
	/** `quizzes/a/article.md:3:1: error code: what is wrong` */
	readonly line: string;
	/** The same with the source line, notes and what to do, as the terminal shows it. */
	readonly text: string;
}

/** A folder, and what is wrong in it. */
interface Checked {
	readonly folder: string;
	readonly problems: readonly Problem[];
}

/** Every error on the shelves, in the order of the files; paths as a person at `cwd` would type them. */
export function errorReports(shelves: readonly Checked[], cwd: string): readonly ErrorReport[] {
	return shelves.flatMap(({ folder, problems }) =>
		problems
			.filter(({ severity }) => severity === 'error')
			.map((problem) => {
				const near = relative(cwd, folder);
				const text = formatProblem(problem, near.startsWith('..') ? folder : near);
				return { problem, line: text.split('\n', 1).join(''), text };
			})
	);
}

/** All that a folder of modules holds. */
export interface Holdings {
	/** By id; without those that have never compiled. */
	readonly modules: readonly Module[];
	readonly support: Support;
	/** Everything that is wrong, empty in a sound library. */
	readonly errors: readonly ErrorReport[];
}

/** Reads a library and its `support.yaml`; the paths of errors are as a person at `cwd` would type them. */
export function readHoldings(library: Library, cwd: string): Holdings {
	const shelves = library.read();
	const { support, problems } = readSupport(library.folder);
	return {
		modules: shelves.flatMap(({ module }) => (module ? [module] : [])),
		support,
		errors: errorReports([...shelves, { folder: library.folder, problems }], cwd)
	};
}
