import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from './limits.ts';
import { readModule } from './read-module.ts';

let folder: string;
beforeEach(() => {
	folder = join(mkdtempSync(join(tmpdir(), 'readback-')), 'tea');
	mkdirSync(join(folder, 'figures'), { recursive: true });
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

describe('readModule', () => {
	it('reads the files of a folder and its figures, sorted, under the name of the folder', () => {
		writeFileSync(join(folder, 'module.yaml'), 'title: Tea');
		writeFileSync(join(folder, 'figures', 'cup.svg'), '<svg/>');
		writeFileSync(join(folder, '.hidden'), 'x');
		mkdirSync(join(folder, '.git'));
		expect(readModule(folder)).toEqual({
			id: 'tea',
			files: [
				{ type: 'file', path: 'figures/cup.svg', bytes: Uint8Array.from(Buffer.from('<svg/>')) },
				{ type: 'file', path: 'module.yaml', bytes: Uint8Array.from(Buffer.from('title: Tea')) }
			]
		});
		expect(readModule(`${folder}/`).id).toBe('tea');
	});

	it('does not read what is over the limit of its kind', () => {
		writeFileSync(join(folder, 'article.md'), 'a'.repeat(limits.articleBytes + 1));
		writeFileSync(join(folder, 'module.yaml'), 'a'.repeat(limits.yamlBytes + 1));
		writeFileSync(join(folder, 'figures', 'cup.svg'), 'a'.repeat(limits.svgBytes + 1));
		expect(readModule(folder).files.map(({ type }) => type)).toEqual(Array(3).fill('too-large'));
	});

	it('does not follow a link out of the folder', () => {
		symlinkSync('/etc/passwd', join(folder, 'article.md'));
		mkdirSync(join(folder, 'figures', 'deep'));
		expect(readModule(folder).files).toEqual([
			{ type: 'unreadable', path: 'article.md', reason: 'it is not a plain file' },
			{ type: 'unreadable', path: 'figures/deep', reason: 'it is not a plain file' }
		]);
	});

	it('says why a file cannot be read', () => {
		writeFileSync(join(folder, 'module.yaml'), 'title: Tea');
		chmodSync(join(folder, 'module.yaml'), 0);
		const [file] = readModule(folder).files;
		// Nothing is forbidden to root.
		expect(file?.type).toBe(process.getuid?.() === 0 ? 'file' : 'unreadable');
	});

	it('throws where there is no folder', () => {
		expect(() => readModule(join(folder, 'nothing'))).toThrow('ENOENT');
	});
});
