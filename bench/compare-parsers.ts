import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseDocument } from 'yaml';
import { compile } from '../src/lib/content/compile.ts';
import type { ModuleFiles } from '../src/lib/content/text-file.ts';
import { makeModule } from './make-module.ts';
import { median } from './numbers.ts';
import { timed } from './timed.ts';

const modules = 50;
const rounds = 5;

/** Milliseconds of processor a module, code warm. */
export interface Parsers {
	readonly compile: number;
	readonly yaml: number;
	readonly markdown: number;
}

function filesOf(made: ReturnType<typeof makeModule>): ModuleFiles {
	const encoder = new TextEncoder();
	const files = Object.entries(made).map(([path, text]) => ({
		type: 'file' as const,
		path,
		bytes: encoder.encode(text)
	}));
	return { id: 'river', files };
}

/**
 * What compiling costs beside what its two parsers cost alone, on the same files in turns: below those
 * no compiler comes that uses them.
 */
export function compareParsers(): Parsers {
	const made = Array.from({ length: modules }, (_, seed) => makeModule(seed));
	const files = made.map(filesOf);
	const texts = made.map((module) => Object.entries(module));
	const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
	const times: { readonly [P in keyof Parsers]: number[] } = {
		compile: [],
		yaml: [],
		markdown: []
	};
	const each = (ending: string, parse: (text: string) => unknown): number => {
		const parsed = texts.flat().filter(([path]) => path.endsWith(ending));
		return timed(() => parsed.forEach(([, text]) => parse(text))).worked / modules;
	};
	for (let round = 0; round < rounds; round += 1) {
		times.compile.push(timed(() => files.forEach((file) => compile(file))).worked / modules);
		times.yaml.push(each('.yaml', (text) => parseDocument(text, { uniqueKeys: false })));
		times.markdown.push(each('.md', (text) => markdown.parse(text)));
	}
	return {
		compile: median(times.compile),
		yaml: median(times.yaml),
		markdown: median(times.markdown)
	};
}
