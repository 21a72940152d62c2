import { expect, it } from 'vitest';
import { teaFolder } from '../../../tests/fixtures/modules/edited-module.ts';
import { completionCode, writeHandIn, type Digest } from '../assignment/by-link/hand-in.ts';
import type { AttemptEvent, AttemptRecord } from '../attempt/events.ts';
import { startRecord } from '../attempt/plan/start.ts';
import { compile } from '../content/compile.ts';
import { readModule } from '../content/read-module.ts';
import { practiceQuestion } from '../questions/views.ts';
import { readCodeLines, readHandInFile, type KeyedModule } from './by-link-hand-ins.ts';

function firstQuiz() {
	const compiled = compile(readModule(teaFolder));
	const quiz = compiled.type === 'module' ? compiled.module.quizzes[0] : undefined;
	if (compiled.type !== 'module' || !quiz) throw new Error('The module does not compile.');
	return { module: compiled.module, quiz };
}

const { module, quiz } = firstQuiz();
const keyed: KeyedModule = {
	...{ id: module.id, edition: module.edition },
	quizzes: module.quizzes.map(({ id, questions }) => ({
		...{ id, questions: questions.map((question) => practiceQuestion(question)) }
	}))
};
const digest: Digest = (bytes) => crypto.subtle.digest('SHA-256', bytes);
const question = 'what-keeps-awake';

/** An attempt with one right answer, whose file claims a mark. */
function record(fraction: number, ...more: readonly AttemptEvent[]): AttemptRecord {
	const ids = { module: module.id, edition: module.edition, id: 'a1', seed: 's' };
	const begun = startRecord({ ...ids, quiz, begunOn: '2026-11-23' });
	const response = { kind: 'choice', chosen: 'caffeine' } as const;
	const given: readonly AttemptEvent[] = [
		{ type: 'answer', question, response },
		{ type: 'mark', question, mark: { fraction } }
	];
	return { ...begun, events: [...begun.events, ...given, ...more] };
}

async function fileOf(given: AttemptRecord): Promise<string> {
	const handIn = { module: module.id, edition: module.edition, quiz: quiz.id };
	return writeHandIn(
		{ ...handIn, label: 'Lusab', classCode: null, given: { level: 'pseudonym', record: given } },
		digest
	);
}

it('marks a file by this side’s key, whatever marks stand in it', async () => {
	const asked = quiz.questions.length;
	for (const claimed of [1, 0]) {
		const file = await fileOf(record(claimed, { type: 'finish' }));
		expect(await readHandInFile(file, keyed, digest)).toEqual({
			...{ label: 'Lusab', quiz: quiz.id, answered: 1 / asked, inLine: 1, remark: '' }
		});
	}
});

it('takes an attempt that was finished while its questions are asked again, by its first answers', async () => {
	const again: AttemptEvent = { type: 'again', questions: [question] };
	const file = await fileOf(record(1, { type: 'finish' }, again));
	expect(await readHandInFile(file, keyed, digest)).toMatchObject({ inLine: 1, remark: '' });
});

it('says of a file that it was not finished, is of another edition, or was damaged', async () => {
	const open = await readHandInFile(await fileOf(record(1)), keyed, digest);
	expect(open.remark).toBe('The quiz was not finished.');
	const file = await fileOf(record(1, { type: 'finish' }));
	const newer = { ...keyed, edition: 'newer' };
	expect((await readHandInFile(file, newer, digest)).remark).toMatch('another edition');
	const other = { ...keyed, id: 'coffee' };
	expect((await readHandInFile(file, other, digest)).remark).toMatch('another module');
	expect((await readHandInFile(file.replace('Lusab', 'Babad'), keyed, digest)).remark).toMatch(
		'damaged'
	);
});

it('reads codes a line each, and says which line is none or is somebody else’s', () => {
	const { edition } = module;
	const code = completionCode({ quiz: quiz.id, edition, label: 'Ada', answered: 1 });
	const known = { quizzes: module.quizzes.map(({ id }) => id), edition };
	const rows = readCodeLines(`Ada, ${code}\n\nBabbage; ${code}\nCarl\nDora, ABC`, known);
	expect(rows).toMatchObject([
		{ label: 'Ada', quiz: quiz.id, answered: 1, remark: '' },
		{ label: 'Babbage', remark: 'Made for another name.' },
		{ label: 'Carl', answered: null, remark: 'Write a name, a comma and the code.' },
		{ label: 'Dora', answered: null }
	]);
});
