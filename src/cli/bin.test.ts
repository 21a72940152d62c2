import { spawnSync } from 'node:child_process';
import {
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { teaFolder } from '../../tests/fixtures/modules/edited-module.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'readback-'));
	mkdirSync(join(folder, 'bin'));
	copyFileSync(join(root, 'bin/readback.js'), join(folder, 'bin/readback.js'));
	writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
});
afterEach(() => rmSync(folder, { recursive: true }));

function bin(...args: readonly string[]): { code: number | null; out: string; error: string } {
	const program = join(folder, 'bin/readback.js');
	const run = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
	return { code: run.status, out: run.stdout, error: run.stderr };
}

describe('bin/readback.js', () => {
	it('runs the source in a checkout that is not built, with its arguments and its exit code', () => {
		symlinkSync(join(root, 'src'), join(folder, 'src'));
		symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
		expect(bin('check', teaFolder)).toMatchObject({ code: 0, error: '' });
		expect(bin('check', 'nowhere')).toMatchObject({ code: 2, out: '' });
	});

	it('runs what is built, which needs no packages', () => {
		const vite = join(root, 'node_modules/vite/bin/vite.js');
		const outDir = join(folder, 'build/cli');
		const options = ['build', '--config', 'vite.cli.config.ts', '--outDir', outDir];
		const built = spawnSync(process.execPath, [vite, ...options], { cwd: root, encoding: 'utf8' });
		expect(built.status, built.stderr).toBe(0);
		expect(readdirSync(outDir)).toContain('readback.js');
		const { code, out, error } = bin('check', teaFolder);
		expect([code, error]).toEqual([0, '']);
		expect(out).toContain('1 module, 0 errors, 0 warnings');
		expect(bin('check', 'nowhere')).toMatchObject({ code: 2, out: '' });
	});

	it('says what to do where there is neither', () => {
		expect(bin('check')).toEqual({
			code: 1,
			out: '',
			error: 'readback is not built: run "npm run build" in its folder first.\n'
		});
	});
});
