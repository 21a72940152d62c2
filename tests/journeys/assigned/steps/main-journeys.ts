import { expect } from '@playwright/test';
import { learnerCookie } from '../../../../src/lib/server/accounts/learner-cookie.ts';
import { goOn, isAt, press, quizOn } from '../../steps/taking.ts';
import { test } from './campus.ts';
import { label, signIn } from './seed-class.ts';
import {
	answersHandedIn,
	attemptsIn,
	begin,
	checkButton,
	eventsIn,
	give,
	isAnswered,
	isReady,
	marked,
	pathOf,
	receiptOn,
	total
} from './sent.ts';

const MOVED = /This quiz has gone on in another tab or on another device/;

/** The journeys that every installation must pass, whichever process answers. */
export function mainJourneys(): void {
	test('what is sent is said before anything is, and a receipt is given and found again @nojs', async ({
		page,
		campus,
		seed,
		javaScriptEnabled: scripts
	}) => {
		const seeded = await seed(answersHandedIn);
		await page.goto(pathOf(seeded));
		await expect(page.getByText(/saved on the server as you give them/)).toContainText(
			`under your pseudonym, ${label}. The educators of your class see them.`
		);
		expect(await attemptsIn(campus, seeded)).toEqual([]);
		await press(page, 'Begin');
		await isReady(page, scripts);
		for (let number = 1; number <= total; number += 1) {
			await isAt(page, number, total);
			await give(page, number === 2 ? 'wrong' : 'right');
			await isAnswered(page, number);
			await goOn(page);
		}
		await expect(page.getByText(`You hand in your answers to ${total} of`)).toContainText(
			'The educators of your class see them. Afterwards they cannot be changed.'
		);
		expect((await attemptsIn(campus, seeded))[0]?.handedInAt).toBeNull();
		await press(page, 'Hand in');
		await expect(receiptOn(page)).toContainText(`${total} of ${total} questions answered`);
		const [attempt] = await attemptsIn(campus, seeded);
		expect(attempt?.handedInAt).not.toBeNull();
		await expect(receiptOn(page)).toContainText(attempt?.id.slice(0, 8) ?? 'no receipt');
		await page.goto('/class');
		await expect(page.getByText(/^Handed in on .* UTC, receipt/)).toBeVisible();
		await expect(page.getByRole('code')).toHaveText(attempt?.id.slice(0, 8) ?? '');
		await page.getByRole('link', { name: 'Three questions on ponds' }).click();
		await expect(receiptOn(page)).toBeVisible();
	});

	test('a reload, back and forward lose nothing @nojs', async ({
		page,
		campus,
		seed,
		javaScriptEnabled: scripts
	}) => {
		const seeded = await seed(answersHandedIn);
		await begin(page, seeded, scripts);
		await give(page, 'wrong');
		await isAnswered(page, 1);
		await page.reload();
		await isAnswered(page, 1);
		await isReady(page, scripts);
		await press(page, 'Next question');
		await isAt(page, 2, total);
		await page.goto('/class');
		await page.goBack();
		await isAt(page, 2, total);
		await page.goBack();
		await isAt(page, 2, total);
		await page.goForward();
		await isAt(page, 2, total);
		await isReady(page, scripts);
		await give(page, 'right');
		await isAnswered(page, 2);
		expect(await eventsIn(campus, seeded)).toEqual(['begin', ...marked, 'next', ...marked]);
	});

	test('a double click begins, answers and goes on once @nojs', async ({
		page,
		campus,
		seed,
		javaScriptEnabled: scripts
	}) => {
		const seeded = await seed(answersHandedIn);
		await page.goto(pathOf(seeded));
		await page.getByRole('button', { name: 'Begin' }).dblclick();
		await isReady(page, scripts);
		await page.getByRole('radio').first().check();
		await checkButton(page).dblclick();
		await isAnswered(page, 1);
		// The second one said the same: nothing has gone on elsewhere.
		await expect(page.getByText(MOVED)).toBeHidden();
		await page.getByRole('button', { name: 'Next question' }).dblclick();
		await isAt(page, 2, total);
		await expect(page.getByText(MOVED)).toBeHidden();
		await expect(checkButton(page)).toBeVisible();
		expect(await attemptsIn(campus, seeded)).toHaveLength(1);
		expect(await eventsIn(campus, seeded)).toEqual(['begin', ...marked, 'next']);
	});

	test('two tabs: the second to answer is told, and shown where it is @nojs', async ({
		page,
		context,
		campus,
		seed,
		javaScriptEnabled: scripts
	}) => {
		const seeded = await seed(answersHandedIn);
		await begin(page, seeded, scripts);
		const second = await context.newPage();
		await second.goto(pathOf(seeded));
		await isReady(second, scripts);
		await give(page, 'wrong');
		await isAnswered(page, 1);
		await give(second, 'right');
		await expect(second.getByText(MOVED)).toBeVisible();
		await isAnswered(second, 1);
		await expect(quizOn(second).getByText('Not quite: the article says')).toBeVisible();
		await press(second, 'Next question');
		await isAt(second, 2, total);
		expect(await eventsIn(campus, seeded)).toEqual(['begin', ...marked, 'next']);
	});

	test('another device goes on where the first one was, and back again @nojs', async ({
		page,
		browser,
		campus,
		seed,
		javaScriptEnabled: scripts
	}) => {
		const seeded = await seed(answersHandedIn);
		await begin(page, seeded, scripts);
		await give(page, 'right');
		await isAnswered(page, 1);
		const device = await browser.newContext({
			baseURL: campus.url,
			javaScriptEnabled: scripts ?? true
		});
		const other = await device.newPage();
		await other.goto('/join');
		await other.getByLabel('Recovery code').fill(seeded.recovery);
		await press(other, 'Go on where you were');
		await other.getByRole('link', { name: 'Three questions on ponds' }).click();
		await isAnswered(other, 1);
		await isReady(other, scripts);
		await press(other, 'Next question');
		await isAt(other, 2, total);
		await press(page, 'Next question');
		await isAt(page, 2, total);
		await give(page, 'right');
		await isAnswered(page, 2);
		await give(other, 'wrong');
		await expect(other.getByText(MOVED)).toBeVisible();
		await isAnswered(other, 2);
		expect(await eventsIn(campus, seeded)).toEqual(['begin', ...marked, 'next', ...marked]);
		await device.close();
	});

	test('a server killed between any two steps and started again loses nothing', async ({
		page,
		campus,
		seed
	}) => {
		test.slow();
		const seeded = await seed(answersHandedIn);
		await begin(page, seeded);
		const steps: readonly (readonly [act: () => Promise<void>, done: () => Promise<void>])[] = [
			[() => give(page, 'right'), () => isAnswered(page, 1)],
			[() => press(page, 'Next question'), () => isAt(page, 2, total)],
			[() => give(page, 'wrong'), () => isAnswered(page, 2)],
			[
				async () => {
					await page.getByText(`All ${total} questions`).click();
					await press(page, 'Hand in');
				},
				() => expect(receiptOn(page)).toContainText(`2 of ${total} questions answered`)
			]
		];
		for (const [act, done] of steps) {
			await campus.kill();
			await act();
			// With one process it waits until that is there again; with two the other one takes it.
			if (campus.kind === 'one') await expect(page.getByText('Not saved yet:')).toBeVisible();
			else await done();
			await campus.revive();
			await done();
		}
		const events = ['begin', ...marked, 'next', ...marked, 'finish'];
		expect(await eventsIn(campus, seeded)).toEqual(events);
		expect((await attemptsIn(campus, seeded))[0]?.handedInAt).not.toBeNull();
	});

	test('an acknowledged answer is there after a kill, on a device that comes anew @nojs', async ({
		page,
		context,
		campus,
		seed,
		javaScriptEnabled: scripts
	}) => {
		test.slow();
		const seeded = await seed(answersHandedIn);
		await begin(page, seeded, scripts);
		await give(page, 'wrong');
		await isAnswered(page, 1);
		await campus.kill();
		await campus.revive();
		const token = await signIn(campus.store.db, seeded.learner);
		await context.addCookies([{ name: learnerCookie, value: token, url: campus.url }]);
		const anew = await context.newPage();
		await anew.goto(pathOf(seeded));
		await isAnswered(anew, 1);
		await page.reload();
		await isAnswered(page, 1);
	});
}
