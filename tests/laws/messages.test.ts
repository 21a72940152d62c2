import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const written = globSync('src/**/*.{ts,svelte}')
	.filter((file) => !/(\.test|-fixture)\.ts$/.test(file))
	.toSorted();

/**
 * What shows nothing by itself, or speaks to those who run a server. Descriptions of the schemas are for an
 * author's editor and stand with the fields; what is hashed is read by no one; placeholders are written into files,
 * and read out of them again.
 */
const notShown =
	/^src\/lib\/(messages|questions\/(author-schemas|\w+\/\w+)\.ts$|content\/(hashed-texts|shape|placeholders|codes\/small-module|codes\/report-each|article\/what-is-known)|server\/store|server\/catalogue\/support|server\/http\/(keep-press|log-lines|store-metrics)|attempt\/machine|assignment\/names\/(heading-words|not-people)|ui\/module-language)|^src\/cli\/(serve|demo|reason-of|backup-restore|educators|adapt-article)|^src\/routes\/readyz|^src\/app\.d\.ts/;

/** Words that are no text: names of keys, of headers, of what another standard fixes, and values of our own. */
const codes: ReadonlySet<string> = new Set([
	...['Escape', 'Enter', 'Tab', 'Shift', 'Alt', 'Control', 'Meta', 'Readback'],
	// How a row is held.
	...['to change', 'to delete', 'to stay', 'as it is'],
	// Scripts, by ISO 15924.
	...[
		'Adlm',
		'Arab',
		'Aran',
		'Hebr',
		'Mand',
		'Mend',
		'Nkoo',
		'Rohg',
		'Samr',
		'Syrc',
		'Thaa',
		'Yezi'
	],
	// Lines of a file for Anki.
	...['#guid column:1', '#tags column:4'],
	// A command.
	'readback educator link',
	// Before the name of an act, in the audit trail; before what a state, a field or a class is called.
	...['assignment.', 'class.', 'feedback.', 'placed.', '.sentence.']
]);

/** After the name of a page, in its title: ` · Readback`. */
function isCode(words: string): boolean {
	return codes.has(words.trim().replace(/^· /, ''));
}

/** HTML without its tags, whole or cut off by a value; else as it is. */
function withoutTags(words: string): string {
	return words.includes('<')
		? words.replace(/^[^<>]*>/, ' ').replaceAll(/<[^>]*(>|$)/g, ' ')
		: words;
}

function isText(words: string): boolean {
	const trimmed = withoutTags(words).trim();
	return (
		/\p{L}{2,} \p{L}|^\p{Lu}\p{Ll}+[.?!:]?$|\p{L}[.?!]$/u.test(trimmed) &&
		!isCode(trimmed) &&
		// Names of files, queries, media types, rules of style.
		!/^[\w-]+\.[a-z]{2,}$|^(SELECT|INSERT|[a-z-]+\/[a-z-]+;) |[{;][a-z-]+:/.test(trimmed) &&
		// What names a setting of the server is said to those who run it.
		!/\b[A-Z]{2,}_[A-Z]{2,}\b/.test(trimmed)
	);
}

/**
 * Text in a script that no message file holds. Errors that end a process, and the log, are not for pages;
 * `scripts` is given the names that Unicode has for them.
 */
function textsInScript(source: string): readonly string[] {
	const texts: string[] = [];
	const visit = (node: ts.Node): void => {
		if (
			ts.isImportDeclaration(node) ||
			ts.isTypeNode(node) ||
			ts.isThrowStatement(node) ||
			(ts.isCaseClause(node) &&
				ts.isStringLiteral(node.expression) &&
				node.statements.length === 0) ||
			(ts.isNewExpression(node) && /Error$/.test(node.expression.getText())) ||
			(ts.isCallExpression(node) &&
				/^(console\..*|log(\.\w+)?|say|describe|scripts)$/.test(node.expression.getText()))
		)
			return;
		if (
			(ts.isStringLiteralLike(node) ||
				ts.isTemplateHead(node) ||
				ts.isTemplateMiddleOrTemplateTail(node)) &&
			isText(node.text)
		)
			texts.push(node.text.trim());
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true));
	return texts;
}

/** Attributes of elements that no one reads or hears. */
const mute =
	/^(class|style|href|src|id|for|name|type|kind|value|rel|method|action|form\w*|enctype|accept|autocomplete|spellcheck|content|d|viewBox|shape-\w+|role|data-.*|aria-(?!label$|description$|valuetext$).*)$/;

/** Attributes that are text, whatever stands in them. In others a small word alone is a code: `scope="col"`. */
const spoken = /^(aria-.*|title|alt|placeholder|label|hint|legend|heading)$/;

/** What a node of the markup says by itself; `attribute`: the name of the one that it stands in. */
function wordsOf(node: object, attribute: string): string | false {
	// The text of a template between two values.
	if ('cooked' in node && typeof node.cooked === 'string')
		return isText(node.cooked) && node.cooked;
	if (!('type' in node)) return false;
	if (node.type === 'Text' && 'data' in node && typeof node.data === 'string')
		return (
			(attribute === '' || spoken.test(attribute)
				? /\p{L}{2,}/u.test(node.data)
				: isText(node.data)) && node.data
		);
	if (node.type === 'Literal' && 'value' in node && typeof node.value === 'string')
		return isText(node.value) && node.value;
	return false;
}

function textsInMarkup(source: string): readonly string[] {
	const texts: string[] = [];
	const visit = (node: unknown, within: string): void => {
		if (Array.isArray(node)) return node.forEach((each) => visit(each, within));
		if (typeof node !== 'object' || node === null) return;
		let attribute = within;
		if ('type' in node) {
			if (node.type === 'Attribute' && 'name' in node) attribute = String(node.name);
			else if (node.type === 'Fragment') attribute = '';
			if (mute.test(attribute)) return;
			if (node.type === 'Comment' || node.type === 'StyleDirective') return;
		}
		const words = wordsOf(node, attribute);
		if (words && !isCode(words)) texts.push(words.trim());
		Object.values(node).forEach((each) => visit(each, attribute));
	};
	visit(parse(source, { modern: true }).fragment, '');
	return texts;
}

function textsIn(file: string): readonly string[] {
	const source = readFileSync(file, 'utf8');
	if (!file.endsWith('.svelte')) return textsInScript(source);
	const scripts = [...source.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(
		([, code = '']) => code
	);
	return [...scripts.flatMap(textsInScript), ...textsInMarkup(source)];
}

describe('messages', () => {
	test.each([
		['<p>Next question</p>', ['Next question']],
		['<Field label="Name of the class" />', ['Name of the class']],
		['<button aria-label="close"></button>', ['close']],
		['<th scope="col" aria-sort="ascending">{words.question}</th>', []],
		['<p title={on ? "Shown" : words.hidden}></p>', ['Shown']],
		['<p>{on ? `${n} of them left` : words.none}</p>', ['of them left']],
		['<p class="soft small">{words.next}</p>', []],
		['<script>const say = `${n} of them left`;</script>', ['of them left']],
		['<script>throw new Error("This cannot be");</script>', []],
		['<script>log(`Listening at ${address} by now.`);</script>', []],
		['<script>const page = `<p class="soft small">${text}</p>`;</script>', []],
		[
			'<script>const page = `<p class="soft">Number of it: ${id}</p>`;</script>',
			['<p class="soft">Number of it:']
		],
		['<title>{words.account} · Readback</title>', []]
	])('%s: text outside the messages is seen', (source, texts) => {
		const scripts = [...source.matchAll(/<script[^>]*>(.*?)<\/script>/gs)];
		expect([
			...scripts.flatMap(([, code = '']) => textsInScript(code)),
			...textsInMarkup(source)
		]).toEqual(texts);
	});

	test('every text that a person can see stands in src/lib/messages', () => {
		const found = written
			.filter((file) => !notShown.test(file))
			.flatMap((file) => textsIn(file).map((text) => `${file}: ${text}`));
		expect(found).toEqual([]);
	});

	test('every message is used', () => {
		const sources = written.map((file) => readFileSync(file, 'utf8'));
		const unused = globSync('src/lib/messages/*.ts')
			.filter((file) => !/(dates|format|language|numbers|zones)\.ts$/.test(file))
			.flatMap((file) => {
				const exported = [
					...readFileSync(file, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)
				];
				const name = basename(file, '.ts');
				const from = new RegExp(`import \\* as (\\w+) from '[^']*/messages/${name}(?:\\.ts)?'`);
				const users = sources.flatMap((source) => {
					const as = from.exec(source)?.[1];
					return as === undefined ? [] : [{ source, as }];
				});
				return exported
					.map(([, key = '']) => key)
					.filter(
						(key) =>
							!users.some(({ source, as }) => new RegExp(`\\b${as}\\.${key}\\b`).test(source))
					)
					.map((key) => `${file}: ${key}`);
			});
		expect(unused).toEqual([]);
	});
});
