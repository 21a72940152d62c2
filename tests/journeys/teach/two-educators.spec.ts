import { expect, type Page } from '@playwright/test';
import { signIn, test } from './steps/demo.ts';

const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click();
const due = (page: Page) => page.getByLabel('Due', { exact: true });
const late = (page: Page) => page.getByLabel('Late work until');
const unfold = (page: Page) => page.getByText('More settings').click();

test.describe('in another time zone', () => {
	test.use({ timezoneId: 'Asia/Tokyo' });

	test('what is unfolded, typed and chosen before the scripts are there stays', async ({
		page,
		demo
	}) => {
		await signIn(page, demo);
		let release: () => void = () => undefined;
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/*.js', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(`${demo.assignment}/settings`, { waitUntil: 'commit' });
		await unfold(page);
		await expect(late(page)).toBeVisible();
		await page.getByLabel('Title of the assignment').fill('Week 3');
		await page.getByLabel('Instructions').fill('Read first.');
		await page.getByRole('checkbox').first().uncheck();
		await page.getByRole('radio', { name: 'Completion only' }).check();
		await page.getByLabel('Pass mark').fill('70');
		await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Amsterdam');
		await due(page).fill('2031-01-01T10:00');
		release();
		// The script has run when the times are in the browser's own zone.
		await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Tokyo');
		await expect(late(page)).toBeVisible();
		await expect(page.getByLabel('Title of the assignment')).toHaveValue('Week 3');
		await expect(page.getByLabel('Instructions')).toHaveValue('Read first.');
		await expect(page.getByRole('checkbox').first()).not.toBeChecked();
		await expect(page.getByRole('radio', { name: 'Completion only' })).toBeChecked();
		await expect(page.getByLabel('Pass mark')).toHaveValue('70');
		await expect(due(page)).toHaveValue('2031-01-01T18:00');
	});
});

test('two educators at one form: what only one changed is kept, and what both changed is asked again @nojs', async ({
	page,
	context,
	demo
}) => {
	await signIn(page, demo);
	const settings = `${demo.assignment}/settings`;
	const [second, third] = [await context.newPage(), await context.newPage()];
	for (const each of [page, second, third]) {
		await each.goto(settings);
		await unfold(each);
	}
	await late(page).fill('2031-03-01T10:00');
	await save(page);
	await expect(page).toHaveURL(demo.assignment);

	// From an older page: another setting.
	await due(second).fill('2031-01-01T10:00');
	await save(second);
	await expect(second).toHaveURL(demo.assignment);
	await second.goto(settings);
	await expect(due(second)).toHaveValue('2031-01-01T10:00');
	await expect(late(second)).toHaveValue('2031-03-01T10:00');

	// From an older page: the same setting.
	await late(third).fill('2031-02-01T10:00');
	await save(third);
	await expect(third.getByText('Not saved yet. Some of what you changed')).toBeVisible();
	await expect(late(third)).toHaveValue('2031-02-01T10:00');
	await expect(late(third)).toHaveAccessibleDescription(/Changed in the meantime: .*1 Mar 2031/);
	await expect(due(third)).toHaveValue('2031-01-01T10:00');
	await save(third);
	await expect(third).toHaveURL(demo.assignment);
	await third.goto(settings);
	await expect(late(third)).toHaveValue('2031-02-01T10:00');
});

test('two educators rename a class: the second is asked again, and sees what stands now @nojs', async ({
	page,
	context,
	demo
}) => {
	await signIn(page, demo);
	await page.goto(`${demo.url}/teach`);
	await page.getByText('Create a class').click();
	await page.getByLabel('Name of the class').fill('Ours');
	await page.getByRole('button', { name: 'Create class' }).click();
	const second = await context.newPage();
	await second.goto(page.url());
	const name = (of: Page) => of.getByLabel('Name of the class');
	const rename = async (of: Page, to: string): Promise<void> => {
		await name(of).fill(to);
		await of.getByRole('button', { name: 'Rename' }).click();
	};
	await rename(page, 'Theirs');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Theirs');
	await rename(second, 'Mine');
	await expect(second.getByRole('alert')).toContainText(
		'someone else has renamed this class to “Theirs”'
	);
	await expect(name(second)).toHaveValue('Mine');
	await expect(second.getByRole('heading', { level: 1 })).toHaveText('Theirs');
	await second.getByRole('button', { name: 'Rename' }).click();
	await expect(second.getByRole('heading', { level: 1 })).toHaveText('Mine');

	// The time zone: what the second chose stays chosen.
	await page.goto(second.url().split('?')[0] ?? '');
	await second.goto(page.url());
	const zone = (of: Page) => of.getByLabel('Time zone');
	const keepZone = async (of: Page, to: string): Promise<void> => {
		await zone(of).selectOption(to);
		await of.getByRole('button', { name: 'Change the time zone' }).click();
	};
	await keepZone(page, 'Asia/Tokyo');
	await keepZone(second, 'America/New_York');
	await expect(second.getByRole('alert')).toContainText('has set the time zone to Asia/Tokyo');
	await expect(zone(second)).toHaveValue('America/New_York');
	await keepZone(second, 'America/New_York');
	await expect(second.getByRole('alert')).toHaveCount(0);

	// A new code: the other's printed slips do not lose theirs by a page that is older.
	await page.goto(page.url().split('?')[0] ?? '');
	await second.goto(page.url());
	await page.getByRole('button', { name: 'Make a new code' }).click();
	await expect(page.getByText('This is the new code')).toBeVisible();
	const link = await page.getByRole('link', { name: /\/join\// }).getAttribute('href');
	await second.getByRole('button', { name: 'Make a new code' }).click();
	await expect(second.getByRole('alert')).toContainText('No new code was made');
	await expect(second.getByRole('link', { name: /\/join\// })).toHaveAttribute('href', link ?? '');
});
