import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { builtReadback, serveReadback, temporaryFolder } from '../../../server/run-readback.ts';

/** A server with the class of `readback demo`, 30 learners who have handed in. */
export interface Demo {
	/** Without a slash at the end. */
	readonly url: string;
	readonly password: string;
	/** Address of the assignment, without a slash at the end. */
	readonly assignment: string;
}

/** Tests that look at a full class: it is filled once a worker, and not changed but by what is added. */
export const test = base.extend<object, { readonly demo: Demo }>({
	demo: [
		async ({ browserName: _ }, use) => {
			const DATA_DIR = temporaryFolder();
			const env = { ...process.env, DATA_DIR };
			const said = execFileSync(process.execPath, [builtReadback, 'demo'], {
				env,
				encoding: 'utf8'
			});
			const server = await serveReadback({ DATA_DIR, LOG_LEVEL: 'warn' });
			const [, password = ''] = /the password (\S+)/.exec(said) ?? [];
			const [path = ''] = /\/teach\/assignments\/[\w-]+/.exec(said) ?? [];
			await use({ url: server.url, password, assignment: server.url + path });
			await server.stop();
		},
		{ scope: 'worker', timeout: 90_000 }
	]
});

/** Signs in as the educator of the demo, by the form: a session that the test may end. */
export async function signInByForm(page: Page, { url, password }: Demo): Promise<void> {
	await page.goto(`${url}/teach/sign-in`);
	await page.getByLabel('E-mail').fill('demo@example.org');
	await page.getByLabel('Password').fill(password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL(`${url}/teach`);
}

const sessions = new WeakMap<Demo, Awaited<ReturnType<BrowserContext['cookies']>>>();

/** Opens the classes of the demo's educator, in a session that the tests of a worker share: nobody may end it. */
export async function signIn(page: Page, demo: Demo): Promise<void> {
	const session = sessions.get(demo);
	if (!session) {
		await signInByForm(page, demo);
		sessions.set(demo, await page.context().cookies());
		return;
	}
	await page.context().addCookies(session);
	await page.goto(`${demo.url}/teach`);
}
