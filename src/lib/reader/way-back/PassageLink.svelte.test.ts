import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { PracticePassage } from '../../questions/question.ts';
import PassageLink from './PassageLink.svelte';
import { WAY_BACK } from './way-back-context.ts';
import { WayBack } from './way-back.svelte.ts';

const passage: PracticePassage = {
	section: 'testing',
	sectionTitle: 'Testing',
	exact: 'Experts do not agree.',
	sentences: ['testing-s2', 'testing-s3']
};

function show(quoted: boolean): WayBack {
	const wayBack = new WayBack({ question: () => 1, say: () => undefined });
	const context = new Map([[WAY_BACK, () => wayBack]]);
	render(PassageLink, { props: { passage, quoted }, context });
	return wayBack;
}

describe('PassageLink', () => {
	it('is a plain link to the first sentence, which works without a script', () => {
		show(true);
		const link = screen.getByRole('link', { name: 'Read it in “Testing” “Experts do not agree.”' });
		expect(link).toHaveAttribute('href', '#testing-s2');
	});

	it('quotes the sentence, and in a hint only says where it is', () => {
		show(true);
		expect(screen.getByText('“Experts do not agree.”')).toBeVisible();
		document.body.replaceChildren();
		show(false);
		expect(screen.queryByText(/Experts/)).toBeNull();
		expect(screen.getByRole('link')).toBeVisible();
	});

	it('remembers the way back once it is followed', async () => {
		const wayBack = show(true);
		expect(wayBack.away).toBe(false);
		await userEvent.click(screen.getByRole('link'));
		expect(wayBack.away).toBe(true);
	});

	it('leaves a click with a key held to the browser: it opens another tab', async () => {
		const wayBack = show(true);
		await userEvent.keyboard('{Control>}');
		screen.getByRole('link').dispatchEvent(new MouseEvent('click', { ctrlKey: true }));
		expect(wayBack.away).toBe(false);
	});
});
