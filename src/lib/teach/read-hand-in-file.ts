import { parseHandIn, type Digest } from '../assignment/hand-in.ts';
import { progressOf } from '../attempt/question-standing.ts';
import { replay } from '../attempt/replay.ts';
import type { AttemptRecord } from '../attempt/events.ts';
import { mark } from '../questions/marking.ts';
import type { PracticeQuestion } from '../questions/question.ts';
import { finishedRecord } from './finished-record.ts';
import type { CameIn } from './read-code-lines.ts';

/** What the table of what came in needs of a module: its key, which is this page's own. */
export interface KeyedModule {
	readonly id: string;
	readonly edition: string;
	readonly quizzes: readonly {
		readonly id: string;
		readonly questions: readonly PracticeQuestion[];
	}[];
}

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
	if (parsed.type === 'unusable') return { ...nothing, remark: parsed.reason };
	const { label, quiz, edition, given } = parsed.handIn;
	const found = module.quizzes.find(({ id }) => id === quiz);
	if (parsed.handIn.module !== module.id || !found) {
		return { ...nothing, label, quiz, remark: 'It is about another module or quiz.' };
	}
	const remark = edition === module.edition ? '' : 'It is of another edition of the module.';
	if (given.level === 'completion') {
		const answered = given.of === 0 ? 0 : given.answered / given.of;
		return { label, quiz, answered, inLine: null, remark };
	}
	const done = finishedRecord(given.record);
	if (!done) return { ...nothing, label, quiz, remark: 'The quiz was not finished.' };
	const answered = done.of === 0 ? 0 : done.answered / done.of;
	return { label, quiz, answered, inLine: countInLine(given.record, found.questions), remark };
}
