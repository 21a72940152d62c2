import * as fileProblems from '../../messages/file-problems.ts';
import type { Report } from '../problem.ts';
import { shortened } from '../words.ts';
import type { Path, YamlFile } from './parse-yaml.ts';
import { isTextKey } from './slips.ts';

/** What people write who are used to it, in texts that are shown as they are written. */
const markup = [
	['markdown', /\*\*[^\s*](?:[^*]*[^\s*])?\*\*/],
	['markdown', /(?<![\p{L}\p{N}*])\*[^\s*](?:[^*]*[^\s*])?\*(?![\p{L}\p{N}*])/u],
	['markdown', /(?<![\p{L}\p{N}_])__?[^\s_](?:[^_]*[^\s_])?__?(?![\p{L}\p{N}_])/u],
	['markdown', /~~[^\s~](?:[^~]*[^\s~])?~~/],
	['markdown', /!?\[[^[\]]*\]\([^()\s]+\)/],
	['code', /`[^`]+`/],
	[
		'html',
		/<\/?(?:a|b|br|code|div|em|i|img|kbd|li|ol|p|small|span|strong|sub|sup|u|ul)(?:\s[^<>]*)?\/?>/
	],
	['html', /&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});/],
	['tex', /\$[^$\s](?:[^$]*[\\^_{][^$]*)?\$/],
	['tex', /(?<![\w:\\])\\(?:[()[\]]|[A-Za-z]{2,})/]
] as const;

type Markup = (typeof markup)[number][0];

/** Longer texts are refused anyway. */
const looked = 4_000;

/** Warns of Markdown, code, HTML and TeX in texts for people: a learner would read the marks. Quotes have rules of their own. */
export function reportMarkup(yaml: YamlFile, report: Report): void {
	const open: { value: unknown; path: Path }[] = [{ value: yaml.value, path: [] }];
	for (let next = open.pop(); next; next = open.pop()) {
		const { value, path } = next;
		if (typeof value === 'string') {
			const key = path.at(-1);
			const found = isTextKey(key) && key !== 'quote' ? firstMarkup(value) : undefined;
			if (found)
				report('markup-in-text', yaml.valuePlace(path), fileProblems.markupInText(...found));
		} else if (typeof value === 'object' && value !== null) {
			const list = Array.isArray(value);
			for (const [key, inner] of Object.entries(value))
				open.push({ value: inner, path: [...path, list ? Number(key) : key] });
		}
	}
}

function firstMarkup(text: string): [marks: string, what: Markup] | undefined {
	const start = text.slice(0, looked);
	for (const [what, pattern] of markup) {
		const found = pattern.exec(start)?.[0];
		if (found !== undefined) return [shortened(found, 60), what];
	}
	return undefined;
}
