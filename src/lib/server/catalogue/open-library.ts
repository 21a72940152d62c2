import { dev } from '$app/environment';
import {
	compileFolder,
	type Holdings,
	makeLibrary,
	quizzesFolder,
	readHoldings
} from './library.ts';
import type { Support } from './support.ts';

const library = makeLibrary(quizzesFolder(process.env), compileFolder, globalThis.readbackCompiled);
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

/** Whom learners of this installation can turn to, and where "Leave this page" goes. */
export function support(): Promise<Support> {
	return Promise.resolve(openLibrary().support);
}
