import type { ESTree, Plugin } from 'vite';
import { walk } from 'zimmerframe';

const letters: Readonly<Record<string, string>> = {
	...{ a: 'áá', e: 'éé', i: 'íí', o: 'óó', u: 'úú', y: 'ý', n: 'ñ', c: 'ç', s: 'š', z: 'ž' },
	...{ A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', N: 'Ñ', C: 'Ç', S: 'Š' }
};

/** Accents on what has some, and vowels twice: about 40 % longer. Marks such as `<a>` stay. */
export function pseudo(text: string): string {
	return text
		.split(/(<\/?\w+>)/)
		.map((part) =>
			part.startsWith('<') ? part : part.replaceAll(/\w/g, (letter) => letters[letter] ?? letter)
		)
		.join('');
}

const isWords = (text: string): boolean => /\p{L}/u.test(text.replaceAll(/<\/?\w+>/g, ''));

interface Edit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

const quoted = (text: string): string => JSON.stringify(`⟦${pseudo(text)}⟧`);
const inTemplate = (text: string): string =>
	pseudo(text).replaceAll(/[`\\]|\$\{/g, (sign) => `\\${sign}`);

/** Every text of a file of messages, but names of fields and what is compared. */
function editsIn(program: ESTree.Program): readonly Edit[] {
	const edits: Edit[] = [];
	walk<ESTree.Node, null>(program, null, {
		ImportDeclaration: () => undefined,
		ExportAllDeclaration: () => undefined,
		BinaryExpression: () => undefined,
		SwitchCase(node, { visit }) {
			for (const statement of node.consequent) visit(statement);
		},
		Property(node, { visit }) {
			visit(node.value);
		},
		Literal({ start, end, value }) {
			if (typeof value === 'string' && isWords(value))
				edits.push({ start, end, text: quoted(value) });
		},
		TemplateLiteral({ quasis }, { next }) {
			next();
			if (!quasis.some(({ value }) => isWords(value.raw))) return;
			for (const [at, { start, end, value, tail }] of quasis.entries()) {
				// The parser counts the signs around it, or not; the text says which.
				const text = inTemplate(value.cooked ?? value.raw);
				edits.push({ start, end, text: `${at === 0 ? '⟦' : ''}${text}${tail ? '⟧' : ''}` });
			}
		}
	});
	return edits;
}

/**
 * With `READBACK_LANGUAGE=pseudo`, a language that nobody speaks: accented, longer, from right to left. What stands
 * without brackets on a page was not taken from the messages; what lacks its closing bracket was cut off.
 */
export function pseudoLanguage(): Plugin {
	return {
		name: 'readback:pseudo-language',
		apply: () => process.env['READBACK_LANGUAGE'] === 'pseudo',
		transform: {
			filter: { id: /\/src\/lib\/messages\/[a-z-]+\.ts$/ },
			handler(code, id) {
				// Formats of numbers and dates and names of zones are for engines to read; a nickname is a name.
				if (/\/(dates|format|zones|nicknames)\.ts$/.test(id)) return undefined;
				if (id.endsWith('/language.ts'))
					return code
						.replaceAll(/(['"])en(-GB)?\1/g, '$1en-XA$1')
						.replace(/(['"])ltr\1/, '$1rtl$1');
				let written = code;
				for (const { start, end, text } of editsIn(this.parse(code)).toSorted(
					(one, other) => other.start - one.start
				))
					written = written.slice(0, start) + text + written.slice(end);
				return { code: written, map: null };
			}
		}
	};
}
