import { expect, type Page } from '@playwright/test';
import { test } from './steps/installation.ts';

const password = 'correct horse battery';

async function press(page: Page, name: string | RegExp): Promise<void> {
	await page.getByRole('button', { name }).click();
}

test('a class with join keys: a wrong key, a join undone, an erasure seen, joining paused @nojs', async ({
	page: educator,
	browser,
	installation,
	javaScriptEnabled
}) => {
	test.slow();
	const { firstLink } = installation;
	await educator.goto(firstLink);
	await educator.getByLabel('Your name').fill('Ann');
	await educator.getByLabel('Your e-mail').fill('ann@example.org');
	await educator.getByLabel('A password').fill(password);
	await press(educator, 'Begin');
	await educator.getByLabel('Name of the class').fill('Year 9');
	await educator.getByRole('radio', { name: 'their name' }).check();
	await press(educator, 'Make the class');
	const classPage = educator.url();
	await educator.getByLabel('One name per line').fill('Ada Byron\nNkechi Obi\nZoë Winter');
	await press(educator, 'Save the list');
	await press(educator, 'Turn join keys on');
	const link = await educator.getByRole('link', { name: /\/join\// }).getAttribute('href');

	await educator.getByRole('link', { name: 'Print the keys' }).click();
	const keyOf = async (name: string): Promise<string> => {
		const slip = educator.getByRole('listitem').filter({ hasText: name });
		await expect(slip).toContainText(link ?? 'no link');
		return (await slip.getByText(/^[A-Z]{4}-[A-Z]{4}$/).textContent()) ?? '';
	};
	const keys = new Map<string, string>();
	for (const name of ['Nkechi Obi', 'Zoë Winter']) keys.set(name, await keyOf(name));

	const context = await browser.newContext({ javaScriptEnabled: javaScriptEnabled ?? true });
	const learner = await context.newPage();
	const join = async (name: string, key: string): Promise<void> => {
		await learner.goto(link ?? '');
		await learner.getByLabel('Choose your name').selectOption(name);
		await learner.getByLabel('Your key').fill(key);
		await press(learner, 'Join');
	};
	await join('Zoë Winter', keys.get('Nkechi Obi') ?? '');
	await expect(learner.getByText('This key does not belong to this name')).toBeVisible();
	await learner.getByLabel('Choose your name').selectOption('Zoë Winter');
	await learner.getByLabel('Your key').fill((keys.get('Zoë Winter') ?? '').toLowerCase());
	await press(learner, 'Join');
	await expect(learner.getByRole('heading', { name: 'You are in Year 9' })).toBeVisible();

	// Somebody else had the slip: the educator frees the name.
	await educator.goto(classPage);
	await educator.getByRole('listitem').filter({ hasText: 'Zoë Winter' }).locator('summary').click();
	await press(educator, 'Undo this join');
	await expect(educator.getByText('Nobody has joined yet.')).toBeVisible();
	await expect(educator.getByLabel('One name per line')).toHaveValue(/Zoë Winter/);
	await join('Zoë Winter', keys.get('Zoë Winter') ?? '');
	await learner.getByRole('link', { name: 'Go on to your class' }).click();
	await expect(learner.getByText('Attempts you have used stay counted')).toBeVisible();
	await learner.getByRole('checkbox', { name: 'Delete all that I did' }).check();
	await press(learner, 'Delete everything of mine');

	await educator.goto(classPage);
	await expect(educator.getByRole('heading', { name: 'Deleted their own data' })).toBeVisible();
	await expect(educator.getByText('1 learner, before beginning a quiz')).toBeVisible();
	await press(educator, 'Turn join keys off');
	await press(educator, 'Pause joining');
	await expect(educator.getByText('Joining is paused')).toBeVisible();
	await learner.goto(link ?? '');
	await expect(learner.getByText('Joining this class is paused')).toBeVisible();
	await press(educator, 'Let learners join again');
	for (const name of ['Ada Byron', 'Nkechi Obi']) {
		await learner.goto(link ?? '');
		await learner.getByLabel('Choose your name').selectOption(name);
		await press(learner, 'Join');
		await expect(learner.getByRole('heading', { name: 'You are in Year 9' })).toBeVisible();
	}

	await educator.goto(`${classPage.split('?')[0]}/joins`);
	await educator.getByRole('checkbox', { name: 'Only learners who have not' }).check();
	await press(educator, 'Show them');
	await expect(educator.getByRole('checkbox', { name: 'Ada Byron' })).toBeChecked();
	await educator.getByRole('checkbox', { name: 'Nkechi Obi' }).uncheck();
	await press(educator, 'Remove the ticked learners');
	await expect(educator.getByRole('heading', { level: 1 })).toHaveText('Remove 1 learner?');
	await expect(educator.getByText('None of them has begun or finished a quiz.')).toBeVisible();
	await press(educator, 'Remove 1 learner');
	await expect(educator.getByText('1 learner removed.')).toBeVisible();
	await expect(educator.getByRole('heading', { name: '1 learner, newest first' })).toBeVisible();
	await context.close();
});
