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
let asked = 0;
vi.mock('./question/fetch-kinds.ts', () => ({
	canDraw: () => there,
	fetchKind: () => {
		asked += 1;
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
	// What the page asks for by itself, with everything that is done on it, waits; a press does not.
	const before = asked;
	const field = document.querySelector('#_taking');
	for (let input = 0; input < 5; input += 1) field?.dispatchEvent(new Event('input'));
	await Promise.resolve();
	expect(asked).toBe(before);
	const again = screen.getByRole('button', { name: 'Try again' });
	await userEvent.click(again);
	const inVain = 'That did not work either. Check your connection, then try again.';
	const told = await screen.findAllByText(inVain);
	expect(told.map((each) => each.closest('[role=status]') !== null)).toEqual([true, false]);
	expect(asked).toBe(before + 1);
	fails = false;
	await userEvent.click(again);
	const stem = await screen.findByRole('heading', { level: 1, name: 'What is it worth?' });
	await vi.waitFor(() => expect(stem.closest('legend')).toHaveFocus(), { timeout: 15_000 });
});
