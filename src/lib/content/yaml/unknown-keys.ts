import type { Path } from './parse-yaml.ts';

export interface UnknownKey {
	/** Path of the mapping that has the key. */
	readonly path: Path;
	readonly key: string;
	/** Keys that the mapping may have. */
	readonly known: readonly string[];
}

/** Every key that a schema does not know: valibot itself names the first one of each mapping only. */
export function unknownKeys(schema: unknown, value: unknown, path: Path = []): UnknownKey[] {
	if (!isObject(schema) || !isObject(value)) return [];
	if (schema['type'] === 'strict_object') return inObject(schema['entries'], value, path);
	if (schema['type'] === 'array' && Array.isArray(value))
		return value.flatMap((item, at) => unknownKeys(schema['item'], item, [...path, at]));
	if (schema['type'] === 'exact_optional') return unknownKeys(schema['wrapped'], value, path);
	if (schema['type'] === 'variant') return unknownKeys(variantOf(schema, value), value, path);
	return [];
}

function inObject(entries: unknown, value: Record<string, unknown>, path: Path): UnknownKey[] {
	if (!isObject(entries) || Array.isArray(value)) return [];
	const known = Object.keys(entries);
	return Object.entries(value).flatMap(([key, inner]) =>
		Object.hasOwn(entries, key)
			? unknownKeys(entries[key], inner, [...path, key])
			: [{ path, key, known }]
	);
}

/** The alternative that the value's own word picks. */
function variantOf(schema: Record<string, unknown>, value: Record<string, unknown>): unknown {
	const { key, options } = schema;
	if (typeof key !== 'string' || !Array.isArray(options)) return undefined;
	return options.find((option: unknown) => {
		const entries = isObject(option) ? option['entries'] : undefined;
		const literal = isObject(entries) ? entries[key] : undefined;
		return isObject(literal) && literal['literal'] === value[key];
	});
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
