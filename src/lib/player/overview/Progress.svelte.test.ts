import '@testing-library/jest-dom/vitest';
import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { form, fresh, practiceQuestions } from '../../taking/practice-fixture.ts';
import type { Act } from '../../taking/take.ts';
import Progress from './Progress.svelte';
import { Taking } from '../taking.svelte.ts';

type Sent = readonly [Act, ...(readonly (readonly [string, string])[])];

const right: Sent = ['answer', ['chosen', 'debated']];
const wrong: Sent = ['answer', ['chosen', 'proven']];

/** After these acts; as words, and as the row of marks. */
function progressAfter(behaviour: 'practice' | 'deferred', ...sent: readonly Sent[]) {
	const record = { ...fresh, input: { ...fresh.input, behaviour } };
	const taking = new Taking(practiceQuestions, record, null);
	for (const [act, ...fields] of sent) taking.take(act, form(fields));
	const { container } = render(Progress, {
		questions: taking.overview,
		current: taking.snapshot.context.current
	});
	const marks = [...container.querySelectorAll('.mark')].map(({ classList }) =>
		['in-line', 'partly', 'against', 'answered', 'skipped', 'left', 'flagged', 'current']
			.filter((name) => classList.contains(name))
			.join(' ')
	);
	return { words: container.textContent.replace(/\s+/g, ' ').trim(), marks };
}

describe('Progress', () => {
	it('says at first where one is, and no more', () => {
		const { words, marks } = progressAfter('practice');
		expect(words).toBe('Question 1 of 6');
		expect(marks).toEqual(['left current', 'left', 'left', 'left', 'left', 'left']);
	});

	it('says in one sentence how far one is, and draws each question as it stands', () => {
		const { words, marks } = progressAfter(
			'practice',
			right,
			['next'],
			['skip'],
			['flag', ['on', 'true']]
		);
		expect(words).toBe(
			'Question 3 of 6 · marked for later So far: 1 in line with the article, 1 skipped, 1 marked for later.'
		);
		expect(marks.slice(0, 4)).toEqual(['in-line', 'skipped', 'left flagged current', 'left']);
	});

	it('leaves a question with a second try open, and then says what the article does', () => {
		expect(progressAfter('practice', wrong).marks[0]).toBe('left current');
		const { words, marks } = progressAfter('practice', wrong, ['retry'], wrong);
		expect(marks[0]).toBe('against current');
		expect(words).toBe('Question 1 of 6 So far: 1 where the article says something else.');
	});

	it('shows no more than that something was answered where feedback comes later', () => {
		for (const answer of [right, wrong]) {
			const { words, marks } = progressAfter('deferred', answer, ['next']);
			expect(words).toBe('Question 2 of 6 So far: 1 answered.');
			expect(marks.slice(0, 2)).toEqual(['answered', 'left current']);
		}
	});

	it('leaves the row of marks to the eye', () => {
		progressAfter('practice');
		expect(document.querySelector('.marks')).toHaveAttribute('aria-hidden', 'true');
	});
});
