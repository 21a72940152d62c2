import { expect } from '@playwright/test';
import { test } from './steps/campus.ts';
import { mainJourneys } from './steps/main-journeys.ts';
import { sendsAgain, holdTheClock, waitsHalfAMinute } from './steps/meanwhile.ts';
import { marked } from './steps/sitting.ts';

test.use({ kind: 'two' });

mainJourneys();

test('a database that is away for half a minute: the answer waits, is said to, and is saved when it is back', async ({
	campus,
	begun
}) => {
	await holdTheClock(begun);
	await campus.postgres?.pause();
	await begun.give('wrong');
	await waitsHalfAMinute(begun);
	await campus.postgres?.start();
	await sendsAgain(begun);
	await begun.isAnswered(1);
	expect(await begun.log()).toEqual(['begin', ...marked]);
});
