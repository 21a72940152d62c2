import {
	parseHandIn,
	readCompletionCode,
	type Digest,
	type HandInProblem
} from '../assignment/by-link/hand-in.ts';
import type { AttemptRecord } from '../attempt/events.ts';
import { progressOf } from '../attempt/tries.ts';
import { replay } from '../attempt/replay.ts';
import { hasResult, tally } from '../attempt/tally.ts';
import { mark } from '../questions/marking.ts';
import type { PracticeQuestion } from '../questions/question.ts';
import * as words from '../messages/by-link-hand-ins.ts';
import * as refusals from '../messages/form-refusals.ts';

/** What the table of what came in needs of a module: its key, which is this page's own. */
export interface KeyedModule {
	readonly id: string;
	readonly edition: string;
	readonly quizzes: readonly {
		readonly id: string;
		readonly questions: readonly PracticeQuestion[];
	}[];
}

const fileWords: Readonly<Record<HandInProblem, string>> = words.files;

/** First tries in line by this key; the marks in the file are not looked at. */
function countInLine(record: AttemptRecord, questions: readonly PracticeQuestion[]): number {
	const replayed = replay(record.input, record.events);
	if (replayed.type === 'illegal') return 0;
	return questions.filter((question) => {
		const [first] = progressOf(replayed.snapshot.context, question.id)?.tries ?? [];
		const marked = first && mark(question, first.response);
		return marked?.type === 'marked' && marked.mark.fraction === 1;
	}).length;
}

/** A file that was handed in, checked and marked by the module as it stands here. */
export async function readHandInFile(
	text: string,
	module: KeyedModule,
	digest: Digest
): Promise<CameIn> {
	const nothing = { label: '', quiz: '', answered: null, inLine: null };
	const parsed = await parseHandIn(text, digest);
	if (parsed.type === 'unusable') return { ...nothing, remark: fileWords[parsed.reason] };
	const { label, quiz, edition, given } = parsed.handIn;
	const found = module.quizzes.find(({ id }) => id === quiz);
	if (parsed.handIn.module !== module.id || !found) {
		return { ...nothing, label, quiz, remark: words.otherModule };
	}
	const remark = edition === module.edition ? '' : words.otherEdition;
	if (given.level === 'completion') {
		const answered = given.of === 0 ? 0 : given.answered / given.of;
		return { label, quiz, answered, inLine: null, remark };
	}
	const done = finishedRecord(given.record);
	if (!done) return { ...nothing, label, quiz, remark: words.notFinished };
	const answered = done.of === 0 ? 0 : done.answered / done.of;
	return { label, quiz, answered, inLine: countInLine(given.record, found.questions), remark };
}

/** What came in, as a row of the table: one hand-in, or what was wrong with it. */
export interface CameIn {
	readonly label: string;
	/** Id; empty where it cannot be told. */
	readonly quiz: string;
	/** Share of the questions, 0 to 1; `null` where it cannot be told. */
	readonly answered: number | null;
	/** How many were in line at the first try, marked anew here; `null` where answers are not known. */
	readonly inLine: number | null;
	/** What is to be known of it, in words; empty when nothing is. */
	readonly remark: string;
}

interface Known {
	readonly quizzes: readonly string[];
	readonly edition: string;
}

function readLine(line: string, { quizzes, edition }: Known): CameIn {
	const [label = '', code = ''] = line.split(/[,;\t]/, 2).map((part) => part.trim());
	const nothing = { label, quiz: '', answered: null, inLine: null };
	if (code === '') return { ...nothing, remark: words.howToWrite };
	const read = readCompletionCode(code, { quizzes, edition, label });
	if (read.type === 'unusable') {
		const { reason } = read;
		const remark =
			reason.type === 'quiz' ? refusals.codeOfAnotherQuiz : refusals.lettersProblem(reason);
		return { ...nothing, remark };
	}
	const remarks = [
		...(read.sameLabel ? [] : [words.otherName]),
		...(read.sameEdition ? [] : [words.otherEdition])
	];
	const { quiz, answered } = read;
	return { label, quiz, answered, inLine: null, remark: remarks.join(' ') };
}

/** Completion codes, a line each: whom it is from, a comma, the code. */
export function readCodeLines(text: string, known: Known): readonly CameIn[] {
	const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
	return lines.map((line) => readLine(line, known));
}

export interface FinishedRecord {
	readonly record: AttemptRecord;
	readonly answered: number;
	readonly of: number;
}

/** A kept attempt, if it was finished; also while some of its questions are asked again. */
export function finishedRecord(record: AttemptRecord): FinishedRecord | null {
	const replayed = replay(record.input, record.events);
	if (replayed.type === 'illegal') return null;
	const { snapshot } = replayed;
	if (!hasResult(snapshot)) return null;
	const { total, skipped, unanswered } = tally(snapshot);
	return { record, answered: total - skipped - unanswered, of: total };
}
