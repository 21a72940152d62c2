import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { form, fresh, practiceQuestions } from '../../taking/practice-fixture.ts';
import type { Act } from '../../taking/take.ts';
import Menu from './Menu.svelte';
import { Taking } from '../taking.svelte.ts';

function show(...acts: readonly Act[]): HTMLElement {
	const taking = new Taking(practiceQuestions, fresh, null);
	for (const act of acts) taking.take(act, form([]));
	render(Menu, { taking, handIn: undefined, open: false });
	return screen.getByText('Menu');
}

function buttons(): readonly string[] {
	return screen
		.getAllByRole('button', { hidden: true })
		.map((button) => button.getAttribute('formaction') ?? '');
}

function help(): readonly string[] {
	return screen.getAllByRole('link', { hidden: true }).map(({ textContent }) => textContent);
}

describe('Menu', () => {
	it('is a disclosure of the browser’s own, closed at first', async () => {
		const menu = show();
		const details = menu.closest('details');
		expect(details).not.toHaveAttribute('open');
		await userEvent.click(menu);
		expect(details).toHaveAttribute('open');
	});

	it('closes with Escape and gives the focus back', async () => {
		const menu = show();
		const details = menu.closest('details');
		await userEvent.click(menu);
		screen.getByRole('link', { name: 'Support and urgent help' }).focus();
		await userEvent.keyboard('{Escape}');
		expect(details).not.toHaveAttribute('open');
		expect(menu).toHaveFocus();
	});

	it('stays open while something beside it is pressed: closing would move that away', async () => {
		const menu = show();
		await userEvent.click(menu);
		await userEvent.click(document.body);
		expect(menu.closest('details')).toHaveAttribute('open');
	});

	it('has the list, the mark and the way to stop, while a question is asked', () => {
		show();
		const goTos = practiceQuestions.map(() => '?/goTo');
		expect(buttons()).toEqual([...goTos, '?/flag', '?/finish']);
	});

	it('has what stands at the foot of other pages in every state', () => {
		show('finish');
		expect(screen.queryByRole('button', { hidden: true })).toBeNull();
		expect(help()).toEqual(['Support and urgent help', 'What is kept, and where', 'All modules']);
	});
});
