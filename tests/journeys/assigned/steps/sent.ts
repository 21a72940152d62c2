import { expect, type Locator, type Page } from '@playwright/test';
import type { Settings } from '../../../../src/lib/assignment/settings.ts';
import type { Quiz } from '../../../../src/lib/content/module.ts';
import { readEvents } from '../../../../src/lib/server/store/attempt-events.ts';
import { listAttempts, type Attempt } from '../../../../src/lib/server/store/attempts.ts';
import { quizOf, threeQuestions } from '../../steps/modules.ts';
import { choose, feedbackOn, press, questionOn, type How } from '../../steps/taking.ts';
import type { Campus } from './campus.ts';
import type { SeededClass } from './seed-class.ts';

/** What most of these journeys take: three questions, one try each, answers handed in. */
export const quiz: Quiz = quizOf(threeQuestions, 'quiz');
export const total = quiz.questions.length;
const settings: Partial<Settings> = { handIn: 'pseudonym', behaviour: { type: 'immediate' } };
export const answersHandedIn = { module: threeQuestions, settings };

export function pathOf({ assignment }: SeededClass): string {
	return `/attempt/${assignment}/${quiz.id}`;
}

/** The page's script has taken over, where one runs: from then on acts do not leave the page. */
export async function isReady(page: Page, scripts = true): Promise<void> {
	// Set by the framework when its start is done.
	if (scripts) await page.waitForFunction(() => history.scrollRestoration === 'manual');
}

/** Begins a quiz of the class, and waits until it can be answered. */
export async function begin(page: Page, seeded: SeededClass, scripts = true): Promise<void> {
	await page.goto(pathOf(seeded));
	await press(page, 'Begin');
	await expect(checkButton(page)).toBeVisible();
	await isReady(page, scripts);
}

export function checkButton(page: Page): Locator {
	return page.getByRole('button', { name: 'Check answer' });
}

/** Chooses and sends; what comes of it is the journey's to say. */
export async function give(page: Page, how: How): Promise<void> {
	await choose(page, await questionOn(page, quiz), how);
	await press(page, 'Check answer');
}

/** Feedback has come on this question, counted from 1. */
export async function isAnswered(page: Page, number: number): Promise<void> {
	await expect(feedbackOn(page)).toHaveText(`Feedback on question ${number}`);
}

/** What the page says where it says whether all is saved. */
export function savingOn(page: Page, words: string | RegExp): Locator {
	return page.getByText(words);
}

export function receiptOn(page: Page): Locator {
	return page.getByRole('region', { name: 'Receipt' });
}

/** The attempts that the store has of the learner. */
export function attemptsIn(
	{ store }: Campus,
	{ assignment, learner }: SeededClass
): Promise<readonly Attempt[]> {
	return listAttempts(store.db, assignment, learner);
}

/** Types of the events that the store has of the learner's newest attempt. */
export async function eventsIn(campus: Campus, seeded: SeededClass): Promise<readonly string[]> {
	const attempt = (await attemptsIn(campus, seeded)).at(-1);
	if (!attempt) return [];
	return (await readEvents(campus.store.db, attempt.id)).map(({ type }) => type);
}

/** An answer with its mark. */
export const marked = ['answer', 'mark'] as const;
