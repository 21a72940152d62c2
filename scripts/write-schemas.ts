/**
 * `npm run schemas`: writes one JSON Schema for each kind of file in a module into `schemas/`, from the
 * schemas that the compiler itself uses. Editors complete and check with them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from './schemas/json-schemas.ts';

export const schemasFolder = fileURLToPath(new URL('../schemas', import.meta.url));

if (import.meta.main) {
	mkdirSync(schemasFolder, { recursive: true });
	for (const [name, text] of jsonSchemas()) writeFileSync(join(schemasFolder, name), text);
}
