import { fileURLToPath } from 'node:url';
import { compile } from '../../../../src/lib/content/compile.ts';
import type { Module } from '../../../../src/lib/content/module.ts';
import type { ModuleFile } from '../../../../src/lib/content/text-file.ts';
import { readModule } from '../../../../src/lib/content/read-module.ts';
import { swap } from '../../../fixtures/modules/edited-module.ts';

const folder = fileURLToPath(new URL('../../../fixtures/modules/three-questions', import.meta.url));

/**
 * What the second question was before it was edited: another key and another stem. The third one is new,
 * and one that was there is gone.
 */
const edits = [
	swap('stem: Some ponds dry out in summer.', 'stem: All ponds dry out in summer.'),
	swap(
		'      true:\n        key: true\n        chosen: The article says so of some ponds.\n        missed: The article says so of some ponds.',
		'      true:\n        chosen: Not quite; the article says it of some ponds.'
	),
	swap(
		'      false:\n        chosen: Not quite; the article says that some do.',
		'      false:\n        key: true\n        chosen: The article says it of some.\n        missed: The article says it of some.'
	),
	swap('  - id: three\n', '  - id: former\n'),
	swap('stem: What does the article do with each of these?', 'stem: Which of these stands there?')
] as const;

function older(file: ModuleFile): ModuleFile {
	if (file.type !== 'file' || file.path !== 'quiz.quiz.yaml') return file;
	const text = edits.reduce((read, edit) => edit(read), new TextDecoder().decode(file.bytes));
	return { ...file, bytes: new TextEncoder().encode(text) };
}

/** The module of three questions as it was before its present edition, which the server has. */
export function olderModule(): Module {
	const { id, files } = readModule(folder);
	const compiled = compile({ id, files: files.map(older) });
	if (compiled.type === 'problems') throw new Error(JSON.stringify(compiled.problems));
	return compiled.module;
}
