import { describe, expect, test } from 'vitest';
import { compileOrFail } from '../compile-or-fail.ts';
import { floorPage } from './floor-page.ts';

const { quizzes } = compileOrFail('quizzes/nk-cells-and-miscarriage');

/** As it stands in HTML. */
function written(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

describe('the floor', () => {
	test.each(quizzes)('asks and explains all that the quiz does: $id', (quiz) => {
		const page = floorPage(quiz);
		for (const question of quiz.questions) {
			expect(page).toContain(`<h1>${written(question.stem)}</h1>`);
			for (const option of question.parts.flatMap(({ options }) => options)) {
				expect(page).toContain(written(option.chosen));
				expect(page).toContain(written(option.missed ?? ''));
				expect(page).toContain(written(option.passage.exact));
			}
		}
	});

	test('shows the first question alone, and fetches nothing', () => {
		const [quiz] = quizzes;
		if (!quiz) throw new Error('There is no quiz.');
		const page = floorPage(quiz);
		expect(page.match(/<form>/g)).toHaveLength(1);
		expect(page.match(/<form hidden>/g)).toHaveLength(quiz.questions.length - 1);
		expect(page).not.toMatch(/\bsrc=|<link(?![^>]*data:)|@import|url\(/);
	});
});
