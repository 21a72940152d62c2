import { expect, type Page, type Request } from '@playwright/test';
import { signIn, test } from './steps/demo.ts';

/** Everything that a page sends, with its body. */
function sentBy(page: Page): readonly Request[] {
	const requests: Request[] = [];
	page.on('request', (request) => requests.push(request));
	return requests;
}

test('names stand beside pseudonyms in this browser only, until they are forgotten', async ({
	page,
	demo
}) => {
	await signIn(page, demo);
	const sent = sentBy(page);
	await page.goto(`${demo.assignment}/gradebook`);
	const pseudonym = ((await page.getByRole('rowheader').first().textContent()) ?? '').trim();
	await page.getByText('Show names beside the nicknames').click();
	const slip = `${pseudonym.slice(0, -1)}`;
	await page.getByLabel('One per line: nickname').fill(`${slip},Zoë Winter`);
	await page.getByRole('button', { name: 'Keep them here' }).click();
	await expect(page.getByRole('alert')).toContainText(
		`Nobody in this class is called “${slip}”. Did you mean “${pseudonym}”?`
	);
	await page
		.getByLabel('One per line: nickname')
		.fill(`${pseudonym.toLowerCase()},Zoë Winter\nnobody`);
	await page.getByRole('button', { name: 'Keep them here' }).click();
	await expect(page.getByRole('status')).toContainText(
		'One name is now shown beside the nicknames.'
	);
	await expect(page.getByRole('status')).toContainText('Line 2');
	await expect(page.getByRole('rowheader').first()).toContainText('Zoë Winter');

	await page.getByLabel('Or a CSV file').setInputFiles({
		...{ name: 'names.csv', mimeType: 'text/csv' },
		buffer: Buffer.from(`pseudonym;name\n${pseudonym};Nkechi Obi\n`)
	});
	await expect(page.getByRole('rowheader').first()).toContainText('Nkechi Obi');
	await page.goto(`${demo.assignment}/live`);
	await expect(page.getByRole('rowheader', { name: pseudonym })).toContainText('Nkechi Obi');

	await page.goto(`${demo.assignment}/gradebook`);
	await page.getByText('Show names beside the nicknames').click();
	await page.getByRole('button', { name: 'Forget the name' }).click();
	await expect(page.getByText('Nkechi Obi')).toHaveCount(0);
	expect(await page.evaluate(() => localStorage.getItem('readback.names'))).toBeNull();

	const said = sent.map((request) => `${request.url()} ${request.postData() ?? ''}`).join('\n');
	expect(said).toContain('/gradebook');
	expect(decodeURIComponent(said)).not.toMatch(/Winter|Nkechi/);
	expect(sent.filter((request) => request.method() !== 'GET')).toEqual([]);
});
