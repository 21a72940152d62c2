import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { expect, it } from 'vitest';
import fc from 'fast-check';
import { anySettings, assignable } from '../../../tests/models/any-settings.ts';
import { defaultSettings, type Settings } from '../assignment/settings/settings.ts';
import type { HandInLevel } from '../content/module.ts';
import { parseSettingsForm, settingsFields } from '../assignment/settings/settings-form.ts';
import SettingsForm from './SettingsForm.svelte';

const quizzes = assignable.quizzes.map(({ id }) => ({ id, title: `Quiz ${id}`, questions: 2 }));

interface More {
	readonly most?: HandInLevel;
	readonly serverless?: boolean;
	readonly zone?: string;
}

function draw(settings: Settings, { zone = 'UTC', ...more }: More = {}) {
	const form = document.createElement('form');
	document.body.replaceChildren(form);
	const props = { fields: settingsFields(settings, zone), problems: {}, quizzes };
	render(SettingsForm, {
		target: form,
		props: { ...props, zones: ['UTC'], posted: false, most: 'name', ...more }
	});
	return form;
}

it('asks for every setting, and what it sends is what was set', () => {
	fc.assert(
		fc.property(anySettings, (settings) => {
			const sent = new FormData(draw(settings));
			expect(parseSettingsForm(sent, assignable)).toEqual({ type: 'settings', settings });
		}),
		{ numRuns: 5 }
	);
});

it('writes a date of the hour that comes twice in the browser’s zone without moving it', async () => {
	const settings = { ...defaultSettings(assignable), due: '2027-10-31T01:30:00Z' };
	const form = draw(settings, { zone: 'Europe/Berlin' });
	await tick();
	const sent = new FormData(form);
	expect([sent.get('zone'), sent.get('due')]).toEqual(['UTC', '2027-10-31T01:30']);
});

it('does not offer what the module does not allow, and says why', () => {
	draw(defaultSettings(assignable), { most: 'pseudonym' });
	expect(screen.getByRole('radio', { name: /^Answers by nickname/ })).toBeEnabled();
	const byName = screen.getByRole('radio', { name: /^Answers by name/ });
	expect(byName).toBeDisabled();
	expect(byName).toHaveAccessibleName(/this module’s author does not allow it/);
});

it('does not offer to release feedback where there is no server to do it', () => {
	draw(defaultSettings(assignable), { serverless: true });
	expect(screen.getByRole('radio', { name: /^When you release it/, hidden: true })).toBeDisabled();
	expect(
		screen.getByRole('radio', { name: /^After each answer, one try/, hidden: true })
	).toBeEnabled();
});

it('unfolds what the browser finds wrong, which would else stop the form without a word', () => {
	const form = draw(defaultSettings(assignable));
	const attempts = screen.getByRole('spinbutton', { name: 'Attempts at each quiz', hidden: true });
	const folded = attempts.closest('details');
	expect(folded).not.toHaveAttribute('open');
	if (attempts instanceof HTMLInputElement) attempts.value = '0';
	expect(form.checkValidity()).toBe(false);
	expect(folded).toHaveAttribute('open');
});
