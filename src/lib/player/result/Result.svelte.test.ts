import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { AttemptRecord } from '../../attempt/events.ts';
import { replay } from '../../attempt/replay.ts';
import { form, fresh, passage, practiceQuestions } from '../../taking/practice-fixture.ts';
import { take, type Act } from '../../taking/take.ts';
import type { ComponentProps } from 'svelte';
import type Result from './Result.svelte';
import WayBackFixture from '../WayBackFixture.svelte';

type Sent = readonly [Act, ...(readonly (readonly [string, string])[])];

const next = { id: 'treatments', title: 'Do treatments work?' };
const wrongValue: Sent = ['answer', ['chosen', 'proven']];
const rightTruth: Sent = ['answer', ['chosen', 'false']];

function snapshotOf({ input, events }: AttemptRecord) {
	const replayed = replay(input, events);
	if (replayed.type === 'illegal') throw new Error(`Illegal at ${replayed.position}`);
	return replayed.snapshot;
}

/** The result after these acts, from the first question on. */
function show(...sent: readonly Sent[]): void {
	showWith({}, ...sent);
}

function showWith(more: Partial<ComponentProps<typeof Result>>, ...sent: readonly Sent[]): void {
	const record = [...sent, ['finish'] as const].reduce((record, [act, ...fields]) => {
		const point = { record, snapshot: snapshotOf(record) };
		const taken = take(point, practiceQuestions, act, form(fields));
		if (taken.type !== 'taken') throw new Error(`${act}: ${taken.type}`);
		return taken.record;
	}, fresh);
	render(WayBackFixture, {
		wayBack: null,
		result: {
			snapshot: snapshotOf(record),
			questions: practiceQuestions,
			sections: [{ id: 'testing', title: 'Testing' }],
			claims: [{ id: 'C1', title: 'Its worth is debated.' }],
			toKeep: { remember: [], ask: [] },
			title: 'Is testing settled?',
			module: { id: 'nk' },
			next,
			again: true,
			...more
		}
	});
}

/** An attempt at the first question alone. */
function snapshotOfOne(...sent: readonly Sent[]) {
	const [first] = fresh.input.questions;
	if (!first) throw new Error('The fixture has no question.');
	const input = { ...fresh.input, questions: [first] };
	const start: AttemptRecord = { ...fresh, input };
	return snapshotOf(
		[...sent, ['finish'] as const].reduce((record, [act, ...fields]) => {
			const point = { record, snapshot: snapshotOf(record) };
			const taken = take(point, practiceQuestions, act, form(fields));
			if (taken.type !== 'taken') throw new Error(`${act}: ${taken.type}`);
			return taken.record;
		}, start)
	);
}

/** What is filled: the step that makes most sense. */
function filled(): readonly string[] {
	return [...document.querySelectorAll('.button:not(.quiet, .plain)')].map(({ textContent }) =>
		textContent.trim()
	);
}

function buttons(): readonly string[] {
	return screen.getAllByRole('button').map((button) => button.textContent.trim());
}

describe('Result', () => {
	it('counts what was answered in line, out of what was answered', () => {
		show(['goTo', ['question', 'normal']], rightTruth, ['next'], ['skip']);
		expect(screen.getByText('1 of 1 answered in line with the article.')).toBeVisible();
		expect(screen.getByText('1 skipped. 4 not answered.')).toBeVisible();
	});

	it('tells the latest answers, and what they were at first', () => {
		show(wrongValue, ['retry'], ['answer', ['chosen', 'debated']]);
		expect(
			screen.getByText('At first 0, now 1 of 1 answered in line with the article.')
		).toBeVisible();
		expect(screen.queryByRole('button', { name: /^Try the missed/ })).toBeNull();
	});

	it('says without reproach that nothing was answered, and offers all that was left', () => {
		show();
		expect(screen.getByText(/You have not answered any questions yet/)).toBeVisible();
		expect(buttons()).toEqual([
			'Answer the 6 questions you left',
			'Look at the answers',
			'Take the whole quiz again'
		]);
	});

	it('offers no new go where the attempt is on the server', () => {
		showWith({ again: false, next: null }, wrongValue, ['retry'], wrongValue);
		expect(buttons()).toEqual(['Look at the answers']);
		expect(filled()).toEqual(['Look at the answers']);
	});

	it('has one filled button: what was left, else the missed, else the next quiz, else the article', () => {
		const rest = practiceQuestions.slice(1).map(() => ['skip'] as const);
		const filledAfter = (
			more: Partial<ComponentProps<typeof Result>>,
			...sent: readonly Sent[]
		) => {
			document.body.replaceChildren();
			showWith(more, ...sent);
			return filled();
		};
		expect(filledAfter({}, wrongValue, ['retry'], wrongValue, ['next'], ...rest)).toEqual([
			'Answer the 5 questions you left'
		]);
		const one = practiceQuestions.slice(0, 1);
		const missed = snapshotOfOne(wrongValue, ['retry'], wrongValue);
		expect(filledAfter({ snapshot: missed, questions: one })).toEqual([
			'Try the missed question again'
		]);
		const done = snapshotOfOne(['answer', ['chosen', 'debated']]);
		expect(filledAfter({ snapshot: done, questions: one })).toEqual([
			'Next quiz: Do treatments work?'
		]);
		expect(filledAfter({ snapshot: done, questions: one, next: null })).toEqual([
			'Back to the article'
		]);
		const home = { href: '/class', text: 'Back to your class' };
		expect(filledAfter({ snapshot: done, questions: one, next: null, home })).toEqual([
			'Back to your class'
		]);
	});

	it('says what is to be remembered and asked, each with its sentence, to save and to print', async () => {
		const { section, sectionTitle, exact, sentences } = passage('testing', 'Its worth is debated.');
		const kept = { section, sectionTitle, exact, sentences };
		showWith({
			toKeep: {
				remember: [{ text: 'Its worth is not settled.', passage: kept }],
				ask: [{ text: 'What would a result mean?', passage: kept }]
			}
		});
		expect(screen.getByRole('heading', { name: 'One thing to remember' })).toBeVisible();
		expect(screen.getByRole('heading', { name: 'Questions to take to a doctor' })).toBeVisible();
		expect(screen.getAllByText('“Its worth is debated.”')).toHaveLength(2);
		expect(screen.getByRole('link', { name: 'Save these as a text file' })).toHaveAttribute(
			'href',
			'/learn/nk/to-keep.txt'
		);
		expect(await screen.findByRole('button', { name: 'Print this page' })).toBeVisible();
	});

	it('shows a score and the pass mark where the educator sees them', () => {
		const rest = practiceQuestions.slice(1).map(() => ['skip'] as const);
		showWith({ scored: { passMark: 60 } }, ['answer', ['chosen', 'debated']], ['next'], ...rest);
		expect(
			screen.getByText('Score, by first answers: 1 of 6 (17%). Pass mark: 60%.')
		).toBeVisible();
	});

	it('offers the missed ones alone to try again, and the passage to read again', () => {
		show(wrongValue, ['retry'], wrongValue);
		const again = screen.getByRole('button', { name: 'Try the missed question again' });
		expect(again).toHaveAttribute('formaction', '?/again');
		expect(again).toHaveValue('value');
		expect(screen.getByRole('heading', { level: 2, name: 'To read again' })).toBeVisible();
		expect(screen.getByText('What is it worth?')).toBeVisible();
		expect(screen.getByText('You said:', { exact: false })).toHaveTextContent(
			'You said: Option proven'
		);
		expect(screen.getByText('“Sentence on debated.”')).toBeVisible();
	});

	it('says by claim how far the answers are in line, and by section only where there is enough', () => {
		show(wrongValue, ['retry'], wrongValue);
		expect(screen.queryByRole('table', { name: 'By section of the article' })).toBeNull();
		const claims = screen.getByText('First answers to the questions about each claim');
		const row = within(claims.closest('table') ?? document.body).getByText('Its worth is debated.');
		expect(row.closest('tr')).toHaveTextContent('0 of 1');
	});

	it('has one heading of the first level, which is where the focus goes', () => {
		show();
		const [heading, ...others] = screen.getAllByRole('heading', { level: 1 });
		expect(others).toEqual([]);
		expect(heading).toHaveTextContent('Where you are now');
		heading?.focus();
		expect(heading).toHaveFocus();
	});

	it('never praises and never blames', () => {
		show(wrongValue, ['retry'], wrongValue);
		expect(document.body.textContent).not.toMatch(/wrong|well done|great|excellent|fail|score/i);
	});
});
