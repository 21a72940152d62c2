import { dev } from '$app/environment';
import { compileFolder } from './compile-folder.ts';
import { makeLibrary } from './make-library.ts';
import { quizzesFolder } from './quizzes-folder.ts';
import { readHoldings, type Holdings } from './read-holdings.ts';

const library = makeLibrary(quizzesFolder(process.env), compileFolder);
let kept: Holdings | undefined;

/**
 * What the library holds. In development whatever has changed since the last call is compiled again;
 * else everything is compiled once, and a module that does not compile is an error that ends the start.
 */
export function openLibrary(): Holdings {
	if (dev) return readHoldings(library, process.cwd());
	kept ??= sound(readHoldings(library, process.cwd()));
	return kept;
}

function sound(holdings: Holdings): Holdings {
	if (holdings.errors.length === 0) return holdings;
	throw new Error(holdings.errors.map(({ line }) => line).join('\n'));
}
