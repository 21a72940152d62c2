import { dev } from '$app/environment';
import { compileFolder } from './compile-folder.ts';
import { errorReports } from './error-reports.ts';
import { makeLibrary, type Shelf } from './make-library.ts';
import { quizzesFolder } from './quizzes-folder.ts';

const library = makeLibrary(quizzesFolder(process.env), compileFolder);
let kept: readonly Shelf[] | undefined;

/**
 * Every module's shelf. In development what has changed since the last call is compiled again; else
 * everything is compiled once, and a module that does not compile is an error that ends the start.
 */
export function openLibrary(): readonly Shelf[] {
	if (dev) return library.read();
	kept ??= sound(library.read());
	return kept;
}

function sound(shelves: readonly Shelf[]): readonly Shelf[] {
	const reports = errorReports(shelves, process.cwd());
	if (reports.length > 0) throw new Error(reports.map(({ line }) => line).join('\n'));
	return shelves;
}
