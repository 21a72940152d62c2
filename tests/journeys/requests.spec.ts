import { expect, type APIResponse } from '@playwright/test';
import { readExplanation } from './steps/explained.ts';
import { library } from './steps/addresses.ts';
import { addressOf, nk, quizOf } from './steps/modules.ts';
import { open, press, quizOn, takeAll } from './steps/taking.ts';
import { test } from './steps/test.ts';

const pages = [
	'/',
	`/learn/${nk.id}`,
	`/learn/${nk.id}/understanding`,
	'/support',
	'/privacy',
	'/review',
	...nk.quizzes.map((quiz) => addressOf(nk, quiz))
];

/** Every journey is watched (`steps/test.ts`); this one counts as well, so that it cannot watch nothing. */
test('a visit from the library to a result asks nothing of another site and sets no cookie', async ({
	page,
	context
}) => {
	test.slow();
	const asked: string[] = [];
	context.on('request', (request) => asked.push(request.url()));
	for (const address of pages.slice(0, 6)) await page.goto(address);
	const quiz = quizOf(nk, 'take-away');
	await open(page, addressOf(nk, quiz));
	await takeAll(
		page,
		quiz,
		(_, place) => (['right', 'wrong', 'skip'] as const)[place % 3] ?? 'skip'
	);
	await press(page, 'Look at the answers');
	await readExplanation(page);
	await quizOn(page)
		.getByRole('link', { name: /^Read it in/ })
		.first()
		.click();
	expect(asked.length).toBeGreaterThan(10);
	expect(new Set(asked.map((url) => new URL(url).origin))).toEqual(new Set([library.url]));
	expect(await page.evaluate(() => document.cookie)).toBe('');
	expect(await context.cookies()).toEqual([]);
});

test.describe('with a complaint of the browser', () => {
	test.use({ expectsErrors: /policy/i, leadsTo: ['https://example.org'] });

	test('what another site would be asked for is stopped by the policy', async ({ page }) => {
		await page.goto('/');
		const failed = page.waitForEvent('requestfailed');
		const stopped = await page.evaluate(async () => {
			const violated = new Promise<string>((resolve) => {
				addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
			});
			const image = new Image();
			image.src = 'https://example.org/pixel.gif';
			return violated;
		});
		expect(stopped).toBe('img-src');
		expect((await failed).failure()?.errorText).toBe('csp');
	});
});

/** Source lists of a policy by directive. */
function policyOf(response: APIResponse): ReadonlyMap<string, readonly string[]> {
	const policy = response.headers()['content-security-policy'] ?? '';
	return new Map(
		policy.split(';').map((part) => {
			const [directive = '', ...sources] = part.trim().split(/\s+/);
			return [directive, sources];
		})
	);
}

function isGuarded(response: APIResponse): void {
	const policy = policyOf(response);
	expect(policy.get('default-src')).toEqual([`'none'`]);
	expect(policy.get('frame-ancestors')).toEqual([`'none'`]);
	expect(policy.get('base-uri')).toEqual([`'none'`]);
	expect(policy.get('form-action')).toEqual([`'self'`]);
	const sources = [...policy.values()].flat();
	expect(sources).not.toContain(`'unsafe-inline'`);
	expect(sources).not.toContain(`'unsafe-eval'`);
	// Nothing but this site, and what is named by its hash.
	const allowed = /^'(none|self|unsafe-hashes|sha256-[\w+/=]+)'$|^data:$/;
	expect(sources.filter((source) => !allowed.test(source))).toEqual([]);
	const headers = response.headers();
	expect(headers['referrer-policy']).toMatch(/^(same-origin|no-referrer)$/);
	expect(headers['permissions-policy']).toContain('geolocation=()');
	expect(headers['x-content-type-options']).toBe('nosniff');
	expect(headers['cross-origin-opener-policy']).toBe('same-origin');
	expect(headers['set-cookie']).toBeUndefined();
}

for (const address of [...pages, '/nowhere']) {
	test(`${address} comes with a strict policy and no cookie`, async ({ request }) => {
		isGuarded(await request.get(address));
	});
}

test('so does the page that a form without a script brings back', async ({ request, baseURL }) => {
	const address = addressOf(nk, quizOf(nk, 'testing'));
	const response = await request.post(`${address}?/answer`, {
		headers: { origin: baseURL ?? '', accept: 'text/html' },
		form: { record: 'damaged' }
	});
	expect(response.status()).toBe(400);
	isGuarded(response);
	expect(response.headers()['cache-control']).toContain('private');
});

test('scripts and styles leave packed and are kept for good', async ({ request }) => {
	const html = await (await request.get(addressOf(nk, quizOf(nk, 'testing')))).text();
	const assets = [...new Set(html.match(/\/_app\/immutable\/[\w./-]+\.(js|css)/g))];
	expect(assets.length).toBeGreaterThan(0);
	for (const asset of assets) {
		const response = await request.get(asset, { headers: { 'accept-encoding': 'br' } });
		expect(response.headers()['content-encoding'], asset).toBe('br');
		expect(response.headers()['cache-control'], asset).toMatch(/max-age=31536000.*immutable/);
		expect(response.headers()['x-content-type-options'], asset).toBe('nosniff');
	}
});
