import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chromiumLaunch } from '../../scripts/test/chromium-launch.ts';
import { layoutFaults } from '../a11y/layout-faults.ts';
import { nk } from '../journeys/steps/modules.ts';
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
	page = await browser.newPage({ viewport: { width: 320, height: 640 } });
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

/** What the module, the people and those who run the server may say on any page, the longest first. */
const theirs = textsOf([
	...[nk, typed, 'Readback', 'Figure'],
	parse(readFileSync(join(root, 'quizzes/support.yaml'), 'utf8'))
])
	.flatMap((text) => [text, ...text.split(/<[^>]*>|\n/)])
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
	let rest = said.replaceAll(/https?:[^\s⟧]+|\b[A-Z]{4}-[A-Z]{4}-[A-Z]{2}\b/g, ' ');
	for (const text of theirs) if (rest.includes(text)) rest = rest.replaceAll(text, ' ');
	while (inner.test(rest)) rest = rest.replace(inner, ' ');
	// What `Intl` writes between the items of a list is English in the pseudo-language, too.
	return rest.split('\n').map((line) => plain(line.replaceAll(/\b(and|or)\b/g, ' ')));
}

/** What a page says that was neither taken from the messages nor written by people, and what is cut off. */
async function faults(): Promise<readonly string[]> {
	const foreign = (await page.evaluate(saidOnPage))
		.flatMap(foreignIn)
		.filter((text) => /\p{L}{2}/u.test(text));
	const layout = await layoutFaults(page, '320 px', ['reflow', 'clipping', 'overlap']);
	return [...new Set([...foreign.map((text) => `not from the messages: ${text}`), ...layout])];
}

/** The first pages make the development server prepare more libraries, and load them anew. */
async function open(address: string): Promise<void> {
	await vi.waitFor(async () => {
		await page.goto(url + address);
		await page.waitForLoadState('networkidle');
	}, 30_000);
}

/** Opened again where the page was loaded anew while it was read. */
async function faultsAt(address: string): Promise<readonly string[]> {
	return vi.waitFor(async () => {
		await open(address);
		return faults();
	}, 30_000);
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

	test.each(['/', `/learn/${nk.id}`, '/support', '/privacy', '/join', '/nothing-is-here'])(
		'nothing on %s is untranslated or cut off',
		async (address) => {
			expect(await faultsAt(address)).toEqual([]);
		}
	);

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
		await page.locator('#problem').waitFor();
		await look('nothing chosen');
		await page.locator('fieldset input').first().check();
		await act('answer').click();
		await page.locator('#feedback').waitFor();
		await look('feedback');
		if (await act('retry').isVisible()) {
			await act('retry').click();
			await page.locator('fieldset input').last().check();
			await act('answer').click();
			await page.locator('#feedback').waitFor();
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
		await page.locator('main form button').last().click();
		await page.waitForURL('**/teach/assignments/**');
		const assignment = new URL(page.url()).pathname;
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
	});
});
