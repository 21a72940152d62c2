import { compileFolder } from '../../lib/server/catalogue/compile-folder.ts';
import { makeLibrary } from '../../lib/server/catalogue/make-library.ts';
import { readHoldings } from '../../lib/server/catalogue/read-holdings.ts';
import type { Check } from './check-data-folder.ts';
import { reasonOf } from './reason-of.ts';

/** Compiles every module: an error in one is found before anybody waits for a build. */
export function checkModules(library: string, cwd: string): Check[] {
	try {
		const { errors } = readHoldings(makeLibrary(library, compileFolder), cwd);
		return errors.map(({ line }) => ({ type: 'refused', line }));
	} catch (error) {
		// Only what the system says of the folder; anything else is a fault of ours, with its stack.
		if (!(error instanceof Error && 'errno' in error)) throw error;
		const reason = reasonOf(error);
		const line = `The folder of modules ${library} cannot be read: ${reason}. Set QUIZZES_DIR to another.`;
		return [{ type: 'refused', line }];
	}
}
