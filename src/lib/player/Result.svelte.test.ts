import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { AttemptRecord } from '../attempt/events.ts';
import { replay } from '../attempt/replay.ts';
import { form, fresh, practiceQuestions } from '../taking/practice-fixture.ts';
import { take, type Act } from '../taking/take.ts';
import WayBackFixture from './WayBackFixture.svelte';

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

function showWith(more: { readonly again?: boolean }, ...sent: readonly Sent[]): void {
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
			title: 'Is testing settled?',
			module: { id: 'nk' },
			next,
			again: true,
			...more
		}
	});
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
		showWith({ again: false }, wrongValue, ['retry'], wrongValue);
		expect(buttons()).toEqual(['Look at the answers']);
	});

	it('offers the missed ones alone to try again, and the passage to read again', () => {
		show(wrongValue, ['retry'], wrongValue);
		const again = screen.getByRole('button', { name: 'Try the missed question again' });
		expect(again).toHaveAttribute('formaction', '?/again');
		expect(again).toHaveValue('value');
		expect(screen.getByRole('heading', { level: 2, name: 'Worth reading again' })).toBeVisible();
		expect(screen.getByText('“Sentence on debated.”')).toBeVisible();
	});

	it('says by section and by claim how far the answers are in line', () => {
		show(wrongValue, ['retry'], wrongValue);
		const section = screen.getByRole('table', { name: 'By section of the article' });
		expect(within(section).getByRole('row', { name: 'Testing 0 of 1' })).toBeVisible();
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
