import { afterAll, beforeAll, describe, test } from 'vitest';
import { openStore, type Store } from '../../src/lib/server/store/database/open-store.ts';
import { serveReadback, temporaryFolder, type Serving } from '../server/run-readback.ts';
import { bringsBackNothingDeleted, comesBackToOneAttempt, leavesNothingBehind } from './back.ts';
import { joinsAndHandsIn } from './class.ts';
import type { Engine } from './engine.ts';
import { Page } from './page.ts';
import { explainsAWord, leavesRoomToRead, printsFromTheFirstSheet } from './reader.ts';
import {
	fetchesAnew,
	goesOnAfterAReload,
	keepsAPressBeforeTheScripts,
	readsASentenceAndComesBack,
	readsOnAPhone,
	takesAWholeQuiz
} from './quiz.ts';

/** The journeys in one engine, with a server of their own. `null`: the machine has none, and none is run. */
export function testIn(name: string, start: (() => Promise<Engine>) | null): void {
	describe.skipIf(start === null)(name, () => {
		let [server, store, engine]: [Serving?, Store?, Engine?] = [];
		let page: Page;

		beforeAll(async () => {
			if (!start) return;
			const dataDir = temporaryFolder();
			server = await serveReadback({ DATA_DIR: dataDir, LOG_LEVEL: 'fatal' });
			store = await openStore({ dataDir });
			engine = await start();
			page = new Page(engine, server.url);
			await engine.resize(1280, 800);
		});
		afterAll(async () => {
			await engine?.close();
			await store?.close();
			await server?.stop();
		});

		test('takes a whole quiz to its result, with the focus at what is new', async () => {
			await takesAWholeQuiz(page);
		});
		test('keeps a press that comes before the scripts', async ({ skip }) => {
			skip(
				name === 'WebKit',
				'Its driver waits until the scripts have come, whatever is asked of it.'
			);
			await page.forgetAll();
			await keepsAPressBeforeTheScripts(page);
		});
		test('fetches anew what could not be fetched', async () => {
			await page.forgetAll();
			await fetchesAnew(page);
		});
		test('reads a sentence and comes back', async () => {
			await page.forgetAll();
			await readsASentenceAndComesBack(page);
		});
		test('reads on a phone, over the quiz', async () => {
			await page.forgetAll();
			await readsOnAPhone(page);
		});
		test('leaves room to read in a low window, with large text and without styles', async () => {
			await leavesRoomToRead(page);
		});
		test('explains a word beside it, and aloud', async () => {
			await explainsAWord(page);
		});
		test('prints the article from its first sheet on', async ({ skip }) => {
			skip(engine?.print === undefined, 'Its driver does not print.');
			await printsFromTheFirstSheet(page);
		});
		test('goes on after a reload', async () => {
			await page.forgetAll();
			await goesOnAfterAReload(page);
		});
		test('comes back to the attempt as it went on', async () => {
			await page.forgetAll();
			await comesBackToOneAttempt(page);
		});
		test('brings back nothing that was deleted', async () => {
			await page.forgetAll();
			await bringsBackNothingDeleted(page);
		});
		test('leaves nothing behind after the way back', async () => {
			await page.forgetAll();
			await leavesNothingBehind(page);
		});
		test('joins a class, and hands in a quiz', async () => {
			if (store) await joinsAndHandsIn(page, store);
		});
	});
}
