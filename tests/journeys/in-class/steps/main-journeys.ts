import { expect } from '@playwright/test';
import { learnerCookie } from '../../../../src/lib/server/accounts/learner-cookie.ts';
import { goOn, press, quizOn } from '../../steps/taking.ts';
import { answersHandedIn } from './answers-handed-in.ts';
import { test } from './campus.ts';
import { label, signIn } from './seed-class.ts';
import { marked, type Sitting } from './sitting.ts';

const MOVED = /This quiz has moved on in another tab or on another device/;

/** It is said that an answer came too late for this page, which now shows where the quiz is. */
async function hasMoved(sitting: Sitting, number: number): Promise<void> {
	await expect(quizOn(sitting.page).getByText(MOVED)).toBeVisible();
	await sitting.isAnswered(number);
}

/** The journeys that every installation must pass, whichever process answers. */
export function mainJourneys(): void {
	test('what is sent is said before anything is, and a receipt is given and found again @nojs', async ({
		page,
		sit
	}) => {
		const sitting = await sit(answersHandedIn);
		const { total, receipt } = sitting;
		await sitting.open();
		await expect(page.getByText(/saved on the server as you give them/)).toContainText(
			`under your nickname, ${label}. The educators of your class see them.`
		);
		expect(await sitting.attempts()).toEqual([]);
		await press(page, 'Begin');
		await sitting.isReady();
		for (let number = 1; number <= total; number += 1) {
			await sitting.isAt(number);
			await sitting.answer(number, number === 2 ? 'wrong' : 'right');
			await goOn(page);
		}
		await expect(page.getByText(`You hand in your answers to ${total} of`)).toContainText(
			/The educators of your class see them .* You cannot change them afterwards\./
		);
		expect(await sitting.handedInAt()).toBeNull();
		await press(page, 'Hand in');
		await sitting.isHandedIn(total);
		const [attempt] = await sitting.attempts();
		expect(attempt?.handedInAt).not.toBeNull();
		await expect(receipt).toContainText(attempt?.id.slice(0, 8) ?? 'no receipt');
		await page.goto('/class');
		await expect(page.getByText(/^Handed in on .* \(UTC\), receipt/)).toBeVisible();
		await expect(page.getByRole('code')).toHaveText(attempt?.id.slice(0, 8) ?? '');
		await sitting.link.click();
		await expect(receipt).toBeVisible();
	});

	test('a reload, back and forward lose nothing @nojs', async ({ page, begun }) => {
		await begun.answer(1, 'wrong');
		await page.reload();
		await begun.isAnswered(1);
		await begun.isReady();
		await begun.goOnTo(2);
		await page.goto('/class');
		for (const back of [true, true, false]) {
			await (back ? page.goBack() : page.goForward());
			await begun.isAt(2);
		}
		await begun.isReady();
		await begun.answer(2, 'right');
		expect(await begun.log()).toEqual(['begin', ...marked, 'next', ...marked]);
	});

	test('a double click begins, answers and goes on once @nojs', async ({ page, sit }) => {
		const sitting = await sit(answersHandedIn);
		const check = page.getByRole('button', { name: 'Check answer' });
		await sitting.open();
		await page.getByRole('button', { name: 'Begin' }).dblclick();
		await sitting.isReady();
		await page.getByRole('radio').first().check();
		await check.dblclick();
		await sitting.isAnswered(1);
		// The second one said the same: nothing has gone on elsewhere.
		await expect(page.getByText(MOVED)).toBeHidden();
		await page.getByRole('button', { name: 'Next question' }).dblclick();
		await sitting.isAt(2);
		await expect(page.getByText(MOVED)).toBeHidden();
		await expect(check).toBeVisible();
		expect(await sitting.attempts()).toHaveLength(1);
		expect(await sitting.log()).toEqual(['begin', ...marked, 'next']);
	});

	test('two tabs: the second to answer is told, and shown where it is @nojs', async ({
		context,
		begun
	}) => {
		const second = begun.in(await context.newPage());
		await second.open();
		await second.isReady();
		await begun.answer(1, 'wrong');
		await second.give('right');
		await hasMoved(second, 1);
		await expect(quizOn(second.page).getByText('Not quite: the article says')).toBeVisible();
		await second.goOnTo(2);
		expect(await begun.log()).toEqual(['begin', ...marked, 'next']);
	});

	test('another device goes on where the first one was, and back again @nojs', async ({
		browser,
		campus,
		begun,
		javaScriptEnabled: scripts = true
	}) => {
		await begun.answer(1, 'right');
		const device = await browser.newContext({ baseURL: campus.url, javaScriptEnabled: scripts });
		const other = begun.in(await device.newPage());
		await other.page.goto('/join');
		await other.comeBack();
		await other.isAnswered(1);
		await other.isReady();
		await other.goOnTo(2);
		await begun.goOnTo(2);
		await begun.answer(2, 'right');
		await other.give('wrong');
		await hasMoved(other, 2);
		expect(await begun.log()).toEqual(['begin', ...marked, 'next', ...marked]);
		await device.close();
	});

	test('a server killed between any two steps and started again loses nothing', async ({
		campus,
		begun
	}) => {
		test.slow();
		const steps: readonly (readonly [act: () => Promise<void>, done: () => Promise<void>])[] = [
			[() => begun.give('right'), () => begun.isAnswered(1)],
			[() => press(begun.page, 'Next question'), () => begun.isAt(2)],
			[() => begun.give('wrong'), () => begun.isAnswered(2)],
			[() => begun.handInEarly(), () => begun.isHandedIn(2)]
		];
		for (const [act, done] of steps) {
			await campus.kill();
			await act();
			// With one process it waits until that is there again; with two the other one takes it.
			await (campus.kind === 'one' ? begun.isWaiting() : done());
			await campus.revive();
			await done();
		}
		expect(await begun.log()).toEqual(['begin', ...marked, 'next', ...marked, 'finish']);
		expect(await begun.handedInAt()).not.toBeNull();
	});

	test('an acknowledged answer is there after a kill, on a device that comes anew @nojs', async ({
		page,
		context,
		campus,
		begun
	}) => {
		test.slow();
		await begun.answer(1, 'wrong');
		await campus.kill();
		await campus.revive();
		const token = await signIn(campus.store.db, begun.seat.seeded.learner);
		await context.addCookies([{ name: learnerCookie, value: token, url: campus.url }]);
		const anew = begun.in(await context.newPage());
		await anew.open();
		await anew.isAnswered(1);
		await page.reload();
		await begun.isAnswered(1);
	});
}
