import { compile } from '../../content/compile.ts';
import { readModule } from '../../content/read-module.ts';
import type { Compiled } from './make-library.ts';

/** Reads and compiles a module's folder. */
export function compileFolder(folder: string): Compiled {
	return compile(readModule(folder));
}
