import { readCompletionCode } from '../assignment/completion-code.ts';

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
	if (code === '') return { ...nothing, remark: 'Write a name, a comma and the code.' };
	const read = readCompletionCode(code, { quizzes, edition, label });
	if (read.type === 'unusable') return { ...nothing, remark: read.reason };
	const remarks = [
		...(read.sameLabel ? [] : ['It was made for another name.']),
		...(read.sameEdition ? [] : ['It is of another edition of the module.'])
	];
	const { quiz, answered } = read;
	return { label, quiz, answered, inLine: null, remark: remarks.join(' ') };
}

/** Completion codes, a line each: whom it is from, a comma, the code. */
export function readCodeLines(text: string, known: Known): readonly CameIn[] {
	const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
	return lines.map((line) => readLine(line, known));
}
