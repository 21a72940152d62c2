import { expect, type Page } from '@playwright/test';
import type { AttemptRecord } from '../../src/lib/attempt/events.ts';
import { keep, keysKept, recordKept, textKept } from './steps/attempt.ts';
import { nk } from './steps/modules.ts';
import {
	answer,
	feedbackOn,
	goOn,
	isAt,
	isKept,
	noticeOn,
	open,
	placesOn,
	press,
	questionOn,
	quizOn,
	settle,
	takeAll,
	openMenu
} from './steps/taking.ts';
import { test } from './steps/test.ts';
import { address, key, quiz, total } from './steps/testing-quiz.ts';

const EDITED = 'This quiz was edited after you began.';
const UNREADABLE = 'Your saved answers could not be read, so the quiz starts again.';

/** Two questions answered. */
async function answerTwo(page: Page): Promise<AttemptRecord> {
	await open(page, address);
	await settle(page, await questionOn(page, quiz), 'right');
	await goOn(page);
	await settle(page, await questionOn(page, quiz), 'wrong');
	return recordKept(page, key);
}

/** The attempt as it would be, had the questions with these ids been edited since. */
function edited(record: AttemptRecord, ids: readonly string[]): AttemptRecord {
	const questions = record.input.questions.map((question) =>
		ids.includes(question.id) ? { ...question, hash: 'as-it-was' } : question
	);
	return { ...record, edition: 'an-older-one', input: { ...record.input, questions } };
}

test('of an edited quiz only what changed is asked again, and that is said', async ({ page }) => {
	const record = await answerTwo(page);
	const [first] = record.input.questions;
	await keep(page, key, JSON.stringify(edited(record, [first?.id ?? ''])));
	await page.reload();
	await expect(noticeOn(page, EDITED)).toBeVisible();
	await expect(noticeOn(page, 'Your other answers still count')).toBeVisible();
	await expect(noticeOn(page, 'the changed question would still count the same')).toBeVisible();
	await openMenu(page);
	await expect(placesOn(page).nth(0)).toContainText('not answered yet');
	await expect(placesOn(page).nth(1)).toContainText(/ answered, /);
	await placesOn(page).nth(0).getByRole('button').click();
	await settle(page, await questionOn(page, quiz), 'right');
	expect((await recordKept(page, key)).edition).toBe(nk.edition);
});

test('an edit elsewhere in the module keeps every answer and asks nothing again', async ({
	page
}) => {
	const record = await answerTwo(page);
	await keep(page, key, JSON.stringify(edited(record, [])));
	await page.reload();
	await expect(feedbackOn(page)).toHaveText(/^Feedback on question 2\b/);
	await expect(noticeOn(page, EDITED)).toBeHidden();
	await expect(noticeOn(page, 'Nothing you answered was lost.')).toBeVisible();
});

for (const [what, text] of [
	['half a text', '{"version":1,"module":'],
	['a record of a later version', '{"version":2}'],
	['something else altogether', '"answers"']
] as const) {
	test(`${what} that cannot be read is told, and the quiz begins anew`, async ({ page }) => {
		await open(page, address);
		await keep(page, key, text);
		await page.reload();
		await expect(noticeOn(page, UNREADABLE)).toBeVisible();
		await isAt(page, 1, total);
		await press(page, 'OK');
		await expect(noticeOn(page, UNREADABLE)).toBeHidden();
		await settle(page, await questionOn(page, quiz), 'right');
		expect((await recordKept(page, key)).events.length).toBeGreaterThan(1);
	});
}

test('an impossible log is told as well', async ({ page }) => {
	const record = await answerTwo(page);
	const events = [...record.events, { type: 'reopen' }];
	await keep(page, key, JSON.stringify({ ...record, events }));
	await page.reload();
	await expect(noticeOn(page, UNREADABLE)).toBeVisible();
	await isAt(page, 1, total);
});

for (const [what, block] of [
	[
		'nothing can be written',
		() => {
			Storage.prototype.setItem = () => {
				throw new DOMException('No room', 'QuotaExceededError');
			};
		}
	],
	[
		'site data are blocked',
		() => {
			const blocked = {
				get: () => {
					throw new DOMException('Blocked', 'SecurityError');
				}
			};
			Object.defineProperties(window, { sessionStorage: blocked, localStorage: blocked });
		}
	]
] as const) {
	test(`where ${what}, that is said, and the quiz goes to its result`, async ({ page }) => {
		await page.addInitScript(block);
		await page.goto(address);
		await expect(page.getByText('Not saved.')).toBeVisible();
		await answer(page, await questionOn(page, quiz), 'right');
		await expect(page.getByText('Not saved.')).toBeVisible();
		await expect(page.getByText('Your answers are in this page only.')).toBeVisible();
		await goOn(page);
		await isAt(page, 2, total);
		await openMenu(page);
		await press(page, 'Stop here and see where you are');
		await expect(quizOn(page)).toContainText('1 of 1 answered in line with the article.');
	});
}

test('room made later is used when the learner asks for it', async ({ page }) => {
	await open(page, address);
	const real = await page.evaluateHandle(() =>
		Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')
	);
	await page.evaluate(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('No room', 'QuotaExceededError');
		};
	});
	await answer(page, await questionOn(page, quiz), 'right');
	await expect(page.getByText('Not saved.')).toBeVisible();
	await press(page, 'Try again to save them');
	await expect(page.getByText('Not saved.')).toBeVisible();
	await real.evaluate((setItem) => {
		Object.defineProperty(Storage.prototype, 'setItem', setItem ?? {});
	});
	await press(page, 'Try again to save them');
	await isKept(page);
	expect((await recordKept(page, key)).events.at(-1)?.type).toBe('mark');
});

test('“Delete your answers” asks once, then deletes the attempt and begins anew', async ({
	page
}) => {
	await answerTwo(page);
	await openMenu(page);
	await press(page, 'Delete your answers');
	await press(page, 'Keep them');
	expect(await textKept(page, key)).not.toBeNull();
	await press(page, 'Delete your answers');
	await press(page, 'Delete them');
	await isAt(page, 1, total);
	await expect(page.locator('#_question')).toBeFocused();
	await expect(page.getByRole('status')).toContainText('Your answers to this quiz were deleted.');
	expect(await textKept(page, key)).toBeNull();
	await page.reload();
	await isKept(page);
	await isAt(page, 1, total);
	await expect(noticeOn(page, 'Nothing you answered was lost.')).toBeHidden();
});

test('the page on privacy names every key that is written, and no other', async ({ page }) => {
	test.slow();
	await open(page, address);
	await takeAll(page, quiz, () => 'right');
	await openMenu(page);
	await quizOn(page).getByRole('link', { name: 'What is kept' }).click();
	const names = await page.getByRole('definition').locator('code').allInnerTexts();
	const patterns = names.map((name) => {
		const parts = name.split(/<\w+>/).map((part) => RegExp.escape(part));
		return new RegExp(`^${parts.join('[^:]+')}$`);
	});
	const kept = await keysKept(page);
	expect(kept).toContain(key);
	expect(kept.filter((each) => !patterns.some((pattern) => pattern.test(each)))).toEqual([]);
	// Open practice writes none of those that assigned work and educators have of their own.
	const unwritten = names.filter((_, at) => !kept.some((each) => patterns[at]?.test(each)));
	expect(unwritten).toEqual([
		...['readback:assigned:<assignment>:<quiz>', 'readback:outbox:<attempt>', 'readback:review'],
		...['readback.names', 'readback.educator']
	]);
	await page.evaluate(() => {
		localStorage.setItem('readback.names', '[["Bizan","Zoe"]]');
		localStorage.setItem('readback.educator', 'yes');
	});
	await press(page, 'Delete everything');
	await expect(
		page.getByText('This site keeps nothing in this tab or on this device now.')
	).toBeVisible();
	expect(await keysKept(page)).toEqual([]);
});
