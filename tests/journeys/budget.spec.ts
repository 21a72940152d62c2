import { expect } from '@playwright/test';
import { readExplanation } from './steps/explained.ts';
import type { Kind } from '../../src/lib/questions/kinds.ts';
import { fixtures, library } from './steps/addresses.ts';
import { addressOf, ofLearners, ofOtherKinds } from './steps/modules.ts';
import { choose, feedbackOn, press, questionOn, quizOn } from './steps/taking.ts';
import { test } from './steps/test.ts';
import { weigh, type Weight } from './steps/weigh.ts';

/** 1 KB is 1,024 bytes here, of what the built server really sends: packed, without headers. */
const KB = 1024;
const scripts = 44 * KB;
const withoutFonts = 68 * KB;
const withFonts = 104 * KB;

function all({ script, style, document, other }: Weight): number {
	return script + style + document + other;
}

function said(title: string, weight: Weight): string {
	const parts = Object.entries(weight).map(([part, bytes]) => `${part} ${bytes}`);
	return `${title}: ${parts.join(', ')}; without fonts ${all(weight)}, with ${all(weight) + weight.font}`;
}

const onLibrary = ofLearners.flatMap((module) =>
	module.quizzes.map((quiz) => ({ server: library, module, quiz }))
);

for (const { module, quiz } of onLibrary) {
	test(`“${quiz.title}” comes within its bytes @phone`, async ({ page }) => {
		const weight = await weigh(page, addressOf(module, quiz));
		console.log(said(quiz.title, weight));
		// Nothing weighed is no proof.
		expect(weight.script).toBeGreaterThan(20 * KB);
		expect(weight.document).toBeGreaterThan(5 * KB);
		expect(weight.font).toBeGreaterThan(10 * KB);
		expect(weight.script, 'scripts').toBeLessThanOrEqual(scripts);
		expect(all(weight), 'everything but fonts').toBeLessThanOrEqual(withoutFonts);
		expect(all(weight) + weight.font, 'everything').toBeLessThanOrEqual(withFonts);
	});
}

/** The page, three files of scripts and two of fonts. */
const requests = 6;

const quizzes = [
	...onLibrary,
	...ofOtherKinds.flatMap((module) =>
		module.quizzes.map((quiz) => ({ server: fixtures, module, quiz }))
	)
].map(({ server, module, quiz }) => ({ address: server.url + addressOf(module, quiz), quiz }));

/** Of each kind that a list of options does not draw, a piece of what draws it. */
const drawing: Readonly<Partial<Record<Kind, string>>> = {
	sort: 'class="parts sort"',
	match: '"_answers"',
	order: 'place-field',
	groups: 'class="parts groups"',
	evidence: 'class="sentences"',
	numeric: 'Your number',
	text: 'Type a word or',
	cloze: 'Fill each gap'
};

for (const { address, quiz } of quizzes) {
	test(`“${quiz.title}” has the code of its own kinds, and of no other`, async ({ page }) => {
		const files: Promise<string>[] = [];
		page.on('response', (response) => {
			if (response.url().endsWith('.js')) files.push(response.text());
		});
		await page.goto(address, { waitUntil: 'networkidle' });
		await expect.poll(() => files.length).toBeGreaterThanOrEqual(3);
		const inPage = await page.locator('script').allTextContents();
		const code = [...inPage, ...(await Promise.all(files))].join('\n');
		const carried = Object.entries(drawing).flatMap(([kind, piece]) =>
			code.includes(piece) ? [kind] : []
		);
		const asked = new Set<string>(quiz.questions.map(({ kind }) => kind));
		expect(carried).toEqual(Object.keys(drawing).filter((kind) => asked.has(kind)));
	});
}

test.describe('before the first answer', () => {
	// What is for later cannot come.
	test.use({ expectsErrors: /ERR_INTERNET_DISCONNECTED|dynamically imported module/ });

	for (const { address, quiz } of quizzes) {
		test(`“${quiz.title}” asks for no more than six things, and explains it with these`, async ({
			page,
			context
		}) => {
			const asked: string[] = [];
			context.on('request', (request) => {
				if (request.url().startsWith('http')) asked.push(request.url());
			});
			await page.goto(address, { waitUntil: 'networkidle' });
			await choose(page, await questionOn(page, quiz), 'right');
			const scripts = () => asked.filter((url) => url.endsWith('.js')).length;
			await expect.poll(scripts).toBeGreaterThanOrEqual(3);
			await page.waitForLoadState('networkidle');
			expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(requests);
			await context.setOffline(true);
			await press(page, 'Check answer');
			await expect(feedbackOn(page)).toBeVisible();
			await expect.poll(async () => (await readExplanation(page)).length).toBeGreaterThan(1);
			await expect(quizOn(page).getByRole('blockquote').first()).toBeVisible();
		});
	}
});
