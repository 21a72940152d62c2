import { expect } from '@playwright/test';
import { answersHandedIn } from './steps/answers-handed-in.ts';
import { test } from './steps/campus.ts';
import { teaAndSleep, threeQuestions } from '../steps/modules.ts';

const due = '2031-06-02T21:59:00Z';
const settings = { ...answersHandedIn.settings, title: 'Week 3', due };

test('a calendar names the assignment and its class @nojs', async ({ page, seed }) => {
	await seed({ module: threeQuestions, settings });
	await page.goto('/class');
	const address = await page.getByRole('link', { name: /calendar/ }).getAttribute('href');
	const calendar = await (await page.request.get(address ?? '')).text();
	expect(calendar).toContain('SUMMARY:Due: Week 3 (Year 9)');
	expect(calendar).toContain('DTSTART:20310602T215900Z');
});

test('a calendar, which others may see, names the class alone where the module asks for discretion @nojs', async ({
	page,
	seed
}) => {
	await seed({ module: teaAndSleep, settings });
	const calendar = await (await page.request.get('/class/calendar')).text();
	expect(calendar).toContain('SUMMARY:Due in Year 9');
	expect(calendar).not.toContain('Week 3');
	expect(calendar).not.toContain(teaAndSleep.title);
});
