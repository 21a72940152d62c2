import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { ListedQuiz, Progress } from './list-quizzes.ts';
import Offers from './Offers.svelte';

const quiz = (id: string, more: Partial<ListedQuiz> = {}): ListedQuiz => ({
	...{ id, title: `About ${id}`, intro: `On ${id}.`, questions: 8, book: 'open', after: 's' },
	...more
});

/** What each offer says, in order. */
function offered(quizzes: readonly ListedQuiz[], kept: Readonly<Record<string, Progress>> = {}) {
	render(Offers, { module: 'nk', quizzes, kept });
	return screen
		.getAllByRole('listitem')
		.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
}

describe('the quizzes offered after a section', () => {
	it('are each a link with what it is about and how long it is', () => {
		expect(offered([quiz('cells'), quiz('tests', { questions: 1 })])).toEqual([
			'Quiz About cells On cells. 8 questions.',
			'Quiz About tests On tests. 1 question.'
		]);
		expect(screen.getByRole('heading', { level: 3, name: 'About cells' })).toBeVisible();
		expect(screen.getByRole('link', { name: 'About tests' })).toHaveAttribute(
			'href',
			'/learn/nk/tests'
		);
	});

	it('say beforehand that the article is closed meanwhile', () => {
		expect(offered([quiz('all', { book: 'closed' })])).toEqual([
			'Quiz About all On all. 8 questions. The article is closed while you answer.'
		]);
	});

	it('say how far one is, each with its own', () => {
		const kept: Record<string, Progress> = {
			cells: { standing: 'begun', said: '2 of 8 answered' },
			tests: { standing: 'finished', said: '7 of 8 in line with the article' }
		};
		expect(offered([quiz('cells'), quiz('tests'), quiz('all')], kept)).toEqual([
			'Quiz About cells On cells. 8 questions. 2 of 8 answered',
			'Quiz About tests On tests. 8 questions. 7 of 8 in line with the article',
			'Quiz About all On all. 8 questions.'
		]);
	});
});
