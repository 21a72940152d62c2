import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Module } from '../../content/module.ts';
import type { Problem } from '../../content/problem.ts';
import { fingerprint } from './fingerprint.ts';

/** What came of compiling one module's folder; a module may come with warnings. */
export type Compiled =
	| { readonly type: 'module'; readonly module: Module; readonly problems: readonly Problem[] }
	| { readonly type: 'problems'; readonly problems: readonly Problem[] };

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
 * A library: every folder in it is a module, but for hidden ones. Reading throws where the library
 * itself cannot be listed; what is wrong in a module is a problem on its shelf.
 */
export function makeLibrary(library: string, compile: (folder: string) => Compiled): Library {
	let shelves: ReadonlyMap<string, Shelf> = new Map();
	const fill = (folder: string): Shelf => {
		const known = shelves.get(folder);
		const current = fingerprint(folder);
		if (known?.fingerprint === current) return known;
		const compiled = compile(folder);
		const module = compiled.type === 'module' ? compiled.module : known?.module;
		return { folder, fingerprint: current, module, problems: compiled.problems };
	};
	return {
		folder: library,
		read: () => {
			shelves = new Map(moduleFolders(library).map((folder) => [folder, fill(folder)]));
			return [...shelves.values()];
		}
	};
}

function moduleFolders(library: string): string[] {
	return readdirSync(library, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.map((entry) => join(library, entry.name))
		.sort();
}
