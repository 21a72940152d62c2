import { expect } from '@playwright/test';
import { test } from '../in-class/steps/campus.ts';
import { label } from '../in-class/steps/seed-class.ts';
import { threeQuestions } from '../steps/modules.ts';
import { press } from '../steps/taking.ts';

test('by name: what one learner chose is read, and from each answer the sentence is reached @nojs', async ({
	page,
	sit,
	educatorAt
}) => {
	test.slow();
	const settings = { handIn: 'name', behaviour: { type: 'immediate' } } as const;
	const sitting = await sit({ module: threeQuestions, settings });
	await sitting.begin();
	await sitting.answer(1, 'wrong');
	await sitting.goOnTo(2);
	await sitting.answer(2, 'right');
	await sitting.goOnTo(3);
	await press(page, 'Skip this question');
	await press(page, 'Hand in');
	await sitting.isHandedIn(2);

	const teaching = await educatorAt(sitting.seat.seeded, '/gradebook');
	await teaching.getByRole('link', { name: label }).click();
	await expect(teaching.getByRole('heading', { level: 1 })).toHaveText(label);
	const answers = teaching.getByRole('listitem');
	await expect(answers).toHaveCount(3);
	await expect(answers.nth(0)).toContainText('A large body of water that flows');
	await expect(answers.nth(0)).toContainText('Contradicts the article');
	await expect(answers.nth(1)).toContainText('Correct');
	await expect(answers.nth(2)).toContainText('Skipped');
	await answers.nth(0).getByRole('link', { name: 'Read it in the article' }).click();
	await expect(teaching).toHaveURL(/\/report#/);
	const sentence = teaching.locator(new URL(teaching.url()).hash);
	await expect(sentence).toContainText('A pond is a small body of still water.');
});
