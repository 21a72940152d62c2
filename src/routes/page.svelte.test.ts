import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AttemptRecord } from '$lib/attempt/events';
import { attemptKey } from '$lib/player/saving/keys';
import { form, fresh, practiceQuestions } from '$lib/taking/practice-fixture';
import { Taking } from '$lib/player/taking.svelte';
import type { Act } from '$lib/taking/take';
import type { PageData } from './$types';
import Library from './+page.svelte';

type Modules = PageData['modules'];

const module: Modules[number] = {
	...{ id: 'nk', title: 'NK cells', description: 'What they do.', draft: false },
	...{ written: { lang: 'en-GB', dir: 'ltr' }, minutes: 10, questions: 50 },
	quizzes: ['what', 'testing', 'treatments']
};

function show(...modules: Modules): void {
	render(Library, {
		data: { modules, exit: { url: 'https://example.org', label: 'Away' }, classes: 0 },
		params: {},
		form: null
	});
}

/** As this browser keeps it after these acts. */
function keep(
	quiz: string,
	...acts: readonly (readonly [Act, ...(readonly [string, string])[]])[]
) {
	const record: AttemptRecord = { ...fresh, module: 'nk', quiz };
	const taking = new Taking(practiceQuestions, record, null);
	for (const [act, ...fields] of acts) taking.take(act, form(fields));
	sessionStorage.setItem(attemptKey('nk', quiz), JSON.stringify(taking.record));
}

beforeEach(() => sessionStorage.clear());

describe('the library', () => {
	it('says of a module what it takes and holds, and nothing of who has not begun', () => {
		show(module);
		expect(screen.getByRole('link', { name: 'NK cells' })).toHaveAttribute('href', '/learn/nk');
		expect(screen.getByText('10 minutes to read')).toBeVisible();
		expect(screen.getByText('3 quizzes, 50 questions')).toBeVisible();
		expect(screen.queryByText(/finished|begun/)).toBeNull();
	});

	it('says how many quizzes are finished and begun in this browser, and draws one mark for each', () => {
		keep('what', ['answer', ['chosen', 'debated']], ['finish']);
		keep('testing', ['answer', ['chosen', 'debated']]);
		show(module, { ...module, id: 'other', title: 'Another' });
		const said = screen.getByText('1 of 3 finished, 1 begun');
		const marks = [...said.querySelectorAll('svg')];
		const drawn = ['finished', 'begun'].map((each) =>
			marks.findIndex(({ classList }) => classList.contains(each))
		);
		expect([marks.length, ...drawn]).toEqual([3, 0, 1]);
		expect(screen.getAllByText(/finished|begun/)).toHaveLength(1);
	});

	it('says what was done since, when the browser brings the page back as it was', async () => {
		show(module);
		keep('what', ['answer', ['chosen', 'debated']], ['finish']);
		dispatchEvent(new Event('pageshow'));
		expect(await screen.findByText('1 of 3 finished')).toBeVisible();
		sessionStorage.clear();
		dispatchEvent(new Event('pageshow'));
		await expect.poll(() => screen.queryByText('1 of 3 finished')).toBeNull();
	});

	it('says what to do where there is no module', () => {
		show();
		expect(screen.getByRole('heading', { level: 2, name: 'No modules yet' })).toBeVisible();
	});
});
