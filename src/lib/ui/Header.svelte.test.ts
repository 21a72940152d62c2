import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import Header from './Header.svelte';

const leave = createRawSnippet(() => ({
	render: () => '<a href="https://example.org/weather">Leave</a>'
}));
const module = { id: 'nk', title: 'NK cells and miscarriage' };

function links(): readonly (string | null)[] {
	const help = screen.getByRole('navigation', { name: 'Help' });
	return within(help)
		.getAllByRole('link')
		.map((link) => link.getAttribute('href'));
}

describe('Header', () => {
	it('has support at the same place of every page, first in the navigation named Help', () => {
		const { unmount } = render(Header, { module: undefined });
		expect(links()).toEqual(['/support']);
		unmount();
		render(Header, { module, children: leave });
		expect(links()).toEqual(['/support', 'https://example.org/weather']);
	});

	it('leads to the classes of this device where there are any, outside of the help', async () => {
		const { rerender } = render(Header, { module });
		expect(screen.queryByRole('link', { name: /^Your class/ })).toBeNull();
		await rerender({ module, classes: 1 });
		const own = screen.getByRole('link', { name: 'Your class' });
		expect(own).toHaveAttribute('href', '/class');
		expect(links()).toEqual(['/support']);
	});

	it('has no way out where it is given none', () => {
		render(Header, { module });
		expect(screen.queryByText(/^Leave/)).toBeNull();
	});

	it('leads to all modules by the wordmark, and to the module by its title', () => {
		render(Header, { module });
		const home = screen.getByRole('link', { name: /^Readback/ });
		expect(home).toHaveAttribute('href', '/');
		expect(screen.getByRole('link', { name: module.title })).toHaveAttribute('href', '/learn/nk');
	});
});
