import { expect, type Page } from '@playwright/test';
import { test } from './steps/installation.ts';

/** A learner of the class finds the assignment by its title, with its instructions as they were typed. */
async function learnerReads(educator: Page): Promise<void> {
	const learner = await educator.context().newPage();
	await learner.goto(await educator.getByRole('link', { name: /\/join\// }).innerText());
	await learner.getByRole('button', { name: 'Join' }).click();
	await learner.getByRole('link', { name: 'Go to your class' }).click();
	await expect(learner.getByRole('heading', { name: 'Week 3: tests' })).toBeVisible();
	expect(await learner.getByText('Read “Is there a test?”').innerText()).toBe(
		'Read “Is there a test?” first.\nThen take the quizzes.'
	);
	await learner.close();
}

/** One thing is wrong: it is said above the form, with the way to its field, and beside the field. */
async function isWrong(page: Page, field: string, problem: string): Promise<void> {
	const above = page.getByRole('alert').getByRole('link');
	await expect(above).toHaveText([`${field}: ${problem}`]);
	await expect(page.getByText(problem, { exact: true })).toBeVisible();
	await above.click();
	await expect(page.getByLabel(field, { exact: true })).toBeInViewport();
}

test('an educator assigns a module in one form, with what is wrong said beside its field @nojs', async ({
	page,
	installation
}) => {
	test.slow();
	const { url, firstLink } = installation;
	await page.goto(firstLink);
	await page.getByLabel('Your name').fill('Ann');
	await page.getByLabel('Your e-mail').fill('ann@example.org');
	await page.getByLabel('A password').fill('correct horse battery');
	await page.getByRole('button', { name: 'Create account' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Teaching');

	await page.goto(`${url}/learn/nk-cells-and-miscarriage`);
	await page.getByRole('link', { name: 'assign to a class' }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Assign to a class');
	await expect(page.getByRole('radio', { name: /Completion only/ })).toBeChecked();
	await expect(page.getByRole('radio', { name: /Answers by name/ })).toBeDisabled();
	await page.getByLabel('Title of the assignment').fill('Week 3: tests');
	await page
		.getByLabel('Instructions')
		.fill('Read “Is there a test?” first.\nThen take the quizzes.');
	await page.getByLabel('Due').fill('2020-01-01T10:00');
	await page.getByRole('button', { name: 'Assign', exact: true }).click();
	await expect(page.getByRole('alert')).toHaveText(/^Not assigned yet. Fix the marked field\./);
	await isWrong(page, 'Name of the new class', 'Enter a name with at least one letter or digit.');
	await page.getByLabel('Name of the new class').fill('Year 9');
	await page.getByRole('button', { name: 'Assign', exact: true }).click();
	await isWrong(page, 'Due', 'This date has passed, so nobody could take it.');
	await expect(page.getByLabel('Name of the new class')).toHaveValue('Year 9');
	await page.getByLabel('Due').fill('');
	await page.getByRole('button', { name: 'Assign', exact: true }).click();

	await expect(page.getByText('Assigned.', { exact: true })).toBeVisible();
	await expect(page.getByText('Open until you close it.')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Week 3: tests');
	await expect(page.getByText('On “NK cells and miscarriage”.')).toBeVisible();
	await learnerReads(page);
	const [address = ''] = page.url().split('?');
	const other = await page.context().newPage();
	await other.goto(address);
	await page.getByRole('button', { name: 'Close' }).click();
	await expect(page.getByText(/Closed since/)).toBeVisible();
	await other.getByRole('button', { name: 'Close' }).click();
	await expect(other.getByRole('alert')).toHaveText(/changed after you opened the page/);
	await expect(other.getByRole('button', { name: 'Reopen' })).toBeVisible();
});
