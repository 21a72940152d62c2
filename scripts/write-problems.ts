/**
 * `node scripts/write-problems.ts`: writes the table of all problems into docs/authors.md, from the
 * table that the compiler itself uses.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withProblems } from './problems/with-problems.ts';

const path = fileURLToPath(new URL('../docs/authors.md', import.meta.url));
writeFileSync(path, await withProblems(readFileSync(path, 'utf8')));
