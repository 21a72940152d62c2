import { statSync } from 'node:fs';
import { isModuleFolder, moduleFolders as foldersIn } from '../lib/content/read-module.ts';

/**
 * The module folders that a folder stands for: itself when it is one, else those in it, by name.
 * `undefined` where there is no such folder.
 */
export function moduleFolders(folder: string): readonly string[] | undefined {
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
	return isModuleFolder(folder) ? [folder] : foldersIn(folder);
}
