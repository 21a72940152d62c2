import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** From the built server's own file to what it serves; in development neither is there. */
const places = ['../client/_app/kinds.json', '../../client/_app/kinds.json'];

function readScripts(): ReadonlyMap<string, readonly string[]> {
	const place = places
		.map((path) => fileURLToPath(new URL(path, import.meta.url)))
		.find((path) => existsSync(path));
	const listed: unknown = place === undefined ? {} : JSON.parse(readFileSync(place, 'utf8'));
	if (typeof listed !== 'object' || listed === null) return new Map();
	return new Map(
		Object.entries(listed).map(([kind, files]) => [
			kind,
			Array.isArray(files) ? files.map((file) => `/${file}`) : []
		])
	);
}

let scripts: ReadonlyMap<string, readonly string[]> | undefined;

/** Addresses of the scripts that draw these questions, for a page to fetch them early. */
export function kindScripts(questions: readonly { readonly kind: string }[]): readonly string[] {
	scripts ??= readScripts();
	const known = scripts;
	return [...new Set(questions.flatMap(({ kind }) => known.get(kind) ?? []))];
}
