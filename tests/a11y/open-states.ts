/** Every state of the quiz page that can be brought about on a real page, with the way to open it. */
import { expect, type Page } from '@playwright/test';
import { keep, keyOf } from '../journeys/steps/attempt.ts';
import { addressOf, nk } from '../journeys/steps/modules.ts';
import { isKept, quizOn, openMenu } from '../journeys/steps/taking.ts';
import { arriveAt } from './arrive-at.ts';
import { findQuestion } from './find-question.ts';
import { give, goTo, quizStates, stateNamed } from './quiz-states.ts';
import { after, begun, type QuizState } from './state.ts';
import { narrow } from './screens.ts';

export interface OpenState {
	readonly name: string;
	readonly open: (page: Page) => Promise<void>;
}

/** Opens a state and waits until the page's script has taken it up: then it says where answers are kept. */
export async function openState(page: Page, state: QuizState): Promise<void> {
	await arriveAt(page, state);
	await isKept(page);
	// What has scrolled half under the bar would be called too small a target.
	await page.evaluate(() => scrollTo(0, 0));
}

const { quiz, question } = findQuestion('choice', ({ hint }) => hint !== undefined);

/** Opens the quiz where the tab has kept this text of it. */
async function openKept(page: Page, text: string): Promise<void> {
	await page.goto('/privacy');
	await keep(page, keyOf(nk, quiz), text);
	await page.goto(addressOf(nk, quiz));
}

/** How many tabs hold a quiz. A page holds another lock as well, which every page shares. */
function locks(page: Page): Promise<number | undefined> {
	return page.evaluate(async () => {
		const { held } = await navigator.locks.query();
		return held?.filter(({ mode }) => mode === 'exclusive').length;
	});
}

const kept = after(begun(quiz), quiz, [goTo(question.id), give(question, 'right')]);

const particulars: readonly OpenState[] = [
	{
		name: 'the list of questions open',
		open: async (page) => {
			await openState(page, stateNamed('choice, asked'));
			await openMenu(page);
		}
	},
	{
		name: 'the other options open',
		open: async (page) => {
			await openState(page, stateNamed('choice, in line'));
			await page.getByText('The other options').click();
		}
	},
	{
		name: 'the result by claim open',
		open: async (page) => {
			await openState(page, stateNamed('result, one missed'));
			await page.getByText('By claim of the article').click();
		}
	},
	{
		name: 'the article over the quiz on a phone',
		open: async (page) => {
			await page.setViewportSize(narrow);
			await openState(page, stateNamed('choice, in line'));
			await page
				.getByRole('link', { name: /^Read it in/ })
				.first()
				.click();
			await expect(page.getByRole('link', { name: /^Back to question/ })).toBeVisible();
		}
	},
	{
		name: 'asked whether to delete the answers',
		open: async (page) => {
			await openState(page, stateNamed('choice, in line'));
			await openMenu(page);
			await page.getByRole('button', { name: 'Delete your answers' }).click();
			// What has scrolled half under the bar would be called too small a target.
			await page.evaluate(() => scrollTo(0, 0));
		}
	},
	{
		name: 'resumed',
		open: async (page) => {
			await openKept(page, JSON.stringify(kept));
			await expect(quizOn(page).getByText('You are where you left this quiz.')).toBeVisible();
		}
	},
	{
		name: 'what was kept cannot be read',
		open: async (page) => {
			await openKept(page, 'damaged');
			await expect(quizOn(page).getByText('could not be read')).toBeVisible();
		}
	},
	{
		name: 'edited since it was begun',
		open: async (page) => {
			const [first, ...others] = kept.input.questions;
			if (!first) throw new Error('The quiz asks nothing');
			const questions = [{ ...first, hash: 'of-an-earlier-edition' }, ...others];
			const input = { ...kept.input, questions };
			await openKept(page, JSON.stringify({ ...kept, edition: 'earlier', input }));
			await expect(quizOn(page).getByText('This quiz was edited after you began.')).toBeVisible();
		}
	},
	{
		name: 'an earlier attempt beside this one',
		open: async (page) => {
			await openKept(page, JSON.stringify({ ...kept, id: 'earlier' }));
			await arriveAt(page, stateNamed('choice, a hint'));
			await expect(
				quizOn(page).getByText('You have an earlier attempt at this quiz here')
			).toBeVisible();
			// Until it is decided which one goes on, this one is in the page only.
			await expect(page.getByText('Your answers are in this page only.')).toBeVisible();
		}
	},
	{
		name: 'the quiz is open in another tab',
		open: async (page) => {
			const first = await page.context().newPage();
			await openState(first, stateNamed('choice, a hint'));
			await expect.poll(() => locks(first)).toBe(1);
			await page.goto(addressOf(nk, quiz));
			await expect(quizOn(page).getByText('This quiz is open in another tab.')).toBeVisible();
		}
	},
	{
		name: 'the browser keeps nothing',
		open: async (page) => {
			await page.addInitScript(() => {
				Storage.prototype.setItem = () => {
					throw new DOMException('No room', 'QuotaExceededError');
				};
			});
			await arriveAt(page, stateNamed('choice, in line'));
			await expect(quizOn(page).getByText('Not saved.')).toBeVisible();
		}
	}
];

export const openStates: readonly OpenState[] = [
	...quizStates.map((state) => ({
		name: state.name,
		open: (page: Page) => openState(page, state)
	})),
	...particulars
];
