import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { expect, it, vi } from 'vitest';
import { fresh, practiceQuestions } from '../taking/practice-fixture.ts';
import type { Backing } from './backing.ts';
import Player from './Player.svelte';
import { Taking } from './taking.svelte.ts';

let there = $state(false);
let fails = true;
vi.mock('./question/fetch-kinds.ts', () => ({
	canDraw: () => there,
	fetchKind: () => {
		if (fails) return Promise.reject(new Error('No network'));
		there = true;
		return Promise.resolve();
	}
}));

const backing: Backing = {
	...{ notices: [], elsewhere: false, saved: true, restarts: true, fields: [] },
	act: () => 'taken',
	settle: () => Promise.resolve(),
	start: () => () => undefined
};

it('asks for a kind that the page does not have, and again when it could not be fetched', async () => {
	Element.prototype.scrollIntoView = () => undefined;
	const page = {
		quiz: { title: 'Tests', book: 'closed' as const, begins: 'role' },
		...{ sections: [], claims: [], toKeep: { remember: [], ask: [] }, next: null }
	};
	const taking = new Taking(practiceQuestions, fresh, null);
	const children = createRawSnippet(() => ({ render: () => '<p></p>' }));
	render(Player, { page, module: { id: 'nk' }, taking, backing, posted: false, children });
	expect(
		await screen.findByRole('heading', { name: 'This question could not be loaded.' })
	).toBeVisible();
	expect(screen.queryByRole('radio')).toBeNull();
	fails = false;
	await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
	const stem = await screen.findByRole('heading', { level: 1, name: 'What is it worth?' });
	await vi.waitFor(() => expect(stem.closest('legend')).toHaveFocus(), { timeout: 15_000 });
});
