import { compile, type Compiled } from '../../content/compile.ts';
import { readModule } from '../../content/read-module.ts';

/** Reads and compiles a module's folder. */
export function compileFolder(folder: string): Compiled {
	return compile(readModule(folder));
}
