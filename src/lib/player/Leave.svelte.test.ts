import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import Leave from './Leave.svelte';

const url = 'https://example.org/weather';

describe('Leave', () => {
	it('is a plain link, which works without a script and tells the other site nothing', () => {
		render(Leave, { url });
		const link = screen.getByRole('link', { name: /^Leave this page$/ });
		expect(link).toHaveAttribute('href', url);
		expect(link).toHaveAttribute('rel', 'noreferrer');
	});

	it('says after the second Shift that one more leaves, and takes that back when something else is pressed', async () => {
		render(Leave, { url });
		const user = userEvent.setup();
		await user.keyboard('{Shift}');
		expect(screen.queryByRole('alert')).toBeNull();
		await user.keyboard('{Shift}');
		expect(screen.getByRole('alert')).toHaveTextContent(
			'Press Shift once more to leave this page.'
		);
		await user.keyboard('a');
		expect(screen.queryByRole('alert')).toBeNull();
	});
});
