import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { PublicQuestion } from '../question.ts';
import Evidence from './Evidence.svelte';

const order = ['pond-s1', 'pond-s2', 'pond-s3'];
const sentences = ['Frogs lay eggs.', 'Newts swim.', 'Herons wait.'];
const question: PublicQuestion = {
	...{ id: 'q', kind: 'evidence', stem: 'Which?', sensitive: false },
	parts: [
		{
			...{ id: '', text: '' },
			options: sentences.map((text, at) => ({ id: `pond-s${at + 1}`, text }))
		}
	]
};

/** The article as a page has it; its last sentence begins with a term. */
function putArticle(hidden: boolean): HTMLElement {
	const article = document.createElement('section');
	article.id = '_article';
	article.hidden = hidden;
	article.innerHTML = `<h2 id="pond">The pond</h2><p>${sentences
		.map((text, at) => `<span class="sentence" id="pond-s${at + 1}">${text}</span>`)
		.join(' ')}</p>`;
	const last = article.querySelector('#pond-s3');
	if (last) last.innerHTML = '<button type="button" class="term">Herons</button> wait.';
	document.body.append(article);
	return article;
}

function show(hidden = false, more: Partial<Parameters<typeof Evidence>[1]> = {}) {
	const article = putArticle(hidden);
	const before = article.innerHTML;
	const { container, unmount } = render(Evidence, { question, order, ...more });
	const checked = () =>
		[...container.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
	return { article, before, checked, unmount, form: container };
}

afterEach(() => {
	document.getElementById('_article')?.remove();
});

describe('a question for sentences', () => {
	it('has a box before each sentence of the article, which the list follows', async () => {
		const { article, checked } = show();
		const boxes = within(article).getAllByRole('checkbox');
		expect(boxes.map((box) => box.ariaLabel)).toEqual([
			'Sentence 1 of 3',
			'Sentence 2 of 3',
			'Sentence 3 of 3'
		]);
		expect(boxes[1]).toHaveAccessibleDescription('Newts swim.');
		await userEvent.click(boxes[1] ?? article);
		expect(checked()).toEqual(['pond-s2']);
		expect(boxes[1]).toBeChecked();
		boxes[0]?.focus();
		await userEvent.keyboard(' ');
		expect(checked()).toEqual(['pond-s1', 'pond-s2']);
		await userEvent.keyboard(' ');
		expect(checked()).toEqual(['pond-s2']);
		expect(boxes[0]).not.toBeChecked();
	});

	it('takes a press on the words as one on their box, and not one on a term', async () => {
		const { article, checked } = show();
		await userEvent.click(within(article).getByText('Newts swim.'));
		expect(checked()).toEqual(['pond-s2']);
		await userEvent.click(within(article).getByText('Herons'));
		expect(checked()).toEqual(['pond-s2']);
		await userEvent.click(within(article).getByText('The pond'));
		expect(checked()).toEqual(['pond-s2']);
	});

	it('shows in the article what is checked in the list, and lists what is picked', async () => {
		const { article, form } = show();
		const [, , last] = within(form).getAllByRole('checkbox', { hidden: true });
		await userEvent.click(last ?? form);
		expect(within(article).getByRole('checkbox', { name: 'Sentence 3 of 3' })).toBeChecked();
		const said = screen.getByText('Your sentences so far:');
		expect(said).toHaveTextContent('“Herons wait.”');
	});

	it('leads to its section, and leaves the article as it was', () => {
		const { article, before, unmount, form } = show();
		expect(form.querySelector('details')).not.toHaveAttribute('open');
		const way = screen.getByRole('link', { name: 'Choose in the article' });
		expect(way).toHaveAttribute('href', '#pond');
		expect(article.innerHTML).not.toBe(before);
		unmount();
		expect(article.innerHTML.replaceAll(' offered', '')).toBe(before);
		expect(article.querySelector('.offered, .pick')).toBeNull();
	});

	it('leaves a closed article alone, and unfolds the list', () => {
		const { article, before, form } = show(true);
		expect(article.innerHTML).toBe(before);
		expect(form.querySelector('details')).toHaveAttribute('open');
		expect(form.querySelector('.picking')).not.toHaveClass('there');
		expect(form.querySelectorAll('input[type=checkbox]')).toHaveLength(3);
	});

	it('says the first answer again, and starts empty', () => {
		const { checked } = show(false, { earlier: { kind: 'evidence', chosen: ['pond-s1'] } });
		expect(screen.getByText('Your first answer:')).toHaveTextContent('“Frogs lay eggs.”');
		expect(checked()).toEqual([]);
	});

	it('shows in the article what a form brought that could not be used', () => {
		const { article } = show(false, { given: [['chosen', 'pond-s2']] });
		expect(within(article).getByRole('checkbox', { name: 'Sentence 2 of 3' })).toBeChecked();
	});
});
