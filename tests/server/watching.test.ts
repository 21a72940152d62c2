import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chromiumLaunch } from '../../scripts/test/chromium-launch.ts';
import { temporaryFolder } from './run-readback.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const id = 'nk-cells-and-miscarriage';
const folder = temporaryFolder();
const file = join(folder, id, 'module.yaml');

let development: ChildProcess;
let output = '';
let browser: Browser | undefined;
let page: Page;

/** A person who writes: saves the file with one text in place of another. */
function edit(from: string | RegExp, to: string): void {
	writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

/** Marks the page, to see whether it was loaded anew. */
const mark = () => page.evaluate(() => document.body.setAttribute('data-before', ''));
const isMarked = () => page.locator('body[data-before]').count();

beforeAll(async () => {
	cpSync(join(root, 'quizzes'), folder, { recursive: true });
	const vite = join(root, 'node_modules/vite/bin/vite.js');
	development = spawn(process.execPath, [vite, 'dev', '--port', '0', '--host', '127.0.0.1'], {
		cwd: root,
		// What Vitest sets would keep the plugin quiet.
		env: { ...process.env, VITEST: undefined, TEST: undefined, QUIZZES_DIR: folder, NO_COLOR: '1' },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const listen = (chunk: Buffer): void => void (output += chunk.toString());
	development.stdout?.on('data', listen);
	development.stderr?.on('data', listen);
	const address = (): string => /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0] ?? '';
	await vi.waitUntil(address, { timeout: 60_000, interval: 100 });
	browser = await chromium.launch(chromiumLaunch(process.env));
	page = await browser.newPage();
	await page.goto(`${address()}/learn/${id}`);
	// The socket over which the news come is open once the client has run.
	await page.waitForLoadState('networkidle');
}, 120_000);

afterAll(async () => {
	await browser?.close();
	development.kill();
	await once(development, 'close');
});

describe('in development', () => {
	test('a saved change of a module loads the page anew, with the change', async () => {
		await mark();
		edit(/^description: .*(\n +.*)*/m, 'description: Written a moment ago.');
		await expect.poll(isMarked, { timeout: 20_000 }).toBe(0);
		await expect.poll(() => page.content()).toContain('Written a moment ago.');
	});

	test('a problem stands over the page as it stands in the terminal, and the page stays', async () => {
		edit('language:', 'langauge:');
		const overlay = page.locator('vite-error-overlay');
		await overlay.waitFor({ timeout: 20_000 });
		const shown = await overlay.locator('.window').innerText();
		const line = readFileSync(file, 'utf8')
			.split('\n')
			.findIndex((text) => text.includes('langauge'));
		for (const part of [
			'unknown-key',
			'The key "langauge" is not known',
			`${file}:${line + 1}:1`,
			'Did you mean "language"?',
			'langauge: en'
		]) {
			expect(shown).toContain(part);
			expect(output).toContain(part);
		}
		// One slip is one problem.
		expect(shown).not.toContain('missing-key');
		expect(await page.locator('h1').first().isVisible()).toBe(true);
		const again = await page.reload();
		expect(again?.status()).toBe(200);
		await overlay.waitFor({ timeout: 20_000 });
	});

	test('the page comes back when the problem is mended', async () => {
		edit('langauge:', 'language:');
		await page.locator('vite-error-overlay').waitFor({ state: 'detached', timeout: 20_000 });
		expect(await page.content()).toContain('Written a moment ago.');
	});
});
