import type { BrowserContext } from '@playwright/test';
import { fixtures, library } from './addresses.ts';
import { base } from './base.ts';

interface Watching {
	/** Other origins that a journey means to go to; each request to them is answered by the journey. */
	readonly leadsTo: readonly string[];
	/** Complaints of the browser that a journey brings about itself. */
	readonly expectsErrors: RegExp | null;
	readonly watched: void;
}

const ours = [library.url, fixtures.url];

/** Collects whatever a learner's browser should never see. */
async function watch(context: BrowserContext, allowed: readonly string[]): Promise<string[]> {
	const seen: string[] = [];
	context.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		const page = protocol === 'chrome:' || protocol === 'about:' || protocol === 'data:';
		if (!page && !allowed.includes(origin)) seen.push(`asked ${request.url()}`);
	});
	context.on('response', (response) => {
		if ('set-cookie' in response.headers()) seen.push(`${response.url()} set a cookie`);
	});
	context.on('console', (message) => {
		if (message.type() === 'error') seen.push(`complained: ${message.text()}`);
	});
	context.on('weberror', (error) => seen.push(`threw: ${error.error().message}`));
	await context.addInitScript(() => {
		addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
			console.error(`policy ${violatedDirective} violated by ${blockedURI}`);
		});
	});
	return seen;
}

/**
 * A journey that is watched throughout: it fails when any state asks another origin, sets a cookie,
 * violates the content policy, or makes the browser complain.
 */
export const test = base.extend<Watching>({
	leadsTo: [[], { option: true }],
	expectsErrors: [null, { option: true }],
	watched: [
		async ({ context, leadsTo, expectsErrors }, use) => {
			const seen = await watch(context, [...ours, ...leadsTo]);
			await use();
			const cookies = await context.cookies();
			const wrong = [
				...seen.filter((line) => !expectsErrors?.test(line)),
				...cookies.map(({ name, domain }) => `holds the cookie ${name} of ${domain}`)
			];
			if (wrong.length > 0) throw new Error(`The browser\n${wrong.join('\n')}`);
		},
		{ auto: true }
	]
});
