import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import WayBackFixture from '../../player/WayBackFixture.svelte';
import { explain } from '../marking.ts';
import type { PracticeOption, PracticeQuestion, PublicQuestion } from '../question.ts';
import './in-page.ts';
import Text from './Text.svelte';

const asked: PublicQuestion = {
	...{ id: 'q', kind: 'text', stem: 'What is it called?', sensitive: false },
	parts: [{ id: '', text: '', options: [] }]
};

function option(id: string, text: string): PracticeOption {
	const passage = {
		section: 's',
		sectionTitle: 'S',
		exact: `About ${text}.`,
		sentences: ['s-s1'] as const
	};
	const said = { id, text, key: id === 'right', chosen: `Why ${text}.`, passage };
	return id === 'otherwise'
		? said
		: { ...said, accepts: { texts: [text], typos: 1, accents: 'ignored' } };
}

const question: PracticeQuestion = {
	...asked,
	claims: [],
	parts: [
		{
			...{ id: '', text: '' },
			options: [
				option('right', 'tadpole'),
				option('newt', 'newt'),
				option('otherwise', 'Anything else')
			]
		}
	]
};

/** Each option that is said something of, first what is open. */
function shown(value: string): readonly string[] {
	const explanation = explain(question, { kind: 'text', value });
	render(WayBackFixture, { wayBack: null, explained: { kind: 'text', explanation, order: [] } });
	return [...document.querySelectorAll('.option p')].map((each) =>
		each.textContent.replace(/\s+/g, ' ').trim()
	);
}

describe('a question for a word', () => {
	it('is one field with a name, which says how to answer and checks no spelling elsewhere', () => {
		render(Text, { question: asked, order: [], describedBy: '_problem' });
		const field = screen.getByRole('textbox', { name: 'Your answer' });
		expect(field).toHaveAttribute('spellcheck', 'false');
		expect(field).toHaveAttribute('autocomplete', 'off');
		expect(field).toHaveAttribute('aria-describedby', '_problem');
		expect(field).not.toHaveAttribute('inputmode');
		expect(screen.getByText(/^Type a word or a few words/)).toBeVisible();
	});

	it('keeps what was typed and could not be used, and shows the first answer in a second try', () => {
		render(Text, {
			...{ question: asked, order: [], given: [['value', '?!'] as const] },
			earlier: { kind: 'text', value: 'Newt' }
		});
		expect(screen.getByRole('textbox')).toHaveValue('?!');
		const first = screen.getByText('Your first answer:');
		expect(first).toBeVisible();
		expect(first).toHaveTextContent('Your first answer: Newt');
	});

	it('says what a mistyped answer was read as', () => {
		const [first] = shown('Tadpoel');
		expect(first).toBe('Tadpoel Your choice We read it as: tadpole Why tadpole.');
	});

	it('says so of a wrong answer as well', () => {
		const [first] = shown('newtt');
		expect(first).toBe('newtt Your choice We read it as: newt Why newt.');
	});

	it('says nothing of capitals, or of what was read as no answer that is named', () => {
		expect(shown('TADPOLE')[0]).toBe('TADPOLE Your choice Why tadpole.');
		document.body.replaceChildren();
		expect(shown('tapole or newt')[0]).toBe('tapole or newt Your choice Why Anything else.');
	});

	it('says of each answer that is named, and of anything else, why and where to read it', () => {
		expect(shown('tadpole')).toEqual([
			'tadpole Your choice Why tadpole.',
			'newt Not what the article says Why newt.',
			'Anything else Not what the article says Why Anything else.'
		]);
		expect(screen.getAllByRole('link', { name: /^Read it in/ })).toHaveLength(3);
	});
});
