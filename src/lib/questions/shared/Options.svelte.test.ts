import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import Options from './Options.svelte';

const options = [
	{ id: 'debated', text: 'Its worth is debated' },
	{ id: 'proven', text: 'Its worth is proven' }
];

describe('Options', () => {
	it('offers native radios of one name, none of them chosen', () => {
		render(Options, { type: 'radio', name: 'chosen', options });
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
		render(Options, { target: form, props: { type: 'checkbox', name: 'chosen', options } });
		await userEvent.click(screen.getByText('Its worth is proven'));
		expect(screen.getByRole('checkbox', { name: 'Its worth is proven' })).toBeChecked();
		await userEvent.keyboard(' ');
		expect(submitted).not.toHaveBeenCalled();
		form.remove();
	});

	it('says which option was the first answer, and does not choose it again', () => {
		render(Options, { type: 'radio', name: 'chosen', options, earlier: ['proven'] });
		const again = screen.getByRole('radio', { name: 'Its worth is proven Your first answer' });
		expect(again).not.toBeChecked();
		expect(screen.getByRole('radio', { name: 'Its worth is debated' })).toBeInTheDocument();
	});

	it('is described by what is missing', () => {
		document.body.insertAdjacentHTML('beforeend', '<p id="problem">Choose an answer</p>');
		render(Options, { type: 'radio', name: 'chosen', options, describedBy: 'problem' });
		for (const radio of screen.getAllByRole('radio'))
			expect(radio).toHaveAccessibleDescription('Choose an answer');
		document.getElementById('problem')?.remove();
	});
});
