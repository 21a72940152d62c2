import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Keeping } from './keeping.svelte.ts';
import Discard from './Discard.svelte';
import Kept from './Kept.svelte';
import { fresh, practiceQuestions, form } from '../../taking/practice-fixture.ts';
import { Taking } from '../taking.svelte.ts';

const key = 'readback:attempt:nk:testing';

beforeEach(() => sessionStorage.clear());

function begin(): { readonly taking: Taking; readonly keeping: Keeping } {
	const taking = new Taking(practiceQuestions, fresh, null);
	const module = { id: 'nk', care: { keep: 'tab' } } as const;
	return { taking, keeping: new Keeping({ module, quiz: 'testing', taking, fresh }) };
}

function start(): ReturnType<typeof begin> {
	const begun = begin();
	// A page that stays open would have the quiz of the next test.
	onTestFinished(begun.keeping.start(window, '2026-11-23'));
	return begun;
}

function answer({ taking, keeping }: ReturnType<typeof begin>): void {
	taking.take('answer', form([['chosen', 'debated']]));
	keeping.changed();
}

describe('Kept', () => {
	it('says before the script runs that answers are in the page only', () => {
		render(Kept, { keeping: begin().keeping, keep: 'tab' });
		expect(screen.getByText(/Your answers are in this page only/)).toBeVisible();
		render(Discard, { keeping: begin().keeping });
		expect(screen.queryByRole('button')).toBeNull();
	});

	it.each([
		['tab', 'Saved on this device only, until you close this tab.'],
		['device', 'Saved on this device only, for 30 days.']
	] as const)('says where the answers are and for how long: %s', async (keep, words) => {
		render(Kept, { keeping: start().keeping, keep });
		await expect.poll(() => screen.queryByText(words, { exact: false })).toBeVisible();
	});

	it('asks before it deletes, and deletes only then', async () => {
		const begun = start();
		render(Discard, { keeping: begun.keeping });
		answer(begun);
		await expect.poll(() => sessionStorage.getItem(key)).not.toBeNull();
		await userEvent.click(screen.getByRole('button', { name: 'Delete your answers' }));
		expect(screen.getByText(/Delete your answers to this quiz\?/)).toHaveFocus();
		expect(sessionStorage.getItem(key)).not.toBeNull();
		await userEvent.click(screen.getByRole('button', { name: 'Delete them' }));
		expect(sessionStorage.getItem(key)).toBeNull();
		expect(begun.taking.record).toEqual(fresh);
		expect(begun.keeping.notices.map(({ text }) => text)).toEqual([
			'Your answers to this quiz were deleted. You are at its first question.'
		]);
	});

	it('keeps them where one thinks better of it', async () => {
		const begun = start();
		render(Discard, { keeping: begun.keeping });
		answer(begun);
		await userEvent.click(screen.getByRole('button', { name: 'Delete your answers' }));
		await userEvent.click(screen.getByRole('button', { name: 'Keep them' }));
		expect(screen.getByRole('button', { name: 'Delete your answers' })).toHaveFocus();
		expect(begun.taking.record.events.length).toBeGreaterThan(fresh.events.length);
	});

	it('says plainly that nothing is kept where the browser refuses, and tries again', async () => {
		const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
			throw new DOMException('No room', 'QuotaExceededError');
		});
		const begun = start();
		render(Kept, { keeping: begun.keeping, keep: 'tab' });
		answer(begun);
		await expect.poll(() => screen.queryByText('Not saved.')).toBeVisible();
		full.mockRestore();
		await userEvent.click(screen.getByRole('button', { name: 'Try again to save them' }));
		await expect.poll(() => screen.queryByText(/Saved on this device only/)).toBeVisible();
		expect(sessionStorage.getItem(key)).not.toBeNull();
	});
});
