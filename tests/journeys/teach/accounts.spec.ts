import { expect } from '@playwright/test';
import { test } from './steps/installation.ts';
import { sendTwice } from './steps/send-twice.ts';

test('an educator is invited, and an invitation taken back opens nothing @nojs', async ({
	page,
	installation
}) => {
	const { url, firstLink } = installation;
	await page.goto(firstLink);
	await page.getByLabel('Your name').fill('Ann');
	await page.getByLabel('Your e-mail').fill('ann@example.org');
	await page.getByLabel('A password').fill('correct horse battery');
	await page.getByRole('button', { name: 'Create account' }).click();

	await page.goto(`${url}/teach/account`);
	const here = page.getByRole('listitem').filter({ hasText: ', this browser' });
	await expect(here.locator('span').first()).toHaveText('Chrome on Windows');

	await page.getByRole('link', { name: 'People' }).click();
	await page.getByLabel('Their e-mail').fill('bob@example');
	await page.getByRole('button', { name: 'Invite', exact: true }).click();
	await expect(page.getByLabel('Their e-mail')).toHaveAttribute('aria-invalid', 'true');
	await page.getByLabel('Their e-mail').fill('bob@example.org');
	await page.getByRole('button', { name: 'Invite', exact: true }).click();
	const said = (await page.getByRole('status').textContent()) ?? '';
	const link = /\/teach\/invitation\/[\w-]+/.exec(said)?.[0] ?? '';
	expect((await page.request.get(url + link)).status()).toBe(200);
	await page.getByRole('button', { name: 'Withdraw the invitation of bob@example.org' }).click();
	await expect(page.getByRole('button', { name: /Withdraw/ })).toHaveCount(0);
	expect((await page.request.get(url + link)).status()).toBe(404);
});

test('a name that was changed elsewhere meanwhile is shown beside what was typed, and asked again @nojs', async ({
	page,
	context,
	installation
}) => {
	await page.goto(installation.firstLink);
	await page.getByLabel('Your name').fill('Ann');
	await page.getByLabel('Your e-mail').fill('ann@example.org');
	await page.getByLabel('A password').fill('correct horse battery');
	await page.getByRole('button', { name: 'Create account' }).click();
	await page.waitForURL(`${installation.url}/teach`);
	const older = await context.newPage();
	for (const each of [page, older]) await each.goto(`${installation.url}/teach/account`);
	const save = { name: 'Change name' };
	await page.getByLabel('Your name').fill('Ann Mill');
	await page.getByRole('button', save).click();
	await expect(page.getByText('Your name has been changed.')).toBeVisible();
	await older.getByLabel('Your name').fill('Anna');
	const answered = older.waitForResponse((each) => each.request().method() === 'POST');
	await older.getByRole('button', save).click();
	expect((await answered).status()).toBe(409);
	await expect(older.getByText(/your name was changed to “Ann Mill” elsewhere/)).toBeVisible();
	await expect(older.getByLabel('Your name')).toHaveValue('Anna');
	await older.getByRole('button', save).click();
	await expect(older.getByText('Your name has been changed.')).toBeVisible();
	await older.reload();
	await expect(older.getByLabel('Your name')).toHaveValue('Anna');
});

test('an invitation whose form is sent twice is one, with one link', async ({
	page,
	installation
}) => {
	await page.goto(installation.firstLink);
	await page.getByLabel('Your name').fill('Ann');
	await page.getByLabel('Your e-mail').fill('ann@example.org');
	await page.getByLabel('A password').fill('correct horse battery');
	await page.getByRole('button', { name: 'Create account' }).click();
	await page.getByRole('link', { name: 'People' }).click();
	await page.getByLabel('Their e-mail').fill('bob@example.org');
	const answers = await sendTwice(page, 'Invite');
	const links = answers.map(({ html }) => /\/teach\/invitation\/[\w-]+/.exec(html)?.[0]);
	expect(links[0]).toMatch(/invitation/);
	expect(links[1]).toBe(links[0]);
	await page.reload();
	await expect(page.getByRole('button', { name: /Withdraw/ })).toHaveCount(1);
});

test('an educator is invited to teach a class, declines, is invited again and accepts @nojs', async ({
	page,
	installation,
	browser
}, { project }) => {
	const { url, firstLink } = installation;
	await page.goto(firstLink);
	await page.getByLabel('Your name').fill('Ann');
	await page.getByLabel('Your e-mail').fill('ann@example.org');
	await page.getByLabel('A password').fill('correct horse battery');
	await page.getByRole('button', { name: 'Create account' }).click();
	await page.getByRole('link', { name: 'People' }).click();
	await page.getByLabel('Their e-mail').fill('bob@example.org');
	await page.getByRole('button', { name: 'Invite', exact: true }).click();
	const said = (await page.getByRole('status').textContent()) ?? '';
	const link = /\/teach\/invitation\/[\w-]+/.exec(said)?.[0] ?? '';

	const { javaScriptEnabled = true } = project.use;
	const bob = await (await browser.newContext({ javaScriptEnabled })).newPage();
	await bob.goto(url + link);
	await bob.getByLabel('Your name').fill('Bob');
	await bob.getByLabel('A password').fill('correct horse battery');
	await bob.getByRole('button', { name: 'Create account' }).click();

	await page.goto(`${url}/teach`);
	await page.getByLabel('Name of the class').fill('Year 9');
	await page.getByRole('button', { name: 'Create class' }).click();
	const itsPage = page.url();
	const invite = async (email: string): Promise<void> => {
		await page.getByLabel('Invite an educator').fill(email);
		await page.getByRole('button', { name: 'Invite them' }).click();
		await expect(page.getByRole('status')).toHaveText(
			`Invited. If ${email} belongs to an educator here, we send them a message. They can accept on their classes page.`
		);
		await expect(
			page.getByRole('button', { name: `Withdraw the invitation of ${email}` })
		).toBeVisible();
	};
	await invite('nobody@example.org');
	await page.getByRole('button', { name: 'Withdraw the invitation of nobody@example.org' }).click();
	await expect(page.getByRole('button', { name: /Withdraw/ })).toHaveCount(0);

	for (const [act, heading] of [
		['Decline', 'Teaching'],
		['Accept', 'Year 9']
	] as const) {
		await invite('bob@example.org');
		await bob.goto(`${url}/teach`);
		await expect(bob.getByRole('listitem').filter({ hasText: 'Ann invites you' })).toBeVisible();
		await bob.getByRole('button', { name: `${act} Year 9` }).click();
		await expect(bob.getByRole('heading', { level: 1 })).toHaveText(heading);
		await page.goto(itsPage);
		await expect(page.getByRole('button', { name: /Withdraw/ })).toHaveCount(0);
	}
	await expect(page.getByRole('button', { name: 'Remove Bob' })).toBeVisible();
	// The only owner cannot leave, and is not offered to; Bob is.
	await expect(page.getByText('You are the only owner, so you cannot leave.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Leave this class' })).toHaveCount(0);
	await bob.getByRole('button', { name: 'Leave this class' }).click();
	await expect(bob.getByRole('heading', { level: 1 })).toHaveText('Teaching');
	await bob.context().close();
});

test('a list of names is pasted or uploaded, and says which lines it could not take @nojs', async ({
	page,
	installation
}) => {
	await page.goto(installation.firstLink);
	await page.getByLabel('Your name').fill('Ann');
	await page.getByLabel('Your e-mail').fill('ann@example.org');
	await page.getByLabel('A password').fill('correct horse battery');
	await page.getByRole('button', { name: 'Create account' }).click();
	await page.getByLabel('Name of the class').fill('Year 9');
	await page.getByRole('radio', { name: 'Their name' }).check();
	await page.getByRole('button', { name: 'Create class' }).click();
	await page.getByRole('link', { name: 'Add a list of names' }).click();
	await page.getByLabel('One name per line').fill('Nkechi Obi\nnkechi obi');
	const check = page.getByRole('button', { name: 'Check the list' });
	await check.click();
	await expect(page.getByRole('alert')).toContainText('as “Nkechi Obi” in line 1');
	const list = page.getByLabel('The list', { exact: true });
	await expect(list).toHaveValue('Nkechi Obi\nnkechi obi');
	await expect(page.getByRole('button', { name: /^Save/ })).toHaveCount(0);

	// As a German Excel saves "CSV": Windows-1252, and a line that says what divides the cells.
	const rows = [
		...['sep=;', 'Nachname;Vorname;Matrikelnummer;E-Mail-Adresse'],
		...['Winter;Zoë;1234567;zoe@example.org', 'Obi;Nkechi;;nkechi@example.org', '']
	].join('\r\n');
	const chosen = { name: 'class.csv', mimeType: 'text/csv', buffer: Buffer.from(rows, 'latin1') };
	await page.getByRole('link', { name: 'Choose another file' }).click();
	await page.getByLabel('Or a CSV file').setInputFiles(chosen);
	await check.click();
	await expect(page.getByText('The first is Zoë Winter, from columns 2 + 1.')).toBeVisible();
	await expect(page.getByText('We read it as Windows-1252')).toBeVisible();
	await expect(page.getByRole('cell', { name: '1234567' })).toBeVisible();
	await page.getByRole('checkbox', { name: 'Keep the student numbers' }).check();
	await page.getByRole('button', { name: 'Save these 2 names' }).click();
	await expect(page.getByText('There are 2 names on the list')).toBeVisible();
	await page.getByText('Show the names').click();
	await expect(page.getByRole('cell', { name: '1234567' })).toBeVisible();
	await expect(page.getByText('zoe@example.org')).toHaveCount(0);

	// Two at one list: the second sees what stands now, and saves what each of them changed.
	await page.getByRole('link', { name: 'Change the list' }).click();
	const other = await page.context().newPage();
	await other.goto(page.url());
	for (const [at, names] of [
		[page, 'Ada Byron\nZoë Winter'],
		[other, 'Grace Hopper']
	] as const) {
		await at.getByLabel('One name per line').fill(names);
		await at.getByRole('button', { name: 'Check the list' }).click();
	}
	await page.getByRole('button', { name: 'Save these 2 names' }).click();
	await expect(page.getByText('There are 2 names on the list')).toBeVisible();
	await other.getByRole('button', { name: 'Save this name' }).click();
	const alert = other.getByRole('alert');
	await expect(alert).toContainText('Someone else has changed this list');
	await expect(alert.getByRole('listitem')).toHaveText([
		...['Ada Byron', 'Zoë Winter'],
		...['Grace Hopper', 'Zoë Winter']
	]);
	await other.getByRole('button', { name: 'Save these 2 names' }).click();
	await expect(other.getByText('There are 2 names on the list')).toBeVisible();
	await other.getByText('Show the names').click();
	await expect(other.getByText('Grace Hopper')).toBeVisible();
});
