import { expect } from 'vitest';
import type { Store } from '../../src/lib/server/store/database/open-store.ts';
import { listAttempts } from '../../src/lib/server/store/attempts.ts';
import { seedClass } from '../journeys/in-class/steps/seed-class.ts';
import { answersHandedIn } from '../journeys/in-class/steps/answers-handed-in.ts';
import type { Page } from './page.ts';

/** A learner joins by the class's code, takes the quiz that the class was given, and hands it in. */
export async function joinsAndHandsIn(page: Page, { db }: Store): Promise<void> {
	const { classId, assignment, module } = await seedClass(db, answersHandedIn);
	const [quiz] = module.quizzes;
	if (!quiz) throw new Error('A module without a quiz.');
	const { code } = await db
		.selectFrom('classes')
		.select('code')
		.where('id', '=', classId)
		.executeTakeFirstOrThrow();
	await page.goto(`/join/${code}`);
	await page.press('button', 'Join');
	await page.shows('heading', 'You have joined Year 9');
	await page.press('link', 'Go to your class');
	await page.press('link', `${quiz.title}…`);
	await page.press('button', 'Begin');
	await page.shows('button', 'Check answer');
	await page.isReady();
	const { length } = quiz.questions;
	for (const place of quiz.questions.keys()) {
		await page.shows('text', `Question ${place + 1} of ${length}`);
		const question = await page.question(quiz);
		if (place > 0) await page.isAtQuestion(question.stem);
		await page.choose(question, 'right');
		await page.press('button', 'Check answer');
		await page.focusIs(`h2#_feedback Feedback on question ${place + 1}`);
		await page.press('button', place + 1 === length ? 'Go on' : 'Next question');
	}
	await page.press('button', 'Hand in');
	await page.shows('text', 'Handed in on…');
	const learners = await db
		.selectFrom('learners')
		.select('id')
		.where('class_id', '=', classId)
		.execute();
	const attempts = await Promise.all(learners.map(({ id }) => listAttempts(db, assignment, id)));
	expect(attempts.flat().map(({ handedInAt }) => handedInAt)).toEqual([expect.any(String)]);
}
