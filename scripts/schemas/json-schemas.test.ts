import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from './json-schemas.ts';

const folder = fileURLToPath(new URL('../../schemas', import.meta.url));

describe('the JSON Schemas', () => {
	it('are those of the code: npm run schemas writes them', () => {
		const written = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
		expect(new Map(written.map(([name = '', text = '']) => [name, text]))).toEqual(jsonSchemas());
	});

	it('describe every key', () => {
		for (const [name, text] of jsonSchemas()) {
			for (const [path, value] of properties(JSON.parse(text)))
				expect(described(value), `${name}: ${path}`).toBe(true);
		}
	});
});

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

/** Every property of every object in a schema, by its path. */
function properties(schema: unknown, path = ''): [string, unknown][] {
	if (!isRecord(schema)) return [];
	const own = isRecord(schema['properties']) ? Object.entries(schema['properties']) : [];
	const inner = Object.entries(schema).filter(([key]) => key !== 'properties');
	return [
		...own.map(([key, value]): [string, unknown] => [`${path}/${key}`, value]),
		...own.flatMap(([key, value]) => properties(value, `${path}/${key}`)),
		...inner.flatMap(([key, value]) => properties(value, `${path}/${key}`))
	];
}

/** A constant and a list of described things say what they are. */
function described(schema: unknown): boolean {
	if (!isRecord(schema)) return false;
	if (schema['type'] === 'array') return true;
	return 'description' in schema || 'const' in schema || 'properties' in schema;
}
