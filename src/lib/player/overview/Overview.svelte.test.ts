import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import Overview from './Overview.svelte';

const questions = [
	{ id: 'one', stem: 'First?', standing: 'settled', shown: 'in-line', flagged: false },
	{ id: 'two', stem: 'Second?', standing: 'skipped', shown: 'skipped', flagged: true },
	{ id: 'three', stem: 'Third?', standing: 'unanswered', shown: 'left', flagged: false },
	{ id: 'four', stem: 'Fourth?', standing: 'hinted', shown: 'left', flagged: false }
] as const;

describe('Overview', () => {
	it('says of each question in words how it stands', () => {
		render(Overview, { questions, current: 'two' });
		const names = screen.getAllByRole('button').map((button) => button.textContent);
		expect(names.map((name) => name.replace(/\s+/g, ' ').trim())).toEqual([
			'1 First? answered, in line with the article',
			'2 Second? skipped · marked for later',
			'3 Third? not answered yet',
			'4 Fourth? one more try'
		]);
	});

	it('is a way to each question that works as a plain form', () => {
		render(Overview, { questions, current: null });
		const button = screen.getByRole('button', { name: /Third\?/ });
		expect(button).toHaveAttribute('formaction', '?/goTo');
		expect(button).toHaveAttribute('name', 'question');
		expect(button).toHaveValue('three');
	});

	it('tells which one is on the page, and of none where none is', async () => {
		const { rerender } = render(Overview, { questions, current: 'two' });
		expect(screen.getByRole('button', { current: 'step' })).toHaveTextContent('Second?');
		await rerender({ current: null });
		expect(screen.queryByRole('button', { current: 'step' })).toBeNull();
	});
});
