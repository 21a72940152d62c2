import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSupport } from './support.ts';

const written = `
placeholder: false
region: Scotland
urgent: { title: Now, text: Call., contacts: [{ name: NHS 24, detail: '111, free' }] }
groups:
  - title: Later
    text: Write.
    contacts: [{ name: Sands, detail: Phone and mail., url: https://sands.example }]
exit: { url: https://weather.example, label: the weather }
`;

function library(text: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'readback-'));
	writeFileSync(join(folder, 'support.yaml'), text);
	return folder;
}

describe('support.yaml', () => {
	test('is read as it is written', () => {
		const { support, problems } = readSupport(library(written));
		expect(problems).toEqual([]);
		expect(support).toMatchObject({
			placeholder: false,
			region: 'Scotland',
			urgent: { contacts: [{ name: 'NHS 24', detail: '111, free' }] },
			exit: { url: 'https://weather.example' }
		});
	});

	test('may be missing: then it is a placeholder that has a way out', () => {
		const { support, problems } = readSupport(mkdtempSync(join(tmpdir(), 'readback-')));
		expect(problems).toEqual([]);
		expect(support.placeholder).toBe(true);
		expect(support.exit.url).toMatch(/^https:/);
	});

	test.each([
		[
			'an address that would run in the page',
			'https://sands.example',
			'javascript:alert(1)',
			'bad-url',
			8
		],
		['a key that nobody reads', 'region', 'regoin', 'unknown-key', 3],
		['YAML that is none', 'groups:', 'groups: [', 'yaml-syntax', 6],
		['an empty text', 'Write.', '" "', 'empty-text', 7]
	])('is refused with %s, by line', (_title, from, to, code, line) => {
		const { support, problems } = readSupport(library(written.replace(from, to)));
		expect(problems).toContainEqual(expect.objectContaining({ file: 'support.yaml', code, line }));
		expect(support.placeholder).toBe(true);
	});
});
