import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Report } from '../problem.ts';
import type { TextFile } from '../text-file.ts';

/** Reports each key that a mapping has twice. Linear in the size of the file. */
export function reportDuplicateKeys(file: TextFile, node: unknown, report: Report): void {
	if (isSeq(node)) {
		for (const item of node.items) reportDuplicateKeys(file, item, report);
	} else if (isMap<Node, Node | null>(node)) {
		const seen = new Set<unknown>();
		for (const { key, value } of node.items) {
			const name = isScalar(key) ? key.value : undefined;
			if (seen.has(name))
				report(
					'duplicate-key',
					{ file, offset: key.range?.[0] ?? 0 },
					`The key "${String(name)}" is here twice.`
				);
			seen.add(name);
			reportDuplicateKeys(file, value, report);
		}
	}
}
