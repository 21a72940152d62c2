import type { Compiled } from '../../content/compile.ts';
import type { Module } from '../../content/module.ts';
import { moduleFolders } from '../../content/module-folders.ts';
import type { Problem } from '../../content/problem.ts';
import { fingerprint } from './fingerprint.ts';

/** One folder of the library. */
export interface Shelf {
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
	read(): readonly Shelf[];
}

/**
 * A library: every folder in it that has a module's main files, but for hidden ones. Reading throws where the library
 * itself cannot be listed; what is wrong in a module is a problem on its shelf.
 */
export function makeLibrary(library: string, compile: (folder: string) => Compiled): Library {
	let shelves: ReadonlyMap<string, Shelf> = new Map();
	const fill = (folder: string): Shelf => {
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
