import { expect, type Page } from '@playwright/test';
import type { AssignedBehaviour } from '../../../src/lib/assignment/settings/settings.ts';
import { teaAndSleep } from '../steps/modules.ts';
import { choose, press, questionOn, quizOn } from '../steps/taking.ts';
import { test } from './steps/campus.ts';
import { secretModule } from './steps/secret-module.ts';

/**
 * All that comes into a learner's browser while they take a quiz: pages, data, replies, scripts, styles, and
 * the maps that would lead from scripts to their sources. `tests/server/key-leak.test.ts` asks for more, and
 * more often; here is what the page itself fetches.
 */
const { module, quiz, secrets } = secretModule(teaAndSleep);

/** Collects what the page is sent; `take` gives what has come since it was last called. */
async function collect(page: Page): Promise<() => Promise<string>> {
	let seen: string[] = [];
	const scripts = new Set<string>();
	// Fetched for the browser and handed on: a page that is left would take its bytes along.
	await page.route('**/*', async (route) => {
		const response = await route.fetch({ maxRedirects: 0 });
		const url = response.url();
		if (/\.(js|css)$/.test(new URL(url).pathname)) scripts.add(url);
		const body = (await response.body()).toString('latin1');
		seen.push(`${url}\n${JSON.stringify(response.headers())}\n${body}`);
		await route.fulfill({ response });
	});
	return async () => {
		const came = seen;
		seen = [];
		const maps = [...scripts].map(async (url) => (await page.request.get(`${url}.map`)).text());
		scripts.clear();
		return [...came, ...(await Promise.all(maps)), await page.content()].join('\n');
	};
}

/** Secrets in what came, but those of questions that are explained by now. */
function leaked(bytes: string, explained: readonly string[], hinted: readonly string[] = []) {
	return secrets.filter(({ question, when, word }) => {
		const told = question !== null && when !== 'never' && explained.includes(question);
		const hint = when === 'hint' && hinted.includes(question ?? '');
		return bytes.includes(word) && !told && !hint;
	});
}

// What is still being fetched when a test ends would fail it.
test.afterEach(async ({ page }) => page.unrouteAll({ behavior: 'wait' }));

const behaviours: readonly AssignedBehaviour[] = [
	{ type: 'practice' },
	{ type: 'immediate' },
	{ type: 'deferred', release: 'byEducator' }
];

for (const behaviour of behaviours) {
	test(`${behaviour.type}: a question comes without what would give it away @nojs`, async ({
		page,
		sit
	}) => {
		test.slow();
		const sitting = await sit({ module, settings: { behaviour, handIn: 'pseudonym' } });
		const take = await collect(page);
		const explained: string[] = [];
		const hinted: string[] = [];
		await sitting.begin();
		for (let number = 1; number <= quiz.questions.length; number += 1) {
			const question = await questionOn(page, quiz);
			expect(leaked(await take(), explained, hinted)).toEqual([]);
			await choose(page, question, 'wrong');
			if (behaviour.type === 'deferred') {
				await press(page, 'Save answer');
				await expect(quizOn(page).getByText(`Question ${number} of`)).toBeHidden();
				continue;
			}
			await press(page, 'Check answer');
			if (behaviour.type === 'practice' && question.hint !== undefined) {
				await expect(page.getByRole('heading', { name: 'A hint' })).toBeVisible();
				hinted.push(question.id);
				expect(leaked(await take(), explained, hinted)).toEqual([]);
				await press(page, 'Try again');
				await choose(page, question, 'wrong');
				await press(page, 'Check answer');
			}
			await expect(page.getByRole('heading', { name: /^Feedback on question/ })).toBeVisible();
			explained.push(question.id);
			const came = await take();
			expect(leaked(came, explained, hinted)).toEqual([]);
			// The search can see: what may be known now is found.
			expect(leaked(came, [])).not.toEqual([]);
			await press(page, /^(Next question|Go on)$/);
			await expect(quizOn(page).getByText(`Question ${number} of`)).toBeHidden();
		}
		await press(page, 'Hand in');
		await expect(sitting.receipt).toBeVisible();
		expect(leaked(await take(), explained, hinted)).toEqual([]);
	});
}

test('with completion alone the page marks itself, and so has the key @nojs', async ({
	page,
	sit
}) => {
	const sitting = await sit({ module, settings: { handIn: 'completion' } });
	const take = await collect(page);
	await sitting.open();
	const found = leaked(await take(), []);
	expect(found.map(({ when }) => when)).toContain('explained');
	// Wrong ideas are named to educators alone; and hashes are for the log.
	const misconceptions = found.filter(({ question }) => question === null);
	expect(misconceptions).toEqual([]);
});
