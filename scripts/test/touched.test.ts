import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { touchedTests } from './touched.ts';

const root = mkdtempSync(join(tmpdir(), 'readback-touched-'));
const files = {
	'tests/a.spec.ts': `import { one } from './steps/one.ts';`,
	'tests/b.spec.ts': `import { two } from './steps/two.ts';\nimport type { T } from '../src/t.ts';`,
	'tests/steps/one.ts': `import { two } from './two.ts';`,
	'tests/steps/two.ts': `import { three } from './three.ts';`,
	'tests/steps/three.ts': `import { two } from './two.ts';\nimport { expect } from '@playwright/test';`,
	'src/t.ts': ''
};
for (const [name, text] of Object.entries(files)) {
	mkdirSync(dirname(join(root, name)), { recursive: true });
	writeFileSync(join(root, name), text);
}
afterAll(() => rmSync(root, { recursive: true }));

describe('touchedTests', () => {
	it.each([
		['a changed test', 'tests/a.spec.ts', ['tests/a.spec.ts']],
		['tests by what they import', 'tests/steps/one.ts', ['tests/a.spec.ts']],
		[
			'tests by what their imports import',
			'tests/steps/three.ts',
			['tests/a.spec.ts', 'tests/b.spec.ts']
		],
		['no test by the product', 'src/t.ts', []]
	])('finds %s', (_, changed, found) => {
		expect(touchedTests(root, 'tests/*.spec.ts', [changed])).toEqual(found);
	});
});
