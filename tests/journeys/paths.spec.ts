/**
 * Paths generated from the attempt machine, walked on the real page: as few as take every transition. All of
 * them are walked on the mounted page (`tests/models/page-walks.browser.test.ts`).
 */
import { expect, type Page } from '@playwright/test';
import type { AttemptEvent, PlannedQuestion } from '../../src/lib/attempt/events.ts';
import { snapshotOf } from '../models/kept-attempt.ts';
import {
	actsOf,
	allTransitions,
	everyTransition,
	markOf,
	shownOf,
	walks,
	type Walked
} from '../models/page-walks.ts';
import { whereIs, type ModelPath } from '../models/paths.ts';
import { placeOf, seenIn } from '../models/shown-place.ts';
import { act } from './steps/act.ts';
import { fixtures } from './steps/addresses.ts';
import { keyOf, recordKept, recordOnPage } from './steps/attempt.ts';
import * as modules from './steps/modules.ts';
import { open, quizOn } from './steps/taking.ts';
import { test } from './steps/test.ts';

test.use({ baseURL: fixtures.url });

const moduleOf = {
	'two-questions': modules.twoQuestions,
	'two-at-once': modules.twoAtOnce,
	'three-questions': modules.threeQuestions
} as const;

async function walk(page: Page, { input, module: name }: Walked, path: ModelPath) {
	const module = moduleOf[name];
	const quiz = modules.quizOf(module, 'quiz');
	await open(page, modules.addressOf(module, quiz));
	const log: AttemptEvent[] = [{ type: 'begin' }];
	for (const event of actsOf(path)) {
		await act(page, quiz.questions, event);
		log.push(event, ...(event.type === 'answer' ? [markOf(input, event)] : []));
		const place = whereIs(snapshotOf({ input, events: log }));
		await expect
			.poll(async () => placeOf(await quizOn(page).evaluate(seenIn)), {
				intervals: [20, 50, 100]
			})
			.toEqual(shownOf(input, place));
		expect((await recordOnPage(page)).events).toEqual(log);
	}
	const kept = await recordKept(page, keyOf(module, quiz), 'local');
	expect(kept.events).toEqual(log);
	// A path may end between an answer and its mark, where no page can rest.
	if (path.expected.state !== 'marking') expect(whereIs(snapshotOf(kept))).toEqual(path.expected);
	await page.evaluate(() => localStorage.clear());
}

function unhashed(question: PlannedQuestion): PlannedQuestion {
	return { ...question, hash: '' };
}

/** The page plans the attempt as the model does: else the paths are not its own. */
test('the plans of the pages are those of the models', async ({ page }) => {
	for (const { input, module: name } of walks()) {
		const module = moduleOf[name];
		await open(page, modules.addressOf(module, modules.quizOf(module, 'quiz')));
		const planned = (await recordOnPage(page)).input;
		expect({ ...planned, seed: input.seed, questions: planned.questions.map(unhashed) }).toEqual({
			...input,
			// Where there is one try, the models leave open how many there would be in practice.
			questions: input.questions.map((question) =>
				unhashed(input.behaviour === 'practice' ? question : { ...question, tries: 1 })
			)
		});
	}
});

for (const walked of walks()) {
	const few = everyTransition(walked);
	test(`${walked.title}: ${few.length} paths take every transition on the page as in the model`, async ({
		page
	}) => {
		test.slow();
		expect(allTransitions(walked, few)).toEqual(allTransitions(walked));
		for (const path of few) await walk(page, walked, path);
	});
}
