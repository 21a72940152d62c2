import { boundsOf } from '../../analysis/counts.ts';
import type { Cell } from '../../assignment/csv.ts';
import * as headings from '../../messages/export.ts';
import * as words from '../../messages/series.ts';
import type { Who } from '../accounts/who-asks.ts';
import type { Database } from '../store/database/tables.ts';
import { cents, gradebookJson, gradebookRows } from './gradebook-files.ts';
import type { AskedReport } from './open-report.ts';
import {
	compareSeries,
	seriesBook,
	type ComparedSentence,
	type Series,
	type SeriesBook
} from './series.ts';
import { writeFile, type WrittenFile } from './write-file.ts';

/** The files of several classes, as addresses call them. */
export const seriesFiles = [
	...(['gradebook.csv', 'gradebook.xlsx', 'gradebook.json'] as const),
	...(['results.csv', 'results.xlsx', 'results.json'] as const),
	...(['sentences.csv', 'sentences.xlsx', 'sentences.json'] as const)
] as const;

export type SeriesFile = (typeof seriesFiles)[number];

type Rows = readonly (readonly Cell[])[];

/** Everybody, heads first; the class stands first in each row. */
export function seriesRows({ book, classes }: SeriesBook): Rows {
	const [heads = [], ...rows] = gradebookRows(book);
	return [
		[headings.className, ...heads],
		...rows.map((row, at) => [classes[at]?.className ?? '', ...row])
	];
}

/** The same for programs: a gradebook for each class. */
function seriesJson({ book, classes }: SeriesBook): unknown {
	return {
		...{ format: 'readback-series-gradebook', version: 1, assignment: book.title },
		classes: [...new Set(classes)].map((one) => {
			const rows = book.rows.filter((_, at) => classes[at] === one);
			return gradebookJson({ ...book, ...one, rows });
		})
	};
}

type Results = Series['together'];

function shareOf(value: number | null | undefined): number | null {
	return value === null || value === undefined ? null : cents(value * 100);
}

function resultCells({ done, all, scores, passed }: Results): readonly Cell[] {
	const { mean, median, spread } = scores ?? {};
	return [done, all, ...[mean, median, spread].map(shareOf), passed];
}

/** How each class did, and all of them together. */
export function resultRows({ classes, together }: Series): Rows {
	return [
		headings.resultHeads,
		...classes.map((one) => [one.className, ...resultCells(one), one.passMark]),
		...(classes.length > 1 ? [[words.together, ...resultCells(together), null]] : [])
	];
}

type Figures = ComparedSentence['classes'][number];

/** Where the page says why there is no number, so does the file. */
function figureCells(figures: Figures): readonly Cell[] {
	switch (figures?.type) {
		case undefined:
			return [null, null, null, null];
		case 'few':
			return [words.fewSoFar, null, null, null];
		case 'alike':
			return [words.alike, null, null, null];
		case 'shown': {
			const { against, n } = figures;
			const bounds = boundsOf(against, n);
			const exact = against.type === 'count' ? against.count : null;
			return [exact, bounds?.least ?? null, bounds?.most ?? null, n];
		}
	}
}

function sumCells(together: ComparedSentence['together']): readonly Cell[] {
	if (!together) return [null, null, null, null];
	const { least, most, of } = together;
	return [least === most ? least : null, least, most, of];
}

/** The most misread sentences, with four columns for each class. */
export function comparedRows({ classes, sentences }: Series): Rows {
	const several = classes.length > 1;
	const names = [
		...classes.map(({ className }) => className),
		...(several ? [words.together] : [])
	];
	return [
		[...headings.comparedHeads, ...names.flatMap(headings.comparedHeadsOf)],
		...sentences.map((sentence) => [
			...[sentence.text, sentence.quiz],
			...sentence.classes.flatMap(figureCells),
			...(several ? sumCells(sentence.together) : [])
		])
	];
}

type What = 'gradebook' | 'results' | 'sentences';

function whatOf(file: SeriesFile): What {
	if (file.startsWith('gradebook')) return 'gradebook';
	return file.startsWith('results') ? 'results' : 'sentences';
}

/** Results and sentences as JSON are their rows: the page has no more. */
async function comparedContent(
	db: Database,
	who: Who,
	{ what, ...asked }: Asked & { readonly what: 'results' | 'sentences' }
) {
	const found = await compareSeries(db, who, asked);
	if (found.type === 'missing') return null;
	const rows = what === 'results' ? resultRows(found) : comparedRows(found);
	return {
		title: found.title,
		rows,
		json: { format: `readback-series-${what}`, version: 1, rows }
	};
}

async function bookContent(db: Database, who: Who, asked: Asked) {
	const found = await seriesBook(db, who, asked);
	if (found.type === 'missing') return null;
	return { title: found.book.title, rows: seriesRows(found), json: seriesJson(found) };
}

type Asked = Omit<AskedReport, 'assignment'> & { readonly series: string };

/** What the pages of several classes show to the same person, as a file. */
export async function seriesFile(
	db: Database,
	who: Who,
	{ file, ...asked }: Asked & { readonly file: SeriesFile }
): Promise<WrittenFile | { readonly type: 'missing' }> {
	const what = whatOf(file);
	const content =
		what === 'gradebook'
			? await bookContent(db, who, asked)
			: await comparedContent(db, who, { ...asked, what });
	if (!content) return { type: 'missing' };
	const { title, rows, json } = content;
	const names = [title, words.allClasses];
	return writeFile(file, {
		...{ names, what: headings.fileNames[what], rows, json },
		forPeople: true
	});
}
