import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
	educatorSessionDays,
	knownBrowserDays,
	learnerDays,
	learnerSessionDays
} from './session-lifetimes.ts';

test.each([
	`**Sessions** end ${educatorSessionDays} days after the last visit`,
	`deleted ${learnerDays} days after joining`,
	`a device is forgotten after ${learnerSessionDays} days`,
	`| \`readback_educator\` | educators | \`/teach\` | ${educatorSessionDays} days |`,
	`| \`readback_known\` | educators | \`/teach\` | ${knownBrowserDays} days |`,
	`| \`readback_learner\` | students | \`/\` | ${learnerSessionDays} days |`
])('docs/accounts.md says: %s', (sentence) => {
	const page = new URL('../../../../docs/accounts.md', import.meta.url);
	expect(readFileSync(page, 'utf8').replace(/\s+/g, ' ')).toContain(sentence);
});
