import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { PracticeQuestion } from '../../questions/question.ts';
import type { Kind } from '../../questions/kinds.ts';
import { answerable } from '../../questions/responses.ts';
import './fetch-kinds.ts';
import Asking from './Asking.svelte';
import { practiceQuestions } from '../../taking/practice-fixture.ts';

function asked(kind: Kind): PracticeQuestion {
	const found = practiceQuestions.find((question) => question.kind === kind);
	if (!found) throw new Error(`No ${kind} in the fixture`);
	return found;
}

function show(kind: Kind, more: Partial<Parameters<typeof Asking>[1]> = {}): void {
	const question = asked(kind);
	const { options: order, choices } = answerable(question);
	render(Asking, { question, order, choices, problem: null, ...more });
}

describe('Asking', () => {
	it.each([
		['choice', 'What is it worth?', 'radio', 3],
		['multiple', 'Which jobs are named?', 'checkbox', 3],
		['truth', 'Is this in line with the article? A normal result is a promise.', 'radio', 3],
		['sort', 'Where do these stand?', 'radio', 6],
		['match', 'Which test looks at what?', 'combobox', 2],
		['numeric', 'How many in a hundred?', 'textbox', 1]
	] as const)('asks a %s in a group that its stem names', (kind, stem, role, controls) => {
		show(kind);
		const group = screen.getByRole('group', { name: stem });
		expect(within(group).getAllByRole(role)).toHaveLength(controls);
		expect(screen.getByRole('heading', { level: 1, name: stem })).toBeInTheDocument();
	});

	it('can be focused at its stem, which is where a new question begins', () => {
		show('choice');
		const stem = document.getElementById('_question');
		stem?.focus();
		expect(stem).toHaveFocus();
		expect(stem).toHaveTextContent('What is it worth?');
	});

	it('groups the places of each statement of a sort under the statement', () => {
		show('sort');
		const group = screen.getByRole('group', { name: 'Statement harm' });
		const names = within(group)
			.getAllByRole('radio')
			.map((radio) => radio.getAttribute('name'));
		expect(names).toEqual(['placed.harm', 'placed.harm', 'placed.harm']);
	});

	it('shows the options in the order of the attempt', () => {
		show('choice', { order: ['useless', 'debated', 'proven'] });
		const values = screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'));
		expect(values).toEqual(['useless', 'debated', 'proven']);
	});

	it('says of more than one answer that there may be more than one', () => {
		show('multiple');
		expect(screen.getByText('Choose all that are in line with the article.')).toBeVisible();
	});

	it('says where an answer counts only if all of it is right', () => {
		show('match');
		const words = 'This counts only if all of it is right.';
		expect(screen.queryByText(words)).not.toBeInTheDocument();
		show('match', { question: { ...asked('match'), marking: 'all-or-nothing' } });
		expect(screen.getByText(words)).toBeVisible();
	});

	it.each([
		['choice', 'radio'],
		['multiple', 'checkbox'],
		['truth', 'radio'],
		['sort', 'radio'],
		['match', 'combobox'],
		['numeric', 'textbox']
	] as const)(
		'says beside a %s what is missing, and describes by it what it belongs to, once',
		(kind, role) => {
			const problem = 'Choose an answer, or skip the question.';
			show(kind, { problem });
			const described = document.querySelectorAll('[aria-describedby=_problem]');
			expect(described).toHaveLength(1);
			expect(described[0]).toHaveAccessibleDescription(problem);
			// All controls are in it, or it is the only one.
			for (const control of screen.getAllByRole(role))
				expect(described[0]).toContainElement(control);
			expect(screen.getAllByText(problem)).toHaveLength(1);
		}
	);

	it('says in a second try what the first answer was', () => {
		show('sort', {
			earlier: { kind: 'sort', placed: { vessels: 'uncertain', harm: 'supported' } }
		});
		const group = screen.getByRole('group', { name: 'Statement vessels' });
		const marked = within(group).getByRole('radio', { name: 'Option uncertain (first answer)' });
		expect(marked).toHaveAttribute('value', 'uncertain');
		expect(marked).not.toBeChecked();
	});
});
