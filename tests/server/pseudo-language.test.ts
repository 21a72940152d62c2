import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { chromium, type Browser, type Locator, type Page, type Request } from 'playwright';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chromiumLaunch } from '../../scripts/test/chromium-launch.ts';
import { layoutFaults } from '../a11y/layout-faults.ts';
import { nk, numbers } from '../journeys/steps/modules.ts';
import { temporaryFolder } from './run-readback.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dataDir = temporaryFolder();
const typed = { name: 'Ann', class: 'Year 9', email: 'ann@example.org' };

let development: ChildProcess;
let output = '';
let browser: Browser | undefined;
let page: Page;
let url = '';

beforeAll(async () => {
	const vite = join(root, 'node_modules/vite/bin/vite.js');
	development = spawn(process.execPath, [vite, 'dev', '--port', '0', '--host', '127.0.0.1'], {
		cwd: root,
		env: {
			...process.env,
			...{ VITEST: undefined, TEST: undefined, NO_COLOR: '1' },
			...{ READBACK_LANGUAGE: 'pseudo', DATA_DIR: dataDir }
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const listen = (chunk: Buffer): void => void (output += chunk.toString());
	development.stdout?.on('data', listen);
	development.stderr?.on('data', listen);
	url = await vi.waitUntil(() => /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0], {
		timeout: 60_000,
		interval: 100
	});
	browser = await chromium.launch(chromiumLaunch(process.env));
	page = watchScripts(await browser.newPage({ viewport: { width: 320, height: 640 } }));
}, 120_000);

afterAll(async () => {
	await browser?.close();
	development.kill();
	await once(development, 'close');
});

/** Every text of a value, one by one. */
function textsOf(value: unknown): readonly string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsOf);
}

const plain = (text: string): string =>
	text
		.replaceAll(/<[^>]*>|\s+/g, ' ')
		.replaceAll(/ +/g, ' ')
		.trim();

/** What the modules, the people and those who run the server may say on any page, the longest first. */
let theirs = textsOf([
	...[nk, numbers, typed, 'Readback', 'Figure'],
	parse(readFileSync(join(root, 'quizzes/support.yaml'), 'utf8'))
])
	// What is to be filled in stands without its brackets, too.
	.flatMap((text) => [text, ...text.split(/<[^>]*>|\n/), ...text.split(/[[\]]/)])
	.map(plain)
	.filter((text) => text.length > 1)
	.toSorted((one, other) => other.length - one.length);

/** Runs in the page: its title, all that is seen on it, and each text that is heard only. */
function saidOnPage(): readonly string[] {
	// Names of keys and of time zones are the same in every language.
	for (const code of document.querySelectorAll('code, select[name=zone] option'))
		code.textContent = '';
	const said = [document.title, document.body.innerText];
	for (const element of document.querySelectorAll('body *'))
		if (element.checkVisibility({ visibilityProperty: true }))
			for (const name of ['aria-label', 'alt', 'title', 'placeholder', 'aria-description'])
				said.push(element.getAttribute(name) ?? '');
	return said;
}

/** What is left, line by line, when all messages, between brackets, and all that people wrote are taken out. */
function foreignIn(said: string): readonly string[] {
	const inner = /⟦[^⟦⟧]*⟧/;
	let rest = said
		.replaceAll(`${new URL(url).host}/join`, ' ')
		.replaceAll(/https?:[^\s⟧]+|\b([A-Z]{4}-){2,4}[A-Z]{2,4}\b/g, ' ')
		// Days as `Intl` writes them; zones have one name in all languages.
		.replaceAll(
			/\b([A-Z][a-z]{2},? )?(\d{1,2} [A-Z][a-z]{2,3}|[A-Z][a-z]{2,3} \d{1,2},) \d{4}\b/g,
			' '
		)
		.replaceAll(/\b[A-Z]\w+\/\w+|\bUTC\b/g, ' ');
	for (const text of theirs) if (rest.includes(text)) rest = rest.replaceAll(text, ' ');
	while (inner.test(rest)) rest = rest.replace(inner, ' ');
	// What `Intl` writes between the items of a list is English in the pseudo-language, too.
	return rest.split('\n').map((line) => plain(line.replaceAll(/\b(and|or)\b/g, ' ')));
}

/** What a page says that was neither taken from the messages nor written by people, and what is cut off. */
async function faults(on = page): Promise<readonly string[]> {
	const foreign = (await on.evaluate(saidOnPage))
		.flatMap(foreignIn)
		.filter((text) => /\p{L}{2}/u.test(text));
	const layout = await layoutFaults(on, '320 px', ['reflow', 'clipping', 'overlap']);
	return [...new Set([...foreign.map((text) => `not from the messages: ${text}`), ...layout])];
}

/** Scripts under way on each page, and when the last one came. */
const fetching = new WeakMap<Page, { under: number; last: number }>();

function watchScripts(on: Page): Page {
	const state = { under: 0, last: 0 };
	const isScript = (request: Request): boolean => request.resourceType() === 'script';
	const done = (request: Request): void => {
		if (!isScript(request)) return;
		state.under -= 1;
		state.last = performance.now();
	};
	on.on('request', (request) => void (isScript(request) && (state.under += 1)));
	on.on('requestfinished', done);
	on.on('requestfailed', done);
	fetching.set(on, state);
	return on;
}

/** Its scripts are there and have run: none has come for a moment, in which one would have asked for the next. */
async function hasRun(on: Page): Promise<void> {
	const state = fetching.get(on);
	await vi.waitUntil(
		() => state !== undefined && state.under <= 0 && performance.now() - state.last > 80,
		{ timeout: 30_000, interval: 20 }
	);
}

/** The first pages make the development server prepare more libraries, and load them anew. */
async function open(address: string, on = page): Promise<void> {
	await vi.waitFor(async () => {
		const answered = await on.goto(url + address);
		expect(answered?.status()).toBeLessThan(500);
		await hasRun(on);
	}, 30_000);
}

/** Opened again where the page was loaded anew while it was read. */
async function faultsAt(address: string, on = page): Promise<readonly string[]> {
	return vi.waitFor(async () => {
		await open(address, on);
		return faults(on);
	}, 30_000);
}

/** Collects what is wrong on pages, each with where it was found. */
function looker(on = page) {
	const found: string[] = [];
	const add = (at: string, wrong: readonly string[]) =>
		found.push(...wrong.map((fault) => `${at}: ${fault}`));
	return {
		found,
		/** At the page as it stands. */
		look: async (at: string) => add(at, await faults(on)),
		visit: async (address: string) => add(address, await faultsAt(address, on))
	};
}

/** Presses what sends a form of an educator's page, and waits for the page that answers. */
async function send(button: Locator): Promise<void> {
	await Promise.all([page.waitForEvent('load'), button.click()]);
	await hasRun(page);
}

/** Where the first link leads whose address begins so. */
async function linkTo(start: string, on = page): Promise<string> {
	return (await on.locator(`a[href^="${start}"]`).first().getAttribute('href')) ?? '';
}

const quiz = `/learn/${nk.id}/${nk.quizzes[0]?.id ?? ''}`;

describe('in a language that is longer and runs from right to left', () => {
	test('the page says which language and direction it is in, and the article keeps its own', async () => {
		await open(`/learn/${nk.id}`);
		expect(await page.locator('html').getAttribute('lang')).toBe('en-XA');
		expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
		const sentence = page.locator(`[id="${nk.sections[0]?.sentences[0]?.id ?? ''}"]`);
		expect(await sentence.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
	});

	test.each([
		'/',
		`/learn/${nk.id}`,
		`/learn/${nk.id}/understanding`,
		`/learn/${nk.id}/paper`,
		`/learn/${nk.id}/own-words`,
		`/learn/${nk.id}/first-look`,
		'/support',
		'/privacy',
		'/review',
		'/join',
		'/nothing-is-here'
	])('nothing on %s is untranslated or cut off', async (address) => {
		expect(await faultsAt(address)).toEqual([]);
	});

	test('nothing is from question to feedback, the sentence and the result', async () => {
		const found: string[] = [];
		const look = async (at: string) =>
			found.push(...(await faults()).map((fault) => `${at}: ${fault}`));
		const act = (name: string) => page.locator(`button[formaction="?/${name}"]:visible`).first();
		const menu = page.locator('details.menu');
		// What deletes the answers is there once the page's script runs.
		const runs = () => menu.locator('button[type=button]').waitFor({ state: 'attached' });
		await open(quiz);
		await runs();
		await look('question');
		await act('answer').click();
		await page.locator('#_problem').waitFor();
		await look('nothing chosen');
		await page.locator('fieldset input').first().check();
		await act('answer').click();
		await page.locator('#_feedback').waitFor();
		await look('feedback');
		if (await act('retry').isVisible()) {
			await act('retry').click();
			await page.locator('fieldset input').last().check();
			await act('answer').click();
			await page.locator('#_feedback').waitFor();
			await look('feedback on the second try');
		}
		await page.locator('blockquote a:visible').first().click();
		await look('the sentence');
		await open(quiz);
		await runs();
		await menu.locator('summary').click();
		await look('menu');
		await act('finish').click();
		await page.locator('.sum').waitFor();
		await look('result');
		expect(found).toEqual([]);
	});

	let assignment = '';

	test('nothing is on the pages of educators', async () => {
		const link = readFileSync(join(dataDir, 'first-link'), 'utf8').trim();
		const found: string[] = [...(await faultsAt(new URL(link).pathname))];
		await page.locator('[name=name]').fill(typed.name);
		await page.locator('[name=email]').fill(typed.email);
		await page.locator('[name=password]').fill('correct horse battery');
		await page.locator('main form button').first().click();
		await page.waitForURL(`${url}/teach**`);
		for (const address of ['/teach', '/teach/people', '/teach/account', `/teach/assign/${nk.id}`])
			found.push(...(await faultsAt(address)).map((fault) => `${address}: ${fault}`));
		await page.locator('[name=className]').fill(typed.class);
		await page.locator('button[name=publish][value=yes]').click();
		await page.waitForURL('**/teach/assignments/**');
		assignment = new URL(page.url()).pathname;
		for (const part of [
			'',
			'settings',
			'exceptions',
			'report',
			'gradebook',
			'live',
			'export',
			'edition'
		])
			found.push(...(await faultsAt(`${assignment}/${part}`)).map((fault) => `${part}: ${fault}`));
		expect(found).toEqual([]);
	}, 120_000);

	test('nothing is on the pages of a class, of several, and in the room', async () => {
		const { found, look, visit } = looker();
		// Feedback waits for the educator, and the same is assigned once more: a series.
		await open(`${assignment}/settings`);
		await page.locator('[name=handIn][value=pseudonym]').check();
		await page.locator('details.more > summary').click();
		await page.locator('[name=behaviour][value=byEducator]').check();
		await page.locator('main form button').last().click();
		await page.waitForURL((at) => at.pathname === assignment);
		await open(`/teach/assign/${nk.id}?from=${assignment.split('/').at(-1) ?? ''}`);
		await look('a copy');
		await page.locator('[name=class]').first().check();
		await page.locator('button[name=publish][value=yes]').click();
		await page.waitForURL('**/teach/assignments/**');
		const series = await linkTo('/teach/series/');
		const theirClass = await linkTo('/teach/classes/');
		for (const address of [
			...[series, `${series}/gradebook`, theirClass, `${theirClass}/names`, `${theirClass}/list`],
			...['code', 'live', 'sentences'].map((part) => `${assignment}/room/${part}`),
			'/teach/support'
		])
			await visit(address);
		expect(found).toEqual([]);
	}, 120_000);

	test('nothing is on the pages of a learner, from joining to the confirmation and a new recovery code', async () => {
		const { found, look, visit } = looker();
		await open(assignment);
		const theirClass = await linkTo('/teach/classes/');
		const context = await browser?.newContext({ viewport: { width: 320, height: 640 } });
		if (!context) throw new Error('There is a browser.');
		const learner = watchScripts(await context.newPage());
		const own = looker(learner);
		await open(await linkTo('/join/'), learner);
		theirs = [(await learner.locator('.drawn').textContent()) ?? '', ...theirs];
		await own.look('joining');
		await learner.locator('main form button').click();
		await learner.locator('a[href="/class"].button').waitFor();
		await own.look('joined');
		await own.visit('/class');
		const taken = await linkTo(assignment.replace('/teach/assignments', '/attempt'), learner);
		await own.visit(taken);
		await learner.locator('main form button').first().click();
		await learner.locator('fieldset input').first().check();
		await Promise.all([
			learner.waitForResponse((answer) => answer.url().endsWith('?/answer')),
			learner.locator('button[formaction="?/answer"]').click()
		]);
		await own.look('answering in class');
		await learner.locator('details.menu summary').click();
		await own.look('menu in class');
		// The next question closes it.
		await vi.waitFor(async () => {
			const handIn = learner.locator('details.menu[open] button[formaction="?/finish"]');
			if (!(await handIn.isVisible())) await learner.locator('details.menu summary').click();
			await handIn.click({ timeout: 2000 });
			await learner.locator('.receipt').waitFor({ timeout: 5000 });
		}, 30_000);
		await own.look('receipt');
		await own.visit('/class');
		await own.visit(await linkTo('/class/confirmation/', learner));
		for (const address of [`${theirClass}/joins`, assignment, `${assignment}/gradebook`])
			await visit(address);
		await open(assignment);
		await send(page.locator('button[formaction="?/close"]'));
		await visit(`${assignment}/release`);
		await send(page.locator('main form button').last());
		await look('released');
		await own.visit(taken);
		await open(theirClass);
		await page
			.locator('form[action*="newRecovery"]')
			.first()
			.locator('xpath=..')
			.locator('summary')
			.click();
		await send(page.locator('form[action*="newRecovery"] button').first());
		await page.locator('p.code').waitFor();
		await look('a new recovery code');
		await own.visit('/class');
		await context.close();
		expect([...found, ...own.found]).toEqual([]);
	}, 120_000);
});
