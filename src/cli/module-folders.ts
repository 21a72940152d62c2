import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const signs = ['module.yaml', 'article.md'];

function isModule(folder: string): boolean {
	return signs.some((name) => existsSync(join(folder, name)));
}

/**
 * The module folders that a folder stands for: itself when it is one, else those in it, by name.
 * `undefined` where there is no such folder.
 */
export function moduleFolders(folder: string): readonly string[] | undefined {
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
	if (isModule(folder)) return [folder];
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.map((entry) => join(folder, entry.name))
		.filter(isModule)
		.sort();
}
