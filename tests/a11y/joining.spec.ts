/** Join keys, a join undone, many removed: the pages as axe sees them, and walked with keys alone. */
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../journeys/teach/steps/installation.ts';
import { everyWay } from './every-way.ts';
import { faults } from './faults.ts';
import { hiddenFocus } from './in-view.ts';
import { tabTo } from './keys.ts';

test.setTimeout(120_000);

const longName = 'Maximiliane-Friederike Freifrau von und zu Hohenlohe-Waldenburg-Schillingsfürst';

interface School {
	readonly classPage: string;
	readonly link: string;
	/** By name. */
	readonly keys: ReadonlyMap<string, string>;
}

/** A class of three whose names need their keys. */
async function withKeys(page: Page, firstLink: string): Promise<School> {
	const press = (name: string) => page.getByRole('button', { name }).click();
	await page.goto(firstLink);
	await page.getByLabel('Your name').fill('Ann');
	await page.getByLabel('Your e-mail').fill('ann@example.org');
	await page.getByLabel('A password').fill('correct horse battery');
	await press('Create account');
	await page
		.getByLabel('Name of the class')
		.fill('Midwifery and reproductive immunology, second year');
	await page.getByRole('radio', { name: 'Their name' }).check();
	await press('Create class');
	const [classPage = ''] = page.url().split('?');
	await page.getByRole('link', { name: 'Add a list of names' }).click();
	await page.getByLabel('One name per line').fill(`Ada Byron\n${longName}\nZoë Winter`);
	await press('Check the list');
	await press('Save these 3 names');
	await press('Turn join keys on');
	const link = (await page.getByRole('link', { name: /\/join\// }).getAttribute('href')) ?? '';
	await page.getByRole('link', { name: 'Print the keys' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Join keys');
	const slips = await page.locator('.slips > li').all();
	const keys = await Promise.all(
		slips.map(async (slip) => {
			const name = (await slip.locator('.name').textContent()) ?? '';
			return [name, (await slip.locator('.key').textContent()) ?? ''] as const;
		})
	);
	return { classPage, link, keys: new Map(keys) };
}

async function lookAt(page: Page): Promise<void> {
	expect(await faults(page, 'everything')).toEqual([]);
	expect(await everyWay(page)).toEqual([]);
}

/** Tab to a control, which can be seen then, and press a key on it. */
async function pressOn(page: Page, control: Locator, key = 'Enter'): Promise<void> {
	await tabTo(page, control);
	expect(await hiddenFocus(page)).toBe('');
	await page.keyboard.press(key);
}

async function joinWithKeys(page: Page, { link, keys }: School, name: string): Promise<void> {
	// On this device somebody else may be in the class already.
	await page.goto(`${link}?someone-else`);
	await pressOn(page, page.getByLabel('Choose your name'), name.charAt(0));
	await expect(page.getByLabel('Choose your name')).toHaveValue(name);
	await page.keyboard.press('Tab');
	await tabTo(page, page.getByLabel('Your key'));
	await page.keyboard.type(keys.get(name) ?? '');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('You have joined');
}

test('axe finds nothing, and nothing is lost, on the pages of join keys and of who joined', async ({
	page,
	browser,
	installation
}) => {
	const school = await withKeys(page, installation.firstLink);
	await lookAt(page);
	const learner = await (await browser.newContext()).newPage();
	await learner.goto(school.link);
	await learner.getByLabel('Choose your name').selectOption(longName);
	await learner.getByLabel('Your key').fill(school.keys.get('Ada Byron') ?? '');
	await learner.getByRole('button', { name: 'Join' }).click();
	await expect(learner.getByText('This key does not belong to this name')).toBeVisible();
	await lookAt(learner);
	await learner.getByLabel('Your key').fill(school.keys.get(longName) ?? '');
	await learner.getByRole('button', { name: 'Join' }).click();
	await expect(learner.getByRole('heading', { level: 1 })).toContainText('You have joined');
	await lookAt(learner);
	await learner.context().close();

	await page.goto(school.classPage);
	await page.getByRole('button', { name: 'Pause joining' }).click();
	for (const summary of await page.locator('summary').all()) await summary.click();
	await lookAt(page);
	await page.goto(`${school.classPage}/names`);
	await lookAt(page);
	await page
		.getByLabel('One name per line')
		.fill(`Name;E-mail;Student number\n${longName};max@example.org;1234567\nZoë Winter;;\n`);
	await page.getByRole('button', { name: 'Check the list' }).click();
	await lookAt(page);
	await page.goto(`${school.classPage}/joins?idle=yes`);
	await lookAt(page);
	await page.getByRole('button', { name: 'Tick all 1 shown' }).click();
	await page.getByRole('button', { name: /^Remove the ticked/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Remove 1 student?');
	await lookAt(page);
});

test('a learner joins with a key, and an educator undoes a join and removes many, with keys alone', async ({
	page,
	browser,
	installation
}) => {
	const school = await withKeys(page, installation.firstLink);
	const learner = await (await browser.newContext()).newPage();
	await joinWithKeys(learner, school, 'Zoë Winter');

	await page.goto(school.classPage);
	await pressOn(page, page.getByLabel('Remove Zoë Winter'));
	await pressOn(page, page.getByRole('button', { name: 'Undo this join' }));
	await expect(page.getByText('Nobody has joined yet.')).toBeVisible();

	for (const name of ['Ada Byron', longName, 'Zoë Winter'])
		await joinWithKeys(learner, school, name);
	await learner.context().close();
	await page.goto(`${school.classPage}/joins`);
	await pressOn(page, page.getByRole('checkbox', { name: /^Only students/ }), 'Space');
	await pressOn(page, page.getByRole('button', { name: 'Show students' }));
	await expect(page.getByRole('checkbox', { name: 'Ada Byron' })).not.toBeChecked();
	await pressOn(page, page.getByRole('button', { name: 'Tick all 3 shown' }));
	await expect(page.getByRole('checkbox', { name: 'Ada Byron' })).toBeChecked();
	await pressOn(page, page.getByRole('checkbox', { name: 'Zoë Winter' }), 'Space');
	await pressOn(page, page.getByRole('button', { name: /^Remove the ticked/ }));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Remove 2 students?');
	await pressOn(page, page.getByRole('button', { name: 'Remove 2 students' }));
	await expect(page.getByText('2 students removed.')).toBeVisible();
	await expect(page.getByRole('checkbox', { name: 'Zoë Winter' })).toBeVisible();
});
