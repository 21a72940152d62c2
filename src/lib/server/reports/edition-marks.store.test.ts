import { expect, test } from 'vitest';
import { tea } from '../../../../tests/store/fill.ts';
import { onBothDatabases } from '../../../../tests/store/on-both-databases.ts';
import {
	asked,
	assign,
	handIn,
	quiz,
	reportOf,
	who
} from '../../../../tests/store/class-with-work.ts';
import type { Module } from '../../content/module.ts';
import { mark } from '../../questions/marking.ts';
import type { Question } from '../../questions/question.ts';
import { readLogsOfAssignment } from '../store/attempts.ts';
import { editionMarks } from './edition-marks.ts';

const turned = quiz?.questions.find(({ kind, sensitive }) => kind === 'choice' && !sensitive);
const gone = quiz?.questions.find((each) => each !== turned && !each.sensitive);

function edited(change: (question: Question) => readonly Question[]): Module {
	const quizzes = tea.quizzes.map((each) => ({
		...each,
		questions: each.questions.flatMap(change)
	}));
	return { ...tea, edition: 'newer', quizzes };
}

/** Another option of the one question is right, and the other question is gone. */
const newer = edited((question) => {
	if (question === gone) return [];
	if (question !== turned) return [question];
	const parts = question.parts.map((part) => ({
		...part,
		options: part.options.map((option, at, all) => ({
			...option,
			key: all.findIndex(({ key }) => !key) === at
		}))
	}));
	return [{ ...question, hash: 'newer', parts }];
});

onBothDatabases('what another edition makes of marks', (fresh) => {
	test('is counted by question and over all, and nothing is written', async () => {
		const { db } = await fresh.open();
		await assign(db, { handIn: 'name' });
		await handIn(db, 1, 9);
		await handIn(db, 9, 11, 0.5);
		const before = await readLogsOfAssignment(db, 'work');
		const found = await editionMarks(db, who, { ...asked, module: newer });
		if (found.type !== 'counted') throw new Error(found.type);
		// Counted here from the logs alone: first tries, and what each is by the other key.
		const now = newer.quizzes[0]?.questions.find(({ id }) => id === turned?.id);
		const firsts = (id: string | undefined) =>
			[...before.values()].flatMap((events) => {
				const first = events.find((event) => event.type === 'answer' && event.question === id);
				return first?.type === 'answer' ? [first.response] : [];
			});
		const fraction = (
			question: Question | undefined,
			response: ReturnType<typeof firsts>[number]
		) => {
			const marked = question && mark(question, response);
			return marked?.type === 'marked' ? marked.mark.fraction : null;
		};
		const answers = firsts(turned?.id);
		const changed = answers.filter((each) => fraction(turned, each) !== fraction(now, each)).length;
		expect(changed).toBeGreaterThan(0);
		expect(found.questions[turned?.id ?? '']).toEqual({
			...{ answered: answers.length, changed, dropped: 0 }
		});
		const lost = firsts(gone?.id).length;
		expect(found.questions[gone?.id ?? '']).toEqual({ answered: lost, changed: 0, dropped: lost });
		expect(found.all).toMatchObject({ changed, dropped: lost });
		// One question fewer: the score of everybody who handed in is another one.
		expect(found).toMatchObject({ attempts: 8, otherScores: 8 });
		expect(await readLogsOfAssignment(db, 'work')).toEqual(before);
	});

	test('is nothing for the edition that counts already', async () => {
		const { db } = await fresh.open();
		await assign(db, { handIn: 'name' });
		await handIn(db, 1, 4);
		expect(await editionMarks(db, who, { ...asked, module: tea })).toMatchObject({
			...{ type: 'counted', all: { changed: 0, dropped: 0 }, attempts: 3, otherScores: 0 }
		});
	});

	test('is under nicknames nothing that the report holds back: of few people, and where almost all answered alike', async () => {
		const { db } = await fresh.open();
		await assign(db);
		for (const [from, to, type] of [
			[1, 9, 'few'],
			[9, 41, 'alike']
		] as const) {
			await handIn(db, from, to);
			const { shown } = (await reportOf(db)).quizzes[0] ?? {};
			const figures = shown?.type === 'shown' ? shown.figures.questions : [];
			const own = figures.find(({ id }) => id === turned?.id);
			expect(own?.type ?? shown?.type).toBe(type);
			const found = await editionMarks(db, who, { ...asked, module: newer });
			expect(found).toEqual({ type: 'coarse', questions: {} });
		}
	});

	test('is nothing where no answers come', async () => {
		const { db } = await fresh.open();
		await assign(db, { handIn: 'completion' });
		expect(await editionMarks(db, who, { ...asked, module: newer })).toEqual({
			type: 'noAnswers'
		});
	});
});
