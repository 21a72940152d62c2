/** Saying in one's own words what a section tells: nothing of it leaves the page. */
import { expect } from '@playwright/test';
import { nk } from './steps/modules.ts';
import { test } from './steps/test.ts';

test('what one writes is compared with the points of the section, and is never sent or kept @nojs', async ({
	page,
	context
}) => {
	await page.goto(`/learn/${nk.id}`);
	await page.getByRole('link', { name: 'Say it in your own words' }).click();
	const sent: string[] = [];
	context.on('request', (request) => {
		// A font may still be on its way.
		if (request.resourceType() !== 'font')
			sent.push(`${request.url()} ${request.postData() ?? ''}`);
	});
	const [section] = nk.sections;
	const part = page.getByRole('region', { name: section?.title ?? '' });
	await part.getByLabel('What does this section say?').fill('My very own words');
	await part.getByText('Compare with its').click();
	const claims = nk.claims.filter((claim) => claim.section === section?.id);
	await expect(part.getByRole('checkbox')).toHaveCount(claims.length);
	await part.getByRole('checkbox').first().check();
	// Enter sends no form: there is none.
	await part.getByRole('checkbox').first().press('Enter');
	expect(sent).toEqual([]);
	const link = part.getByRole('link', { name: 'Read it in the article' }).first();
	const [first] = claims;
	await expect(link).toHaveAttribute('href', `/learn/${nk.id}#${first?.sentences[0]}`);
	await link.click();
	await expect(page.locator(`#${first?.sentences[0]}`)).toBeInViewport();
	expect(sent.filter((each) => /own words/i.test(decodeURIComponent(each)))).toEqual([]);
});
