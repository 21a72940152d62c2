import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import AssignHere from './AssignHere.svelte';
import { noteEducator } from './educator-here.ts';

afterEach(() => localStorage.clear());

it('leads to assigning once an educator has signed in on this browser, until they sign out', async () => {
	const before = render(AssignHere, { module: 'tea' });
	await tick();
	expect(screen.queryByRole('link')).toBeNull();
	before.unmount();
	noteEducator(localStorage, true);
	const shown = render(AssignHere, { module: 'tea' });
	await tick();
	expect(screen.getByRole('link')).toHaveAttribute('href', '/teach/assign/tea');
	shown.unmount();
	noteEducator(localStorage, false);
	render(AssignHere, { module: 'tea' });
	await tick();
	expect(screen.queryByRole('link')).toBeNull();
});
