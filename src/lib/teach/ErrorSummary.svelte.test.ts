import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { assignable } from '../../../tests/models/any-settings.ts';
import { settingsFields } from '../assignment/settings/settings-form.ts';
import { defaultSettings, settingNames } from '../assignment/settings/settings.ts';
import ErrorSummary from '../forms/ErrorSummary.svelte';
import { fieldProblems } from './field-problems.ts';
import SettingsForm from './SettingsForm.svelte';

const quizzes = assignable.quizzes.map(({ id }) => ({ id, title: `Quiz ${id}`, questions: 2 }));

function draw(names: readonly string[]): void {
	document.body.replaceChildren();
	const problems = Object.fromEntries(names.map((name) => [name, `${name} is wrong.`]));
	const props = { intro: 'Not saved.', problems: fieldProblems(problems) };
	render(ErrorSummary, { props });
	render(SettingsForm, {
		...{ fields: settingsFields(defaultSettings(assignable), 'UTC'), problems, quizzes },
		...{ zones: ['UTC'], posted: true, most: 'name' }
	});
}

it('leads from each thing that is wrong to a control of its field, and has the focus', () => {
	draw([...settingNames, 'zone']);
	const links = screen.getAllByRole('link');
	expect(links).toHaveLength(settingNames.length + 1);
	for (const link of links) {
		const control = document.getElementById((link.getAttribute('href') ?? '').slice(1));
		expect(control?.matches('input, select, textarea'), link.textContent ?? '').toBe(true);
	}
	expect(screen.getByRole('alert')).toHaveFocus();
});

it('leaves “More settings” folded, unless something in it is wrong', () => {
	draw(['due']);
	expect(document.querySelector('details')).not.toHaveAttribute('open');
	draw(['passMark']);
	expect(document.querySelector('details')).toHaveAttribute('open');
});
