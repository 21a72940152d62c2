import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withProblems } from './with-problems.ts';

const path = fileURLToPath(new URL('../../docs/authors.md', import.meta.url));

describe('the list of problems in docs/authors.md', () => {
	it('is the table of the compiler: npx node scripts/write-problems.ts writes it', async () => {
		const page = readFileSync(path, 'utf8');
		expect(page).toBe(await withProblems(page));
	});
});
