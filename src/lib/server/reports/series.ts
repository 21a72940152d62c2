import { boundsOf } from '../../analysis/counts.ts';
import type { SentenceFigures } from '../../analysis/figures.ts';
import type { Who } from '../accounts/who-asks.ts';
import { listSeries } from '../store/assignments.ts';
import type { Database } from '../store/database/tables.ts';
import { classReport, misreadList } from './class-report.ts';
import { gradebook, type Gradebook } from './gradebook.ts';
import type { FileBook } from './gradebook-files.ts';
import type { AskedReport } from './open-report.ts';
import { summaryOf, type Summary } from './summary.ts';

/** How one class, or all of them, did. */
interface Results {
	/** Who have handed in every quiz. */
	readonly done: number;
	/** Everybody in the class and on its list. */
	readonly all: number;
	/** `null`: the class shows no scores, or there are none yet. */
	readonly scores: Summary['scores'];
	/** Who have passed; `null`: there is no pass mark, or no score. */
	readonly passed: Summary['passed'];
}

export interface SeriesClass extends Results {
	readonly assignment: string;
	readonly className: string;
	/** Whether scores stand in its gradebook. */
	readonly byName: boolean;
	/** Per cent; `null`: there is none. */
	readonly passMark: number | null;
	/** Whether answers come in, so that there is a report. */
	readonly report: boolean;
}

/** A sentence as each class answered it in one quiz. */
export interface ComparedSentence {
	readonly id: string;
	readonly text: string;
	/** Title. */
	readonly quiz: string;
	/** One for each class; `null`: its report does not touch it, or nobody has handed in. */
	readonly classes: readonly (SentenceFigures | null)[];
	/** Sums of what the classes' own reports show, of those that show a number; `null`: fewer than two do. */
	readonly together: { readonly least: number; readonly most: number; readonly of: number } | null;
}

/** Several classes with one assignment, side by side. Plain JSON. */
export interface Series {
	readonly type: 'series';
	readonly title: string;
	readonly classes: readonly SeriesClass[];
	/** Scores: of the classes that show them. */
	readonly together: Results;
	/** The most misread first. */
	readonly sentences: readonly ComparedSentence[];
}

type Book = Gradebook & { readonly assignment: string };

/** The gradebooks of those that the educator teaches, by the name of the class; what others have is not there. */
async function booksOf(
	db: Database,
	who: Who,
	{ series, now }: { readonly series: string; readonly now: string }
): Promise<readonly Book[]> {
	const books: Book[] = [];
	for (const { id: assignment } of await listSeries(db, series)) {
		const book = await gradebook(db, who, { assignment, now });
		if (book.type === 'gradebook') books.push({ ...book, assignment });
	}
	return books.toSorted((one, other) => one.className.localeCompare(other.className));
}

/**
 * Adds up what each class's own report shows, and nothing else. Nobody can learn from it what the reports do not say one
 * by one: not even who takes one class away from all of them.
 */
export function addUp(classes: ComparedSentence['classes']): ComparedSentence['together'] {
	const shown = classes.flatMap((figures) => {
		if (figures?.type !== 'shown') return [];
		const bounds = boundsOf(figures.against, figures.n);
		return bounds ? [{ ...bounds, of: figures.n }] : [];
	});
	if (shown.length < 2) return null;
	const sum = (part: 'least' | 'most' | 'of') => shown.reduce((all, one) => all + one[part], 0);
	return { least: sum('least'), most: sum('most'), of: sum('of') };
}

/** So many sentences stand side by side. */
const mostSentences = 20;

/** A class's report of a quiz that waits for more people than have handed it in. */
interface Waiting {
	readonly at: number;
	readonly quiz: string;
	readonly people: number;
}

/** Says of a sentence that others have figures of that those of a class are still to come. */
function withWaiting(
	row: Omit<ComparedSentence, 'together'>,
	waiting: readonly Waiting[]
): Omit<ComparedSentence, 'together'> {
	const { id, text, quiz, classes } = row;
	const section = classes.find((figures) => figures !== null)?.section ?? '';
	const few = (at: number): SentenceFigures | null => {
		const found = waiting.find((one) => one.at === at && one.quiz === quiz);
		return found ? { id, section, text, n: found.people, type: 'few' } : null;
	};
	return { ...row, classes: classes.map((figures, at) => figures ?? few(at)) };
}

/** How much is against it at least in the class that misread it most. */
function weight({ classes }: ComparedSentence): number {
	return Math.max(...classes.map((each) => (each?.type === 'shown' ? each.atLeast : -1)));
}

async function sentencesOf(
	db: Database,
	who: Who,
	{ books, asked }: { books: readonly Book[]; asked: Omit<AskedReport, 'assignment'> }
): Promise<readonly ComparedSentence[]> {
	const rows = new Map<string, Omit<ComparedSentence, 'together'>>();
	const waiting: Waiting[] = [];
	for (const [at, { assignment }] of books.entries()) {
		const report = await classReport(db, who, { ...asked, assignment });
		if (report.type !== 'shown') continue;
		for (const { title: quiz, people, shown } of report.quizzes)
			if (shown.type === 'few' && people > 0) waiting.push({ at, quiz, people });
		for (const { id, text, quizzes } of misreadList(report.module, report.quizzes))
			for (const { title: quiz, figures } of quizzes) {
				// Of another edition it may say something else.
				const key = JSON.stringify([id, text, quiz]);
				const known = rows.get(key)?.classes ?? books.map(() => null);
				rows.set(key, { id, text, quiz, classes: known.with(at, figures) });
			}
	}
	const compared = [...rows.values()].map((row) => ({
		...withWaiting(row, waiting),
		together: addUp(row.classes)
	}));
	return compared
		.filter(({ classes }) => classes.some((figures) => figures?.type === 'shown'))
		.toSorted((one, other) => weight(other) - weight(one))
		.slice(0, mostSentences);
}

function resultsOf(book: Gradebook, now: string): Results {
	const { done, all, scores, passed } = summaryOf(book, now);
	return { done, all, scores, passed };
}

/** Quizzes that all of the classes have, with the cells of each row in their order. */
function merged(books: readonly Book[], [first]: readonly Book[] = books): Gradebook | null {
	if (!first) return null;
	const common = first.quizzes.filter(({ id }) =>
		books.every(({ quizzes }) => quizzes.some((quiz) => quiz.id === id))
	);
	const rows = books.flatMap(({ quizzes, rows: own }) =>
		own.map((row) => ({
			...row,
			cells: common.flatMap(
				({ id }) => row.cells[quizzes.findIndex((quiz) => quiz.id === id)] ?? []
			)
		}))
	);
	return { ...first, quizzes: common, rows };
}

/** For an educator of at least one of the classes, of those that they teach. */
export async function compareSeries(
	db: Database,
	who: Who,
	asked: Omit<AskedReport, 'assignment'> & { readonly series: string }
): Promise<Series | { readonly type: 'missing' }> {
	const books = await booksOf(db, who, asked);
	const [first] = books;
	if (!first) return { type: 'missing' };
	const classes = books.map((book) => ({
		...{ assignment: book.assignment, className: book.className, byName: book.scores },
		passMark: book.scores ? book.passMark : null,
		report: book.level === 'name' || book.level === 'pseudonym',
		...resultsOf(book, asked.now)
	}));
	const scored = merged(books.filter(({ scores }) => scores));
	return {
		...{ type: 'series', title: first.title, classes },
		together: {
			done: classes.reduce((sum, { done }) => sum + done, 0),
			all: classes.reduce((sum, { all }) => sum + all, 0),
			scores: scored ? resultsOf(scored, asked.now).scores : null,
			passed: classes.some(({ passed }) => passed !== null)
				? classes.reduce((sum, { passed }) => sum + (passed ?? 0), 0)
				: null
		},
		sentences: await sentencesOf(db, who, { books, asked })
	};
}

/** Everybody in all classes of a series. */
export interface SeriesBook {
	readonly type: 'book';
	/** The rows of all classes; `passMark`: of all that have scores, where it is one. */
	readonly book: FileBook;
	/** Of which class each row is, and how it goes there. */
	readonly classes: readonly Pick<
		Book,
		'className' | 'passMark' | 'naming' | 'level' | 'assignment'
	>[];
}

/** The pass mark of the classes that show scores, where they have one in common. */
function passMarkOf(books: readonly Book[]): FileBook['passMark'] {
	const marks = new Set(books.filter(({ scores }) => scores).map(({ passMark }) => passMark));
	const [only = null] = marks;
	return marks.size > 1 ? 'byClass' : only;
}

/** The gradebooks of the classes in one, of those that the educator teaches. */
export async function seriesBook(
	db: Database,
	who: Who,
	asked: { readonly series: string; readonly now: string }
): Promise<SeriesBook | { readonly type: 'missing' }> {
	const books = await booksOf(db, who, asked);
	const book = merged(books);
	if (!book) return { type: 'missing' };
	return {
		type: 'book',
		// Where one class shows no scores, there are columns for those of the others.
		book: { ...book, passMark: passMarkOf(books), scores: books.some(({ scores }) => scores) },
		classes: books.flatMap((one) => one.rows.map(() => one))
	};
}
