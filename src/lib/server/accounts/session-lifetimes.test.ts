import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
	educatorSessionDays,
	knownBrowserDays,
	learnerDays,
	learnerSessionDays
} from './session-lifetimes.ts';

function textOf(file: string): string {
	const url = new URL(`../../../../${file}`, import.meta.url);
	return readFileSync(url, 'utf8')
		.replace(/<[^>]*>/g, '')
		.replace(/\s+/g, ' ');
}

const privacy = textOf('src/routes/privacy/+page.svelte');
const accounts = textOf('docs/accounts.md');

test.each<[string, string, readonly string[]]>([
	[
		'privacy page',
		privacy,
		[
			`by which this device is known for ${learnerSessionDays} days`,
			`deleted ${learnerDays} days after you joined`,
			`keeps them signed in for ${educatorSessionDays} days`,
			`as theirs for ${knownBrowserDays} days`
		]
	],
	[
		'page on accounts',
		accounts,
		[
			`**Sessions** end ${educatorSessionDays} days after the last visit`,
			`deleted ${learnerDays} days after joining`,
			`a device is forgotten after ${learnerSessionDays} days`,
			`| \`readback_educator\` | educators | \`/teach\` | ${educatorSessionDays} days |`,
			`| \`readback_known\` | educators | \`/teach\` | ${knownBrowserDays} days |`,
			`| \`readback_learner\` | students | \`/\` | ${learnerSessionDays} days |`
		]
	]
])('the %s says how long people are known', (_, text, sentences) => {
	for (const sentence of sentences) expect(text).toContain(sentence);
});
