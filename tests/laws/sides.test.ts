import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Allowed, because it comes out alike in both directions. Do not add what is turned by `:dir()`: the build writes
 * that as a list of languages, and looks no more at `dir`.
 */
const alike: readonly (readonly [file: string, declaration: string])[] = [
	// The arrow of an explanation: two sides of a square, turned to point down, and up where it is open.
	['src/lib/player/question/Explained.svelte', 'border-width: 0 1.5px 1.5px 0'],
	['src/lib/player/question/Explained.svelte', 'rotate: 45deg'],
	['src/lib/player/question/Explained.svelte', 'rotate: 225deg'],
	['src/lib/player/overview/Menu.svelte', 'border-width: 0 1.5px 1.5px 0'],
	['src/lib/player/overview/Menu.svelte', 'rotate: 45deg'],
	['src/lib/player/overview/Menu.svelte', 'rotate: 225deg'],
	// A tick, which is the same in every script.
	['src/lib/questions/kinds.css', 'border-width: 0 2px 2px 0'],
	['src/lib/questions/kinds.css', 'rotate: 45deg']
];

const fourSides = /^(margin|padding|inset|scroll-(margin|padding)|border-(width|style|color))$/;
const sideways = /^(transform|rotate|scale|translate)$/;

/** The values of a shorthand, with what stands in brackets kept together. */
function valuesOf(text: string): readonly string[] {
	return text.match(/[^\s(]+(\((?:[^()]|\([^()]*\))*\))?/g) ?? [];
}

function isPhysical(property: string, value: string): boolean {
	if (/(^|-)(left|right)(-|$)/.test(property)) return true;
	if (property.startsWith('--') || property === 'content') return false;
	if (/(^|[\s,])(left|right)([\s,]|$)/.test(value)) return true;
	const [first, second, third, fourth] = valuesOf(value);
	if (fourSides.test(property)) return fourth !== undefined && second !== fourth;
	if (property === 'border-radius')
		return first !== (second ?? first) || third !== (fourth ?? third);
	return sideways.test(property) && value !== 'none';
}

/** Each declaration of a style sheet that names the left or the right, or turns something sideways. */
function physicalIn(css: string): readonly string[] {
	const found = css
		.replaceAll(/\/\*.*?\*\//gs, '')
		.matchAll(/(?<=[{;]\s*)([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g);
	return [...found]
		.filter(([, property = '', value = '']) => isPhysical(property, value.trim()))
		.map(([, property = '', value = '']) => `${property}: ${value.trim()}`);
}

/** The style sheets of the product by file: of a component, its `<style>`. */
function styleSheets(): ReadonlyMap<string, string> {
	const files = globSync('src/**/*.{css,svelte}', { cwd: root }).toSorted();
	return new Map(
		files.map((file) => {
			const text = readFileSync(root + file, 'utf8');
			return [file, file.endsWith('.css') ? text : (/<style>(.*)<\/style>/s.exec(text)?.[1] ?? '')];
		})
	);
}

test('styles name the start and the end of a line, so that a page can run from right to left', () => {
	const sheets = styleSheets();
	expect(sheets.size).toBeGreaterThan(60);
	const found = [...sheets].flatMap(([file, css]) =>
		physicalIn(css).map((declaration) => `${file}: ${declaration}`)
	);
	const allowed = alike.map(([file, declaration]) => `${file}: ${declaration}`);
	expect(found.filter((one) => !allowed.includes(one))).toEqual([]);
	expect(allowed.filter((one) => !found.includes(one))).toEqual([]);
	expect([...sheets].filter(([, css]) => css.includes(':dir(')).map(([file]) => file)).toEqual([]);
});

test('scripts do not scroll or measure by the left or the right', () => {
	const files = globSync('src/**/*.{ts,svelte}', { cwd: root });
	const physical =
		/\b(scroll|offset|client)Left\b|\bpageX|\bscrollX\b|\bArrow(Left|Right)\b|\bstyle\.(left|right)\b/;
	expect(files.length).toBeGreaterThan(300);
	expect(files.filter((file) => physical.test(readFileSync(root + file, 'utf8')))).toEqual([]);
});

test('only one module says in which language the pages are', () => {
	const files = globSync('src/**/*.{ts,svelte,html}', { cwd: root });
	const said = files.filter(
		(file) =>
			!file.endsWith('.test.ts') &&
			/['"]en-GB['"]|<html lang="\w/.test(readFileSync(root + file, 'utf8'))
	);
	expect(said).toEqual(['src/lib/messages/language.ts']);
});

test.each([
	'margin-left: 1rem',
	'right: 0',
	'text-align: left',
	'float: right',
	'border-top-left-radius: 2px',
	'padding: 0 1rem 0 0',
	'padding: 0 calc(1rem + 2px) 0 0',
	'border-radius: 4px 0 0 4px',
	'background-position: right center',
	'translate: 1rem'
])('“%s” is found', (declaration) => {
	expect(physicalIn(`a:hover { color: red; ${declaration}; }`)).toEqual([declaration]);
	expect(physicalIn(`a { ${declaration} }`)).toEqual([declaration]);
});

test.each([
	'margin-inline-start: 1rem',
	'text-align: start',
	'padding: 0 1rem',
	'inset: auto 0 0 0',
	'padding: 0 clamp(1rem, 3vw, 2.5rem) 1rem',
	'border-radius: 4px',
	'color: var(--bright-right)'
])('“%s” passes', (declaration) => {
	expect(physicalIn(`a { ${declaration}; }`)).toEqual([]);
});
