import { expect } from '@playwright/test';
import { updateClass } from '../../../src/lib/server/store/classes.ts';
import { answersHandedIn } from './steps/answers-handed-in.ts';
import { test } from './steps/campus.ts';

test.use({ timezoneId: 'Asia/Tokyo' });

test('a learner reads times in their own zone, and without a script in the zone of the class @nojs', async ({
	page,
	sit,
	javaScriptEnabled: scripts = true
}) => {
	const settings = { ...answersHandedIn.settings, due: '2031-06-02T21:59:00Z' };
	const { seat } = await sit({ ...answersHandedIn, settings });
	const { campus, seeded } = seat;
	await updateClass(campus.store.db, seeded.classId, { timeZone: 'Europe/Berlin' });
	const due = scripts
		? 'Due on Tue, 3 Jun 2031, 06:59 (Asia/Tokyo).'
		: 'Due on Mon, 2 Jun 2031, 23:59 (Europe/Berlin).';
	for (const path of ['/class', `/attempt/${seeded.assignment}/${seat.quiz.id}`]) {
		await page.goto(path);
		await expect(page.getByText(due)).toBeVisible();
		await expect(page.getByText('UTC')).toHaveCount(0);
	}
});
