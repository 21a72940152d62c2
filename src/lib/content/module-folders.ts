import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One of the two is enough: without the other the folder is a module with a problem. */
const signs = ['module.yaml', 'article.md'];

export function isModuleFolder(folder: string): boolean {
	return signs.some((sign) => existsSync(join(folder, sign)));
}

/** The folders of modules in a library, as paths, by name. Throws where there is no such folder. */
export function moduleFolders(library: string): readonly string[] {
	return readdirSync(library, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.map((entry) => join(library, entry.name))
		.filter(isModuleFolder)
		.sort();
}
