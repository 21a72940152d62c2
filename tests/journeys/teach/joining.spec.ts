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
	await press(educator, 'Create account');
	await educator.getByLabel('Name of the class').fill('Year 9');
	await educator.getByRole('radio', { name: 'Their name' }).check();
	await press(educator, 'Create class');
	const classPage = educator.url();
	const listed = educator.getByRole('region', { name: 'List of names' }).locator('li');
	await educator.getByRole('link', { name: 'Add a list of names' }).click();
	await educator.getByLabel('One name per line').fill('Ada Byron\nNkechi Obi\nZoë Winter');
	await press(educator, 'Check the list');
	await press(educator, 'Save these 3 names');
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
	await expect(learner.getByRole('heading', { name: 'You have joined Year 9' })).toBeVisible();

	// Someone else had the slip: the educator frees the name.
	await educator.goto(classPage);
	await educator.getByLabel('Remove Zoë Winter').click();
	await press(educator, 'Undo this join');
	await expect(educator.getByText('Nobody has joined yet.')).toBeVisible();
	await expect(listed).toContainText(['Zoë Winter']);
	await learner.goto(new URL('/class', link ?? '').href);
	await expect(learner.getByRole('alert')).toContainText('no longer signed in to a class');
	await learner.goto(new URL('/join', link ?? '').href);
	await expect(learner.getByRole('alert')).toHaveCount(0);
	await join('Zoë Winter', keys.get('Zoë Winter') ?? '');
	await learner.getByRole('link', { name: 'Go to your class' }).click();
	await expect(learner.getByText('attempts you have used still count')).toBeVisible();
	await learner.getByRole('checkbox', { name: 'Delete everything I did' }).check();
	await press(learner, 'Delete my data');

	await educator.goto(classPage);
	await expect(
		educator.getByRole('heading', { name: 'Students who deleted their data' })
	).toBeVisible();
	await expect(educator.getByText('1 student, before starting a quiz')).toBeVisible();
	await press(educator, 'Make a new code');
	await expect(educator.getByText('the old ones show the old address')).toBeVisible();
	const newLink = await educator.getByRole('link', { name: /\/join\// }).getAttribute('href');
	expect(newLink).not.toBe(link);
	await press(educator, 'Turn join keys off');
	await press(educator, 'Pause joining');
	await expect(educator.getByText('Joining is paused')).toBeVisible();
	await learner.goto(newLink ?? '');
	await expect(learner.getByText('Joining this class is paused')).toBeVisible();
	await press(educator, 'Let students join again');
	for (const name of ['Ada Byron', 'Nkechi Obi']) {
		// On this device somebody else is in the class by then.
		await learner.goto(`${newLink ?? ''}?someone-else`);
		await learner.getByLabel('Choose your name').selectOption(name);
		await press(learner, 'Join');
		await expect(learner.getByRole('heading', { name: 'You have joined Year 9' })).toBeVisible();
	}

	await educator.goto(`${classPage.split('?')[0]}/joins`);
	await educator.getByRole('checkbox', { name: 'Only students who have not' }).check();
	await press(educator, 'Show students');
	await expect(educator.getByRole('checkbox', { checked: true })).toHaveCount(1);
	await press(educator, 'Tick all 2 shown');
	await press(educator, 'Remove the ticked students');
	await expect(educator.getByRole('heading', { level: 1 })).toHaveText('Remove 2 students?');
	await expect(educator.getByRole('listitem')).toHaveText(['Ada Byron', 'Nkechi Obi']);
	await educator.getByRole('link', { name: 'Go back' }).click();
	await expect(educator.getByRole('checkbox', { name: 'Only students' })).toBeChecked();
	await educator.getByRole('checkbox', { name: 'Ada Byron' }).check();
	await press(educator, 'Remove the ticked students');
	await expect(educator.getByRole('heading', { level: 1 })).toHaveText('Remove 1 student?');
	await expect(educator.getByText('They have not started a quiz.')).toBeVisible();
	await press(educator, 'Remove 1 student');
	await expect(educator.getByText('1 student removed.')).toBeVisible();
	await expect(educator.getByRole('heading', { name: '1 student' })).toBeVisible();

	// Removed from the class, a student can join again; erased, only when the name is put back on the list.
	const offered = async (): Promise<readonly string[]> => {
		// On this device somebody else is in the class by then.
		await learner.goto(`${newLink ?? ''}?someone-else`);
		return learner.getByLabel('Choose your name').getByRole('option').allTextContents();
	};
	const openRemoving = async (): Promise<void> => {
		await educator.goto(classPage);
		await educator.getByLabel('Remove Nkechi Obi').click();
	};
	await openRemoving();
	await press(educator, 'Remove Nkechi Obi from the class');
	await expect(listed).toContainText(['Nkechi Obi']);
	expect(await offered()).toContain('Nkechi Obi');
	await learner.getByLabel('Choose your name').selectOption('Nkechi Obi');
	await press(learner, 'Join');
	await openRemoving();
	await press(educator, 'Erase all data about Nkechi Obi');
	await expect(listed).toHaveText(['Ada Byron', 'Zoë Winter']);
	expect(await offered()).not.toContain('Nkechi Obi');
	await context.close();
});
