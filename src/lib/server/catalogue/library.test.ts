import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Compiled } from '../../content/compile.ts';
import type { Module } from '../../content/module.ts';
import { makeLibrary, type Library } from './library.ts';

let folder: string;
let compiled: string[];
let broken: ReadonlySet<string>;
let library: Library;

const moduleOf = (id: string): Module => ({
	id,
	title: id,
	description: '',
	language: 'en',
	licence: 'CC-BY-4.0',
	edition: String(compiled.length),
	care: {
		keep: 'device',
		quickExit: false,
		handIn: { default: 'completion', most: 'name' }
	},
	sections: [],
	claims: [],
	misconceptions: [],
	notes: [],
	glossary: [],
	figures: [],
	quizzes: []
});

function compile(path: string): Compiled {
	const id = basename(path);
	compiled.push(id);
	return broken.has(id)
		? { type: 'problems', problems: [] }
		: {
				type: 'module',
				module: moduleOf(id),
				warnings: [],
				coverage: { quizzes: [], sections: [] }
			};
}

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'readback-'));
	for (const id of ['birds', 'atoms', '.git']) {
		mkdirSync(join(folder, id, 'figures'), { recursive: true });
		writeFileSync(join(folder, id, 'article.md'), '# Title');
	}
	writeFileSync(join(folder, 'support.yaml'), '');
	compiled = [];
	broken = new Set();
	library = makeLibrary(folder, compile);
});

describe('a library', () => {
	test('has one module for each folder that is one and is not hidden, by name', () => {
		mkdirSync(join(folder, 'pictures'));
		expect(library.read().map(({ module }) => module?.id)).toEqual(['atoms', 'birds']);
	});

	test('compiles a module once as long as nothing in it is saved', () => {
		const first = library.read();
		expect(library.read()).toEqual(first);
		expect(compiled).toEqual(['atoms', 'birds']);
	});

	test('compiles nothing that was compiled elsewhere, unless it has changed since', () => {
		const entries = new Map(library.read().map((entry) => [entry.folder, entry]));
		writeFileSync(join(folder, 'birds/article.md'), '# Other title');
		makeLibrary(folder, compile, entries).read();
		expect(compiled).toEqual(['atoms', 'birds', 'birds']);
	});

	test('compiles one module after a change, however deep in it, and only that', () => {
		library.read();
		writeFileSync(join(folder, 'birds/figures/wing.svg'), '<svg/>');
		library.read();
		writeFileSync(join(folder, 'birds/article.md'), '# Other title');
		library.read();
		rmSync(join(folder, 'birds/figures/wing.svg'));
		library.read();
		expect(compiled).toEqual(['atoms', 'birds', 'birds', 'birds', 'birds']);
	});

	test('takes in a new module and lets go of one that is gone', () => {
		library.read();
		mkdirSync(join(folder, 'cells'));
		writeFileSync(join(folder, 'cells/module.yaml'), '');
		rmSync(join(folder, 'atoms'), { recursive: true });
		expect(library.read().map(({ module }) => module?.id)).toEqual(['birds', 'cells']);
		expect(compiled).toEqual(['atoms', 'birds', 'cells']);
	});

	test('keeps the last module that compiled while its files are broken', () => {
		const [, before] = library.read();
		broken = new Set(['birds']);
		writeFileSync(join(folder, 'birds/article.md'), 'no heading');
		const [, after] = library.read();
		expect(after?.module).toBe(before?.module);
	});

	test('has no module where none has ever compiled', () => {
		broken = new Set(['birds']);
		expect(library.read().map(({ module }) => module?.id)).toEqual(['atoms', undefined]);
	});
});
