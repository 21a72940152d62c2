import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Contents from './Contents.svelte';
import type { ListedQuiz } from './list-quizzes.ts';

const sections = [
	{ id: 'cells', title: 'What they are' },
	{ id: 'tests', title: 'Is there a test?' }
];

const quiz = (id: string, after: string): ListedQuiz => ({
	...{ id, title: `About ${id}`, intro: '', questions: 3, book: 'open', after }
});

/** The article beside the list, with headings so far below the top of the window. */
function show(tops: Record<string, number>) {
	for (const [id, top] of Object.entries(tops)) {
		const heading = document.createElement('h2');
		heading.id = id;
		heading.getBoundingClientRect = () => new DOMRect(0, top, 100, 20);
		document.body.append(heading);
	}
	render(Contents, {
		...{ module: 'm', sections, glossary: true },
		quizzes: [quiz('cells', 'cells'), quiz('all', 'tests')],
		kept: { all: { standing: 'begun', said: '1 of 3 answered' } }
	});
	return screen.getByRole('navigation', { name: 'Contents of the article' });
}

vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: true }));

afterEach(() => document.body.replaceChildren());

describe('Contents', () => {
	it('lists each quiz after its section, with how far one is', () => {
		const links = within(show({})).getAllByRole('link', { hidden: true });
		expect(links.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).toEqual([
			'What they are',
			'Quiz: About cells',
			'Is there a test?',
			'Quiz: About all (begun)',
			'Words'
		]);
		expect(links[1]).toHaveAttribute('href', '/learn/m/cells');
	});

	it('marks the section that is being read', async () => {
		const list = show({ cells: -900, tests: 40 });
		const current = () => list.querySelector('[aria-current]')?.textContent.trim();
		await vi.waitFor(() => expect(current()).toBe('Is there a test?'));
		const heading = document.getElementById('tests');
		if (heading) heading.getBoundingClientRect = () => new DOMRect(0, 5000, 100, 20);
		dispatchEvent(new Event('scroll'));
		await vi.waitFor(() => expect(current()).toBe('What they are'));
	});

	it('marks none before the first section', async () => {
		const list = show({ cells: 700, tests: 1400 });
		await new Promise((done) => requestAnimationFrame(done));
		expect(list.querySelector('[aria-current]')).toBeNull();
	});
});
