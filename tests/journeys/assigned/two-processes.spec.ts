import { expect } from '@playwright/test';
import { test } from './steps/campus.ts';
import { mainJourneys } from './steps/main-journeys.ts';
import { answersHandedIn, begin, eventsIn, give, isAnswered, marked } from './steps/sent.ts';

test.use({ kind: 'two' });

mainJourneys();

test('a database that is away: the answer waits, is said to, and is saved when it is back', async ({
	page,
	campus,
	seed
}) => {
	test.slow();
	const seeded = await seed(answersHandedIn);
	await begin(page, seeded);
	await campus.postgres?.pause();
	await give(page, 'wrong');
	await expect(page.getByText('Not saved yet:')).toBeVisible();
	await campus.postgres?.start();
	await isAnswered(page, 1);
	expect(await eventsIn(campus, seeded)).toEqual(['begin', ...marked]);
});
