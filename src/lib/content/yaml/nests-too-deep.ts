import type { CST } from 'yaml';
import { limits } from '../limits.ts';

/**
 * Whether a parsed token nests deeper than the limit. Without recursion: what composes the tokens
 * afterwards recurses, and would run out of stack.
 */
export function nestsTooDeep(token: CST.Token): boolean {
	const open: { token: CST.Token; depth: number }[] = [{ token, depth: 0 }];
	for (let next = open.pop(); next; next = open.pop()) {
		if (next.depth > limits.yamlDepth) return true;
		for (const inner of innerTokens(next.token)) open.push({ token: inner, depth: next.depth + 1 });
	}
	return false;
}

function innerTokens(token: CST.Token): CST.Token[] {
	if (token.type === 'document') return token.value ? [token.value] : [];
	if (!('items' in token)) return [];
	return token.items.flatMap((item) => [item.key, item.value].filter((part) => part != null));
}
