import { decode, isOverTotal, type ModuleFiles, textFile, type TextFile } from '../text-file.ts';
import { limits } from '../limits.ts';
import type { Report } from '../problem.ts';
import * as fileProblems from '../../messages/file-problems.ts';

/** The files of a module by what they are. */
export interface SortedFiles {
	/** Of `module.yaml`, `article.md` … and `<quiz>.quiz.yaml`; what is no UTF-8 is not here. */
	readonly texts: ReadonlyMap<string, TextFile>;
	/** By name, without the folder. */
	readonly figures: ReadonlyMap<string, Uint8Array>;
	/** Files that are there and could not be read; reported. */
	readonly unread: ReadonlySet<string>;
}

const named = new Set(['module.yaml', 'article.md', 'glossary.yaml', 'claims.yaml', 'notes.yaml']);
/** What may lie in the folder besides, for people. */
const ignored = /^(?:README|LICENSE|LICENCE|CHANGELOG)(?:\.(?:md|txt))?$/i;

export function isQuizFile(path: string): boolean {
	return /^[^/]+\.quiz\.yaml$/.test(path);
}

/** Sorts and decodes; what cannot be used is reported. */
export function readFiles({ id, files }: ModuleFiles, report: Report): SortedFiles {
	const texts = new Map<string, TextFile>();
	const figures = new Map<string, Uint8Array>();
	const unread = new Set<string>();
	const start = (path: string) => ({ file: textFile(path, ''), offset: 0 });
	if (!/^[a-z][a-z0-9-]*$/.test(id))
		report('bad-module-id', start('module.yaml'), fileProblems.badModuleId(id));
	if (files.length >= limits.files)
		report('too-many-files', start('module.yaml'), fileProblems.tooManyFiles(limits.files));
	const sum = { text: 0, figures: 0 };
	let over = false;
	for (const file of files) {
		const { path } = file;
		const leftOut = file.type === 'file' && isOverTotal(sum, path, file.bytes.byteLength);
		if (file.type === 'left-out' || leftOut) {
			if (!over)
				report(
					'module-too-large',
					start(path),
					path.startsWith('figures/')
						? fileProblems.tooManyModuleFigureBytes(limits.moduleFigureBytes)
						: fileProblems.tooManyModuleTextBytes(limits.moduleTextBytes)
				);
			over = true;
			unread.add(path);
		} else if (file.type === 'too-large') {
			report('file-too-large', start(path), fileProblems.tooManyBytes(file.size));
			unread.add(path);
		} else if (file.type === 'unreadable') {
			report('file-unreadable', start(path), fileProblems.fileUnreadable(file.reason));
			unread.add(path);
		} else if (/^figures\/[^/]+$/.test(path)) {
			figures.set(path.slice('figures/'.length), file.bytes);
		} else if (named.has(path) || isQuizFile(path)) {
			const decoded = decode(path, file.bytes);
			if (decoded.type === 'text') texts.set(path, decoded.file);
			else {
				report('not-utf8', decoded, fileProblems.notUtf8);
				unread.add(path);
			}
		} else if (!ignored.test(path)) {
			report('file-unexpected', start(path), fileProblems.fileUnexpected);
		}
	}
	return { texts, figures, unread };
}
