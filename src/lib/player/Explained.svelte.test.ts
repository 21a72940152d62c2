import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { explain } from '../questions/marking.ts';
import type { Response } from '../questions/responses.ts';
import { practiceQuestions } from '../taking/practice-fixture.ts';
import WayBackFixture from './WayBackFixture.svelte';

function show(id: string, response: Response | null, order: readonly string[] = []): void {
	const question = practiceQuestions.find((each) => each.id === id);
	if (!question) throw new Error(`No question ${id} in the fixture`);
	const explained = { explanation: explain(question, response), order };
	render(WayBackFixture, { wayBack: null, explained });
}

function itemOf(text: string): HTMLElement {
	const item = screen.getByText(text).closest('li');
	if (!item) throw new Error(`${text} is in no list`);
	return item;
}

describe('Explained', () => {
	it('says each of the four states in words of its own, and draws each in a shape of its own', () => {
		show('jobs', { kind: 'multiple', chosen: ['reshape', 'attack'] });
		const states = ['Option reshape', 'Option support', 'Option attack'].map((text) => {
			const item = itemOf(text);
			return [item.querySelector('.state')?.textContent, item.querySelector('svg')?.innerHTML];
		});
		expect(states.map(([words]) => words)).toEqual([
			'In line with the article · your choice',
			'In line with the article · not chosen',
			'Not what the article says · your choice'
		]);
		expect(new Set(states.map(([, shape]) => shape)).size).toBe(3);
	});

	it('says of an option neither chosen nor right that the article does not say it', () => {
		show('jobs', { kind: 'multiple', chosen: ['reshape', 'support'] });
		expect(within(itemOf('Option attack')).getByText('Not what the article says')).toBeVisible();
	});

	it('gives the reason, the sentence and the way to it of what was chosen or missed', () => {
		show('value', { kind: 'choice', chosen: 'proven' });
		const missed = within(itemOf('Option debated'));
		expect(missed.getByText('The article says debated.')).toBeVisible();
		expect(missed.getByText('“Sentence on debated.”')).toBeVisible();
		expect(missed.getByRole('link', { name: 'Read it in “About testing”' })).toHaveAttribute(
			'href',
			'#testing-s1'
		);
	});

	it('keeps the reason of an option left alone one disclosure away', async () => {
		show('value', { kind: 'choice', chosen: 'debated' });
		const left = itemOf('Option useless');
		expect(left.querySelector('details')).not.toHaveAttribute('open');
		await userEvent.click(within(left).getByText('Why not this?'));
		expect(left.querySelector('details')).toHaveAttribute('open');
		expect(within(left).getByText('The article on useless.')).toBeVisible();
	});

	it('explains each statement of a sort under the statement', () => {
		show('claims', { kind: 'sort', placed: { vessels: 'supported', harm: 'supported' } });
		const heads = screen.getAllByRole('heading', { level: 3 }).map((head) => head.textContent);
		expect(heads).toEqual(['Statement vessels', 'Statement harm']);
		expect(screen.getAllByText('In line with the article · your choice')).toHaveLength(1);
		expect(screen.getAllByText('In line with the article · not chosen')).toHaveLength(1);
	});

	it('keeps the order in which the options were asked', () => {
		show('value', null, ['useless', 'proven', 'debated']);
		const texts = screen.getAllByText(/^Option /).map((text) => text.textContent);
		expect(texts).toEqual(['Option useless', 'Option proven', 'Option debated']);
	});
});
