/** The paths that are generated from the attempt machine, walked on the real page. */
import { expect, type Page } from '@playwright/test';
import type { AttemptEvent, AttemptInput, PlannedQuestion } from '../../src/lib/attempt/events.ts';
import type { Module } from '../../src/lib/content/module.ts';
import { snapshotOf } from '../models/kept-attempt.ts';
import {
	forward,
	pagePaths,
	threeQuestions,
	twoAtOnce,
	twoQuestions,
	whereIs,
	type ModelPath,
	type Where
} from '../models/paths.ts';
import { responsesTo } from '../models/possible-events.ts';
import { act } from './steps/act.ts';
import { fixtures } from './steps/addresses.ts';
import { keyOf, recordKept, recordOnPage } from './steps/attempt.ts';
import * as modules from './steps/modules.ts';
import { placeOn, type ShownPlace } from './steps/place.ts';
import { open } from './steps/taking.ts';
import { test } from './steps/test.ts';

test.use({ baseURL: fixtures.url });

interface Walked {
	readonly title: string;
	readonly input: AttemptInput;
	readonly module: Module;
	readonly paths: readonly ModelPath[];
	/** How many there must be. */
	readonly count: number;
}

const walks: readonly Walked[] = [
	{
		title: 'two questions in practice',
		...{ input: twoQuestions, module: modules.twoQuestions },
		...{ paths: pagePaths(twoQuestions), count: 50 }
	},
	{
		title: 'two questions with one try each',
		...{ input: twoAtOnce, module: modules.twoAtOnce },
		...{ paths: pagePaths(twoAtOnce), count: 35 }
	},
	{
		title: 'three questions from the first to the last',
		...{ input: threeQuestions, module: modules.threeQuestions },
		...{ paths: pagePaths(threeQuestions, forward), count: 68 }
	}
];

/** The mark that the page must give by itself. */
function markOf(input: AttemptInput, event: AttemptEvent & { type: 'answer' }): AttemptEvent {
	const planned = input.questions.find(({ id }) => id === event.question);
	const [right] = planned ? responsesTo(planned) : [];
	const fraction = JSON.stringify(event.response) === JSON.stringify(right) ? 1 : 0;
	return { type: 'mark', question: event.question, mark: { fraction } };
}

/** What a page shows of a place. */
function shownOf(input: AttemptInput, { state, current, standings }: Where): ShownPlace {
	const ids = input.questions.map(({ id }) => id);
	const apart = state === 'finished' || state === 'checking';
	return {
		state,
		number: apart ? null : ids.indexOf(current) + 1,
		standings: state === 'finished' ? null : ids.map((id) => standings[id] ?? 'unanswered')
	};
}

async function walk(page: Page, { input, module }: Walked, { events, expected }: ModelPath) {
	const quiz = modules.quizOf(module, 'quiz');
	await open(page, modules.addressOf(module, quiz));
	const log: AttemptEvent[] = [{ type: 'begin' }];
	for (const event of events.filter(({ type }) => type !== 'begin' && type !== 'mark')) {
		await act(page, quiz.questions, event);
		log.push(event, ...(event.type === 'answer' ? [markOf(input, event)] : []));
		const place = whereIs(snapshotOf({ input, events: log }));
		await expect
			.poll(() => placeOn(page), { intervals: [20, 50, 100] })
			.toEqual(shownOf(input, place));
		expect((await recordOnPage(page)).events).toEqual(log);
	}
	const kept = await recordKept(page, keyOf(module, quiz), 'local');
	expect(kept.events).toEqual(log);
	// A path may end between an answer and its mark, where no page can rest.
	if (expected.state !== 'marking') expect(whereIs(snapshotOf(kept))).toEqual(expected);
	await page.evaluate(() => localStorage.clear());
}

function unhashed(question: PlannedQuestion): PlannedQuestion {
	return { ...question, hash: '' };
}

/** The page plans the attempt as the model does: else the paths are not its own. */
test('the plans of the pages are those of the models', async ({ page }) => {
	for (const { input, module } of walks) {
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

const size = 9;

for (const walked of walks) {
	const { title, paths, count } = walked;
	test(`${title}: ${count} paths`, () => {
		expect(paths).toHaveLength(count);
	});
	for (let from = 0; from < count; from += size) {
		const some = paths.slice(from, from + size);
		test(`${title}: paths ${from + 1} to ${Math.min(from + size, count)} lead on the page where they lead in the model`, async ({
			page
		}) => {
			test.slow();
			for (const path of some) await walk(page, walked, path);
		});
	}
}
