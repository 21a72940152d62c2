import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import WayBackFixture from '../../player/WayBackFixture.svelte';
import { explain } from '../marking.ts';
import type { PracticeOption, PracticeQuestion, PublicQuestion } from '../question.ts';
import './in-page.ts';
import Cloze from './Cloze.svelte';

const passage = { section: 's', sectionTitle: 'S', exact: 'It is.', sentences: ['s-s1'] as const };

function option(id: string, key: boolean, accepted?: string): PracticeOption {
	const said = { id, key, text: accepted ?? id, chosen: `Why ${id}.`, passage };
	return accepted === undefined
		? said
		: { ...said, accepts: { texts: [accepted], typos: 1, accents: 'kept' } };
}

const question: PracticeQuestion = {
	...{ id: 'q', kind: 'cloze', stem: 'Fill in.', sensitive: false, claims: [] },
	text: 'Ice is {weight}. Below it {who} rest.',
	parts: [
		{
			...{ id: 'weight', text: 'Ice is ____.' },
			options: [option('heavier', false), option('lighter', true)]
		},
		{
			...{ id: 'who', text: 'Below it ____ rest.' },
			options: [option('right', true, 'frogs'), option('otherwise', false)]
		}
	]
};
const { claims: _, ...asked }: PracticeQuestion = {
	...question,
	parts: question.parts.map((part) => (part.id === 'who' ? { ...part, options: [] } : part))
};
const choices = ['weight/lighter', 'weight/heavier'];

describe.each([
	['before its answers may be known', asked],
	['in open practice', question]
])('a text with gaps, %s', (_, shown: PublicQuestion) => {
	it('has a named control in each gap, described by its sentence', () => {
		render(Cloze, { question: shown, order: [], choices });
		const select = screen.getByRole('combobox', { name: 'Gap 1 of 2' });
		const field = screen.getByRole('textbox', { name: 'Gap 2 of 2' });
		const sentence = select.closest('span[id]');
		expect(sentence?.textContent).toMatch(/^Ice is/);
		expect(select).toHaveAttribute('aria-describedby', sentence?.id);
		expect(field.closest('span[id]')?.textContent).toMatch(/^Below it\s+rest\.$/);
		expect(field).toHaveAttribute('spellcheck', 'false');
		expect(field).toHaveValue('');
	});

	it('lists the choices in the order of the attempt, and again for paper', () => {
		render(Cloze, { question: shown, order: [], choices });
		const listed = [...document.querySelectorAll('option')].map((each) => each.textContent);
		expect(listed).toEqual(['Choose', 'lighter', 'heavier']);
		const printed = [...document.querySelectorAll('details li')].map((each) => each.textContent);
		expect(printed).toEqual(['lighter', 'heavier']);
	});

	it('keeps what was sent and could not be used, and says the first answers in a second try', () => {
		render(Cloze, {
			...{ question: shown, order: [], choices },
			given: [
				['placed.weight', 'heavier'],
				['placed.who', '?!']
			],
			earlier: { kind: 'cloze', placed: { weight: 'heavier', who: 'toads' } }
		});
		expect(screen.getByRole('combobox')).toHaveValue('heavier');
		expect(screen.getByRole('textbox')).toHaveValue('?!');
		const first = screen.getByRole('list', { name: 'Your first answer:' });
		expect([...first.children].map((each) => each.textContent)).toEqual(['heavier', 'toads']);
	});
});

it('the explanation has a line for each gap, with what was typed and what it was read as', () => {
	const placed = { weight: 'heavier', who: 'Frosg' };
	const explanation = explain(question, { kind: 'cloze', placed });
	render(WayBackFixture, { wayBack: null, explained: { kind: 'cloze', explanation, order: [] } });
	const lines = [...document.querySelectorAll('summary.line')].map((each) =>
		each.textContent.replace(/\s+/g, ' ').trim()
	);
	expect(lines).toEqual([
		'Ice is ____. Your answer: heavier. In line: lighter',
		'Below it ____ rest. Your answer, in line: Frosg We read it as: frogs'
	]);
	expect(screen.getAllByRole('link', { name: /^Read it in/, hidden: true })).toHaveLength(4);
});
