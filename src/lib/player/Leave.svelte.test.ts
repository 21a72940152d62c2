import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
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

	it('says what it does, how the keyboard does it, and what it cannot do', () => {
		render(Leave, { url });
		const link = screen.getByRole('link');
		expect(link).toHaveAccessibleDescription(/Pressing Shift three times does the same/);
		expect(link).toHaveAccessibleDescription(/does not clear your browser history/);
	});
});
