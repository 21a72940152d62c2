import { Document, isMap, isPair, isScalar, type Pair, visit, type YAMLMap } from 'yaml';
import { freeSlugs } from '../../lib/content/article/parse-article.ts';
import { placeholders } from '../../lib/content/placeholders.ts';
import * as words from '../../lib/messages/importing.ts';
import type { Imported, NumberSaid, Said } from './imported.ts';
import type { Suggest, Suggested } from './suggest-passages.ts';

/** What a draft is made with. */
export interface Making {
	/** An id that no question of the module has, by the words it is made of. */
	readonly freeId: (words: string) => string;
	readonly suggest: Suggest;
	/** A section of the article, for a passage that nobody has chosen yet. */
	readonly section: string;
}

/** Ids of the fixed parts of the kinds; an author's own cannot be one of them. */
const taken = new Set(['right', 'otherwise', 'true', 'false', 'uncertain']);

interface Drafted {
	/** As it stands in the file. */
	readonly value: object;
	/** For each `explains` in it, in their order. */
	readonly suggestions: readonly (readonly Suggested[])[];
}

/** A question as a draft: every text that it lacks is a placeholder, and so is every passage. */
function draftOf(question: Imported, { freeId, suggest, section }: Making): Drafted {
	const suggestions: (readonly Suggested[])[] = [];
	const explains = (answer: string) => {
		suggestions.push(suggest(answer, question.stem));
		return { section, quote: placeholders.quote };
	};
	const right = (said: string, answer: string) => ({
		...{ chosen: said || placeholders.rightChosen, explains: explains(answer) }
	});
	const wrong = (said: string, answer: string) => ({
		...{ chosen: said || placeholders.wrongChosen, explains: explains(answer) }
	});
	const head = (kind: string) => ({
		...{ id: freeId(question.name), kind, level: 'recall', draft: true, stem: question.stem },
		...(question.hint === '' || kind === 'truth' ? {} : { hint: question.hint })
	});
	const ids = freeSlugs(taken);
	const numbered = ({ value, tolerance }: NumberSaid) => ({
		...{ value, ...(Number(tolerance) === 0 ? {} : { tolerance }) }
	});
	const { asked } = question;
	switch (asked.type) {
		case 'options': {
			const keys = asked.options.filter((option) => option.right).length;
			const options = asked.options.map(({ text, said, right: key }) => ({
				...{ id: ids(text), text },
				...(key ? { key, ...right(said, text) } : wrong(said, text))
			}));
			return { value: { ...head(keys === 1 ? 'choice' : 'multiple'), options }, suggestions };
		}
		case 'truth': {
			const option = (key: boolean, said: string) =>
				key ? { key, ...right(said, '') } : wrong(said, '');
			const options = {
				true: option(asked.right, asked.said.true),
				false: option(!asked.right, asked.said.false),
				uncertain: wrong('', '')
			};
			return { value: { ...head('truth'), options }, suggestions };
		}
		case 'number': {
			const answer = {
				...numbered(asked.right),
				...right(asked.right.said, asked.right.value)
			};
			const others = asked.wrong.map((number) => ({
				...{ id: ids(`n-${number.value}`), ...numbered(number) },
				...wrong(number.said, number.value)
			}));
			const otherwise = wrong(asked.otherwise, '');
			const value = { ...head('numeric'), answer, wrong: others, otherwise };
			return { value, suggestions };
		}
		case 'text': {
			const [first, ...also] = grouped(asked.right);
			const texts = first?.texts ?? [];
			const answer = { texts, ...right(first?.said ?? '', texts[0] ?? '') };
			const more = also.map(({ texts, said }) => ({
				...{ id: ids(texts[0] ?? ''), texts, chosen: said || placeholders.rightChosen },
				explains: explains(texts[0] ?? '')
			}));
			const others = grouped(asked.wrong).map(({ texts, said }) => ({
				...{ id: ids(texts[0] ?? ''), texts, ...wrong(said, texts[0] ?? '') }
			}));
			const otherwise = wrong(asked.otherwise, '');
			const lists = {
				...(more.length > 0 ? { also: more } : {}),
				...(others.length > 0 ? { wrong: others } : {})
			};
			return { value: { ...head('text'), answer, ...lists, otherwise }, suggestions };
		}
		case 'match': {
			const texts = [...new Set([...asked.pairs.map(({ answer }) => answer), ...asked.others])];
			const byText = new Map(texts.map((text) => [text, ids(`to-${text}`)]));
			const used = new Set(asked.pairs.map(({ answer }) => answer));
			const answers = texts.map((text) => ({
				...{ id: byText.get(text), text },
				...(used.has(text) ? {} : wrong('', text))
			}));
			const pairs = asked.pairs.map(({ text, answer }) => ({
				...{ id: ids(text), text, answer: byText.get(answer) },
				...{ chosen: placeholders.rightChosen, otherwise: placeholders.wrongChosen },
				explains: explains(`${text} ${answer}`)
			}));
			return { value: { ...head('match'), answers, pairs }, suggestions };
		}
	}
}

/** Answers with the same feedback are one, and said as one. */
function grouped(answers: readonly Said[]) {
	const groups = new Map<string, string[]>();
	for (const { text, said } of answers) groups.set(said, [...(groups.get(said) ?? []), text]);
	return [...groups].map(([said, texts]) => ({ said, texts }));
}

/** A quiz file of drafts, and where in its text each question begins. */
export interface QuizFile {
	readonly text: string;
	/** Offsets in `text`, in the order of the questions. */
	readonly starts: readonly number[];
}

/** The questions as a quiz file in which each passage is to be chosen, with the suggestions above it as comments. */
export function quizFile(title: string, questions: readonly Imported[], making: Making): QuizFile {
	const drafted = questions.map((question) => draftOf(question, making));
	const document = new Document(
		{
			...{ title, intro: placeholders.intro, book: 'open', behaviour: 'practice' },
			...{ order: 'fixed', questions: drafted.map(({ value }) => value) }
		},
		{ aliasDuplicateObjects: false }
	);
	const suggestions = drafted.flatMap((each) => each.suggestions);
	let at = 0;
	visit(document, {
		Pair: (_, pair) => {
			if (!isKey(pair, 'explains')) return undefined;
			comment(pair, suggestions[at] ?? []);
			at += 1;
			return visit.SKIP;
		}
	});
	const list = document.get('questions', true);
	const items: readonly unknown[] = isSequence(list) ? list.items : [];
	for (const [index, item] of items.entries()) {
		const explanation = questions[index]?.explanation ?? '';
		if (isMap(item) && explanation !== '') above(item, words.explanationWas(explanation));
	}
	const text = document.toString({ lineWidth: 96 });
	const starts = [...text.matchAll(/^ {2}- id: /gm)].map(({ index }) => index);
	return { text, starts };
}

function isKey(pair: Pair, name: string): boolean {
	return isPair(pair) && isScalar(pair.key) && pair.key.value === name;
}

function isSequence(value: unknown): value is { readonly items: readonly unknown[] } {
	return (
		typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items)
	);
}

function comment(pair: Pair, suggestions: readonly Suggested[]): void {
	if (!isScalar(pair.key)) return;
	const lines =
		suggestions.length === 0
			? [words.noSuggestion]
			: [
					words.suggestions,
					...suggestions.map(
						({ section, quote }) => `{ section: ${section}, quote: ${JSON.stringify(quote)} }`
					)
				];
	pair.key.commentBefore = lines.map(inComment).join('\n');
}

function above(item: YAMLMap, text: string): void {
	item.commentBefore = inComment(text);
}

/** One line, which nothing in the text can end. */
function inComment(text: string): string {
	return ` ${text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}`;
}
