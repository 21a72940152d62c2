import * as articleProblems from '../../messages/article-problems.ts';
import type { ParsedArticle } from '../article/parse-article.ts';
import { instead, passageYaml, type Report } from '../problem.ts';
import { quoted, shortened } from '../words.ts';
import type { Path, YamlFile } from '../yaml/parse-yaml.ts';

/** A sentence by the id that it has in the page. */
const pattern = /^([a-z][a-z0-9-]*)-s[1-9]\d*$/;

/**
 * The file with the words of a sentence where `explains` names it by its id. The id counts sentences, so it means
 * another one as soon as the article changes: a warning says so, with the words to write instead.
 */
export function withSentences(
	yaml: YamlFile,
	article: ParsedArticle | undefined,
	report: Report
): YamlFile {
	let named = false;
	const expand = (value: unknown, path: Path): unknown => {
		if (Array.isArray(value)) return value.map((item, at) => expand(item, [...path, at]));
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(
			Object.entries(value).map(([key, inner]: [string, unknown]) => {
				const at = [...path, key];
				if (key !== 'explains' || typeof inner !== 'string') return [key, expand(inner, at)];
				const [id, section] = pattern.exec(inner.trim()) ?? [];
				if (id === undefined || section === undefined) return [key, inner];
				named = true;
				const sentence = sentenceOf(article, id);
				// What is not there is reported where quotes are looked up.
				if (!sentence) return [key, { section, quote: id }];
				const place = yaml.valuePlace(at);
				const fix = instead(place, id, passageYaml(section, sentence.text));
				const message = articleProblems.sentenceByNumber(id, quoted(shortened(sentence.text, 160)));
				report('sentence-by-number', place, message, [], fix);
				return [key, { section, quote: sentence.text }];
			})
		);
	};
	const value = expand(yaml.value, []);
	return named ? { ...yaml, value } : yaml;
}

function sentenceOf(article: ParsedArticle | undefined, id: string) {
	for (const { sentences } of article?.sections ?? []) {
		const found = sentences.find((each) => each.id === id);
		if (found) return found;
	}
	return undefined;
}
