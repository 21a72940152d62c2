/** Three questions before reading: nothing of what is chosen leaves the page. */
import { expect } from '@playwright/test';
import { nk } from './steps/modules.ts';
import { test } from './steps/test.ts';

test('three questions are asked before one reads, and the article says where it answers each', async ({
	page
}) => {
	await page.goto(`/learn/${nk.id}`);
	await page.getByRole('link', { name: 'A first look before you read' }).click();
	await expect(page.getByRole('group', { name: /^Question \d/ })).toHaveCount(3);
	const second = page.getByRole('group', { name: /^Question 2/ });
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	await second.getByRole('radio').first().check();
	await second.getByRole('link', { name: 'Where the article answers it' }).click();
	const mark = page.getByRole('link', { name: 'Answers question 2' });
	await expect(mark).toBeInViewport();
	await mark.click();
	await expect(second).toBeInViewport();
	await expect(second.getByRole('radio').first()).toBeChecked();
	expect(requests).toEqual([]);
});
