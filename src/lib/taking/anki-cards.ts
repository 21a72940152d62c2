/**
 * All questions of a module as cards for Anki: its import of text files, as its manual describes it ("Importing: Text
 * Files", https://docs.ankiweb.net/importing/text-files.html).
 */
import Papa from 'papaparse';
import type { Module } from '../content/module.ts';
import { paperSheets, type KeyLine, type PaperQuestion } from './paper.ts';

/** What the cards say in our words. */
export interface CardWords {
	readonly readIn: (section: string) => string;
	readonly isTrue: string;
}

/** In Anki a tag ends at a blank, and `::` begins one below it. */
function tag(...names: readonly string[]): string {
	return ['readback', ...names].map((name) => name.replaceAll(/[\s:]+/g, '-')).join('::');
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** One text of lines, as HTML. */
function lines(all: readonly string[]): string {
	return all.filter((line) => line !== '').join('<br>');
}

/** A gap as a line to write on, with its number. */
function gapInText(piece: string | number): string {
	return typeof piece === 'string' ? piece : `(${piece}) ____`;
}

function asked({ stem, isStatement, form }: PaperQuestion, words: CardWords): string {
	const lettered = (all: readonly { readonly letter: string; readonly text: string }[]) =>
		all.map(({ letter, text }) => `${letter}: ${escaped(text)}`);
	const below = ((): readonly string[] => {
		switch (form.type) {
			case 'options':
				return lettered(form.options);
			case 'letters':
				return [...lettered(form.choices), '', ...form.items.map(escaped)];
			case 'grid':
				return [...form.columns.map(escaped), '', ...form.rows.map(escaped)];
			case 'places':
				return form.items.map(escaped);
			case 'gaps':
				return [
					form.pieces.map((piece) => escaped(gapInText(piece))).join(''),
					...form.choices.flatMap(({ gap, choices }) => ['', gapInText(gap), ...lettered(choices)])
				];
			case 'line':
				return form.unit === null ? [] : [`… ${escaped(form.unit)}`];
			case 'sentences':
				return [];
		}
	})();
	return lines([`<b>${escaped(stem)}</b>`, isStatement ? escaped(words.isTrue) : '', ...below]);
}

function answered(
	{ key }: PaperQuestion,
	sectionsAt: ReadonlyMap<string, string>,
	address: string,
	words: CardWords
): string {
	const said = ({ item, letter, text, why, place }: KeyLine): string => {
		const right = [letter, text].filter((part) => part !== null).join(': ');
		const head = [item, right].filter((part) => part !== null && part !== '').join(' → ');
		const link = `${address}#${sectionsAt.get(place.exact) ?? ''}`;
		return lines([
			head === '' ? '' : `<b>${escaped(head)}</b>`,
			escaped(why),
			`<i>“${escaped(place.exact)}”</i>`,
			`<a href="${escaped(link)}">${escaped(words.readIn(place.sectionTitle))}</a>`
		]);
	};
	return key.map(said).join('<br><br>');
}

/**
 * The file. `address`: of the module's page, to lead back to the sentence. A card keeps its note when the file is imported
 * again: its id is that of the question.
 */
export function ankiCards(
	module: Pick<Module, 'id' | 'title' | 'sections' | 'quizzes'>,
	address: string,
	words: CardWords
): string {
	const sentenceOf = new Map(
		module.quizzes.flatMap(({ questions }) =>
			questions.flatMap(({ parts }) =>
				parts.flatMap(({ options }) =>
					options.map(({ passage }) => [passage.exact, passage.sentences[0]] as const)
				)
			)
		)
	);
	const rows = module.quizzes.flatMap((quiz) =>
		paperSheets(module, quiz, 1).flatMap(({ questions }) =>
			questions.map((question) => [
				`readback-${module.id}-${question.id}`,
				asked(question, words),
				answered(question, sentenceOf, address, words),
				tag(module.id, quiz.id)
			])
		)
	);
	const heads = [
		...['#separator:Tab', '#html:true', '#notetype:Basic'],
		`#deck:${module.title.replaceAll(/[\r\n]+/g, ' ')}`,
		...['#guid column:1', '#tags column:4']
	];
	return `${heads.join('\n')}\n${Papa.unparse(rows, { delimiter: '\t', newline: '\n' })}\n`;
}
