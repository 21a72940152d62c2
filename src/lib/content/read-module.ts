import * as fileProblems from '../messages/file-problems.ts';
import { lstatSync, readdirSync, readFileSync, existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { limits } from './limits.ts';
import { isOverTotal, type ModuleBytes, type ModuleFile, type ModuleFiles } from './text-file.ts';

/**
 * The files of a module's folder, as `compile` takes them. Reads plain files only (a link could lead
 * out of the folder), two levels deep, and none that is over its limit. Sorted by path, so that the same
 * folder gives the same problems in the same order anywhere. Throws where the folder cannot be listed.
 */
export function readModule(folder: string): ModuleFiles {
	const paths = listPaths(folder).sort();
	const sum: ModuleBytes = { text: 0, figures: 0 };
	return {
		id: basename(resolve(folder)),
		files: paths.slice(0, limits.files).map((path) => readOne(folder, path, sum))
	};
}

function listPaths(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => !entry.name.startsWith('.'))
		.flatMap((entry) =>
			entry.isDirectory()
				? readdirSync(join(folder, entry.name))
						.filter((name) => !name.startsWith('.'))
						.map((name) => `${entry.name}/${name}`)
				: [entry.name]
		);
}

function readOne(folder: string, path: string, sum: ModuleBytes): ModuleFile {
	const whole = join(folder, path);
	try {
		const stat = lstatSync(whole);
		if (!stat.isFile()) return { type: 'unreadable', path, reason: fileProblems.notAPlainFile };
		if (stat.size > limitOf(path)) return { type: 'too-large', path, size: stat.size };
		if (isOverTotal(sum, path, stat.size)) return { type: 'left-out', path };
		return { type: 'file', path, bytes: new Uint8Array(readFileSync(whole)) };
	} catch (error) {
		return { type: 'unreadable', path, reason: error instanceof Error ? error.message : 'unknown' };
	}
}

/** Bytes that a file may have, by its name. */
function limitOf(path: string): number {
	if (path.endsWith('.svg')) return limits.svgBytes;
	if (path.endsWith('.md')) return limits.articleBytes;
	return /\.ya?ml$/.test(path) ? limits.yamlBytes : limits.figureBytes;
}

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
