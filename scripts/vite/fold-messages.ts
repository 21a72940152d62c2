import { parse, type AST } from 'svelte/compiler';
import type { Plugin } from 'vite';
import { walk } from 'zimmerframe';

const imported = /import \* as (\w+) from '[^']*\/messages\/([a-z-]+)(?:\.ts)?'/g;

function escapeMarkup(text: string): string {
	return text.replaceAll(/[&<>"{}]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** An expression that stands by itself in the markup, `{words.next}`. */
interface Tag {
	readonly start: number;
	readonly end: number;
	readonly room: string;
	readonly key: string;
}

function tagsIn(fragment: AST.Fragment): readonly Tag[] {
	const found: Tag[] = [];
	walk<AST.SvelteNode, null>(fragment, null, {
		ExpressionTag({ start, end, expression }) {
			if (expression.type !== 'MemberExpression' || expression.computed) return;
			const { object, property } = expression;
			if (object.type === 'Identifier' && property.type === 'Identifier')
				found.push({ start, end, room: object.name, key: property.name });
		}
	});
	return found;
}

/** Messages by key, by the name that a component gives their file. */
type Rooms = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** Writes messages that need no values into the markup that shows them. */
export function foldInto(source: string, rooms: Rooms): string {
	let folded = source;
	const tags = tagsIn(parse(source, { modern: true }).fragment);
	for (const { start, end, room, key } of tags.toSorted((one, other) => other.start - one.start)) {
		const messages = rooms.get(room);
		if (!messages) continue;
		const text = messages.get(key);
		if (text === undefined) throw new Error(`There is no message ${room}.${key}.`);
		if (typeof text !== 'string') continue;
		// Between quotes if it is the whole value of an attribute.
		const quote = source[start - 1] === '=' ? '"' : '';
		folded = folded.slice(0, start) + quote + escapeMarkup(text) + quote + folded.slice(end);
	}
	return folded;
}

/**
 * Compiles messages into the components that show them. As text of the markup a message costs its letters only; as
 * an expression it would cost code that finds its place and writes it, some 2 KB for the quiz page.
 */
export function foldMessages(): Plugin {
	return {
		name: 'readback:fold-messages',
		apply: 'build',
		enforce: 'pre',
		transform: {
			filter: { id: /\.svelte$/ },
			async handler(source, id) {
				const rooms = new Map<string, ReadonlyMap<string, unknown>>();
				for (const [, name = '', file = ''] of source.matchAll(imported)) {
					const found = await this.resolve(`/src/lib/messages/${file}.ts`, id);
					if (!found) this.error(`There are no messages named ${file}.`);
					this.addWatchFile(found.id);
					const messages: unknown = await import(found.id);
					if (typeof messages !== 'object' || messages === null) continue;
					rooms.set(name, new Map<string, unknown>(Object.entries(messages)));
				}
				return rooms.size > 0 ? { code: foldInto(source, rooms), map: null } : undefined;
			}
		}
	};
}
