import * as v from 'valibot';
import type { YamlFile } from '../yaml/parse-yaml.ts';

export interface Item<T> {
	readonly item: T;
	/** In the file. */
	readonly index: number;
}

/** The items of a list that has its shape. */
export function indexed<T>(items: readonly T[]): readonly Item<T>[] {
	return items.map((item, index) => ({ item, index }));
}

/**
 * The sound items of a list in a file whose faults are reported already: one item with a fault does not
 * keep the others from being checked.
 */
export function soundItems<S extends v.GenericSchema>(
	schema: S,
	yaml: YamlFile | undefined,
	key: string
): readonly Item<v.InferOutput<S>>[] {
	const value: unknown = yaml?.value;
	const list: unknown =
		typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
	if (!Array.isArray(list)) return [];
	return list.flatMap((raw: unknown, index) => {
		const result = v.safeParse(schema, raw);
		return result.success ? [{ item: result.output, index }] : [];
	});
}
