import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { PublicQuestion } from './question.ts';
import Options from './Options.svelte';

const question: PublicQuestion = {
	...{ id: 'value', kind: 'choice', stem: 'What is it worth?', sensitive: false },
	parts: [
		{
			id: '',
			text: '',
			options: [
				{ id: 'debated', text: 'Its worth is debated' },
				{ id: 'proven', text: 'Its worth is proven' }
			]
		}
	]
};
const order = ['debated', 'proven'];

describe('Options', () => {
	it('offers native radios of one name, none of them chosen', () => {
		render(Options, { question, order });
		const radios = screen.getAllByRole('radio');
		expect(radios.map((radio) => radio.getAttribute('name'))).toEqual(['chosen', 'chosen']);
		expect(radios.filter((radio) => radio.matches(':checked'))).toEqual([]);
		expect(screen.getByRole('radio', { name: 'Its worth is debated' })).toHaveAttribute(
			'value',
			'debated'
		);
	});

	it('is chosen by its words, and nothing is sent by that', async () => {
		const form = document.body.appendChild(document.createElement('form'));
		const submitted = vi.fn((event: Event) => event.preventDefault());
		form.addEventListener('submit', submitted);
		render(Options, {
			target: form,
			props: { question: { ...question, kind: 'multiple' }, order }
		});
		await userEvent.click(screen.getByText('Its worth is proven'));
		expect(screen.getByRole('checkbox', { name: 'Its worth is proven' })).toBeChecked();
		await userEvent.keyboard(' ');
		expect(submitted).not.toHaveBeenCalled();
		form.remove();
	});

	it('says which option was the first answer, and does not choose it again', () => {
		render(Options, { question, order, earlier: { kind: 'choice', chosen: 'proven' } });
		const again = screen.getByRole('radio', { name: 'Its worth is proven Your first answer' });
		expect(again).not.toBeChecked();
		expect(screen.getByRole('radio', { name: 'Its worth is debated' })).toBeInTheDocument();
	});
});
