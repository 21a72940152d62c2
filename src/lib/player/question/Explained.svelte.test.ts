import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { explain } from '../../questions/marking.ts';
import type { Response } from '../../questions/responses.ts';
import { practiceQuestions } from '../../taking/practice-fixture.ts';
import WayBackFixture from '../WayBackFixture.svelte';

function show(id: string, response: Response | null, order: readonly string[] = []): void {
	const question = practiceQuestions.find((each) => each.id === id);
	if (!question) throw new Error(`No question ${id} in the fixture`);
	const explained = { kind: question.kind, explanation: explain(question, response), order };
	render(WayBackFixture, { wayBack: null, explained });
}

function reasonOf(words: string): HTMLElement {
	const reason = screen.getByText(words).closest('.option, .row');
	if (!(reason instanceof HTMLElement)) throw new Error(`${words} is in no option`);
	return reason;
}

describe('Explained', () => {
	it('says what was chosen and why, then what is in line with its sentence, and folds the rest', async () => {
		show('value', { kind: 'choice', chosen: 'proven' });
		const [fold] = screen.getAllByRole('group');
		expect(fold).not.toHaveAttribute('open');
		const open = [...document.querySelectorAll('.option')].filter((each) => !fold?.contains(each));
		expect(open.map((each) => each.textContent.replace(/\s+/g, ' ').trim())).toEqual([
			'Option proven Your choice The article on proven. Read it in “About testing” “Sentence on proven.”',
			'Option debated In line with the article · not chosen Read it in “About testing” “Sentence on debated.”'
		]);
		await userEvent.click(screen.getByText('The other options'));
		expect(fold).toHaveAttribute('open');
		expect(reasonOf('The article says debated.')).toBeVisible();
		expect(reasonOf('The article on useless.')).toBeVisible();
	});

	it('says no more than why and the sentence of an answer that is in line', () => {
		show('value', { kind: 'choice', chosen: 'debated' });
		const seen = screen.getAllByText(/^Option/).map((text) => text.textContent);
		expect(seen).toEqual(['Option debated', 'Option proven', 'Option useless']);
		expect(screen.getByRole('group')).not.toHaveAttribute('open');
		const links = screen.getAllByRole('link', { name: /^Read it in “About testing” “/ });
		expect(links).toHaveLength(3);
		for (const link of links) expect(link).toHaveAttribute('href', '#testing-s1');
	});

	it('says each of the four states in words of its own, and draws each in a shape of its own', () => {
		show('jobs', { kind: 'multiple', chosen: ['reshape', 'attack'] });
		const states = ['reshape', 'support', 'attack'].map((id) => {
			const item = screen.getAllByText(`Option ${id}`)[0]?.closest('.option, .line');
			return [item?.querySelector('.state')?.textContent, item?.querySelector('svg')?.innerHTML];
		});
		expect(states.map(([words]) => words)).toEqual([
			'In line with the article · your choice',
			'In line with the article · not chosen',
			'Not what the article says · your choice'
		]);
		expect(new Set(states.map(([, shape]) => shape)).size).toBe(3);
	});

	it('shows each statement of a sort as one line, of which only what was missed is open', () => {
		show('claims', { kind: 'sort', placed: { vessels: 'supported', harm: 'supported' } });
		const lines = [...document.querySelectorAll('.line')].map((line) => line.textContent.trim());
		expect(lines).toEqual([
			'Statement vessels Your answer, in line: Option supported',
			'Statement harm Your answer: Option supported. In line: Option uncertain'
		]);
		const rows = [...document.querySelectorAll('details.row')];
		expect(rows.map((row) => row.hasAttribute('open'))).toEqual([false, true]);
	});

	it('leads from every option of every statement to its sentence', () => {
		show('claims', { kind: 'sort', placed: { vessels: 'supported', harm: 'supported' } });
		const reasons = [...document.querySelectorAll('.why')];
		expect(reasons).toHaveLength(2 * 3);
		for (const reason of reasons)
			expect(reason.closest('.option, .row')?.querySelector('blockquote a')).toHaveAttribute(
				'href',
				'#testing-s1'
			);
	});

	it('folds what else could have been said of all statements as one', () => {
		show('claims', { kind: 'sort', placed: { vessels: 'supported', harm: 'supported' } });
		const fold = screen.getByText('The other options').closest('details');
		expect(fold).not.toHaveAttribute('open');
		expect(fold?.querySelectorAll('.why')).toHaveLength(4);
		const statements = [...(fold?.querySelectorAll('.statement') ?? [])];
		expect(statements.map(({ textContent }) => textContent)).toEqual([
			'Statement vessels',
			'Statement harm'
		]);
	});

	it('explains what has no answer by what is in line', () => {
		show('value', null);
		const fold = screen.getByRole('group');
		expect(fold).not.toContainElement(reasonOf('The article says debated.'));
		expect(fold).toContainElement(reasonOf('The article on useless.'));
	});

	it('keeps the order in which the options were asked', () => {
		show('value', null, ['useless', 'proven', 'debated']);
		const texts = screen.getAllByText(/^Option /).map((text) => text.textContent);
		expect(texts).toEqual(['Option debated', 'Option useless', 'Option proven']);
	});
});
