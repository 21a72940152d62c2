import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('HTML is put into a page by the reader alone, whose article the compiler has sanitised', () => {
	const components = globSync('src/**/*.svelte', { cwd: root });
	const raw = components.filter((file) => readFileSync(root + file, 'utf8').includes('{@html'));
	expect(components.length).toBeGreaterThan(10);
	expect(raw.filter((file) => !file.startsWith('src/lib/reader/'))).toEqual([]);
	expect(raw).not.toEqual([]);
});
