import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { faults } from '../faults/faults.ts';
import { fileWith } from '../faults/file-with.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const testFiles = globSync('{src,tests,scripts,bench}/**/*.{test,spec}.ts', { cwd: root });
const quoted = /'((?:\\.|[^'\\\n])*)'|"((?:\\.|[^"\\\n])*)"|`((?:\\.|[^`\\])*)`/g;

/** Whether a text quoted in this file begins a title so. Where it takes in a value, any words may stand. */
function names(file: string, title: string): boolean {
	const texts = [...readFileSync(join(root, file), 'utf8').matchAll(quoted)].map(
		([, ...ways]) => ways.find((text) => text !== undefined) ?? ''
	);
	return texts.some((text) => {
		const parts = text.split(/\$\{[^}]*\}|%\w/);
		const [first = ''] = parts;
		const whole = new RegExp(`^${parts.map((part) => RegExp.escape(part)).join('.+')}$`);
		return (
			text.startsWith(title) ||
			(text.length > 8 && whole.test(title)) ||
			(first.length > 8 && title.startsWith(first))
		);
	});
}

describe.each(faults)('the fault “$name”', (fault) => {
	test('can be laid into the product as it is', () => {
		expect(fileWith(root, fault)).toEqual(expect.any(String));
	});

	test('names a test that there is', () => {
		const [path, title] = fault.test;
		const [file, ...others] = testFiles.filter((name) => name.endsWith(path));
		expect([file, others]).toEqual([expect.any(String), []]);
		if (file !== undefined && title !== undefined) expect(names(file, title)).toBe(true);
	});
});
