import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { SentenceFigures } from '../../analysis/figures.ts';
import Misread from './Misread.svelte';

const head = { id: 'testing-s2', section: 'testing', text: 'Experts do not agree.', n: 27 };

const shown: SentenceFigures = {
	...{
		...head,
		type: 'shown',
		atLeast: 0.5,
		against: { type: 'count', count: 19, share: 19 / 27 }
	},
	misconceptions: [
		{ id: 'M09', text: 'A test on offer is validated', showed: { type: 'under', share: 0.074 } }
	],
	questions: [
		{
			...{ quiz: 'testing', id: 'value', kind: 'choice', stem: 'What is the test worth?', n: 27 },
			options: [
				{
					...{
						row: '',
						statement: '',
						id: 'proven',
						text: 'It is proven.',
						chosen: true,
						misconception: 'M09'
					},
					count: { type: 'between', least: 15, most: 16 }
				}
			]
		}
	]
};

function show(figures: SentenceFigures): void {
	const { id, text } = head;
	const quizzes = [{ title: 'Is testing settled?', figures }];
	render(Misread, {
		sentences: [{ id, text, sectionTitle: 'Is there a test?', quizzes }],
		base: '/teach/assignments/work'
	});
}

describe('Misread', () => {
	it('leads to the sentence, and from there to the question with what was chosen', () => {
		show(shown);
		const link = screen.getByRole('link', { name: 'Read it in “Is there a test?”', hidden: true });
		expect(link).toHaveAttribute('href', '#testing-s2');
		const stem = screen.getByRole('link', { name: 'What is the test worth?', hidden: true });
		expect(stem).toHaveAttribute('href', '#_question-value');
		const row = screen.getByRole('row', { name: /It is proven/, hidden: true });
		expect(within(row).getByText('15 or 16 of 27')).toBeInTheDocument();
	});

	it('says the misconception in the author’s words, and counts that are hidden as bounds', () => {
		show(shown);
		expect(screen.getAllByText('A test on offer is validated')).not.toHaveLength(0);
		expect(screen.getByText('0 or 1 of 27')).toBeInTheDocument();
	});

	it('says of a sort which statement each answer is about', () => {
		const [question] = shown.type === 'shown' ? shown.questions : [];
		if (!question || shown.type !== 'shown') throw new Error('There is a question.');
		const [option] = question.options;
		if (!option) throw new Error('There is an option.');
		const options = [
			{ ...option, row: 'tests', statement: 'A test prevents a loss.', text: 'True' }
		];
		show({ ...shown, questions: [{ ...question, options }] });
		const head = screen.getByRole('rowheader', { hidden: true });
		expect(head).toHaveTextContent('A test prevents a loss. True');
	});

	it('says of an order in which place a step was put', () => {
		const [question] = shown.type === 'shown' ? shown.questions : [];
		if (!question || shown.type !== 'shown') throw new Error('There is a question.');
		const [option] = question.options;
		if (!option) throw new Error('There is an option.');
		const options = [{ ...option, row: 'neap', statement: 'A neap tide', text: '3' }];
		show({ ...shown, questions: [{ ...question, kind: 'order', options }] });
		const head = screen.getByRole('rowheader', { hidden: true });
		expect(head).toHaveTextContent('A neap tide in place 3');
	});

	it('says of a sentence with few answers how many there are and nothing else', () => {
		show({ ...head, type: 'few', n: 3 });
		expect(screen.getAllByText(/3 results so far/)).not.toHaveLength(0);
		expect(screen.queryByRole('table', { hidden: true })).toBeNull();
	});
});
