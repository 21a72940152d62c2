import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import NamingChoices from './NamingChoices.svelte';

it.each([
	[
		'no module',
		[],
		false,
		/^Their name Needed if you want answers by name\. You cannot change this later\.$/
	],
	['one of them', ['Tea and sleep'], false, /Not possible with “Tea and sleep”/],
	['all of them', ['Tea and sleep'], true, /No module here allows answers by name/]
])(
	'says before a class is made where answers by name are not possible: %s',
	(_, unnamed, all, said) => {
		render(NamingChoices, { chosen: 'pseudonym', unnamed, all });
		expect(screen.getByRole('radio', { name: said })).toBeEnabled();
		expect(screen.getByRole('radio', { name: /^A random nickname/ })).toBeChecked();
	}
);
