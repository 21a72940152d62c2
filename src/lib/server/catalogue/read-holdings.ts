import type { Module } from '../../content/module.ts';
import { errorReports, type ErrorReport } from './error-reports.ts';
import type { Library } from './make-library.ts';
import { readSupport } from './read-support.ts';
import type { Support } from './support-schema.ts';

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
