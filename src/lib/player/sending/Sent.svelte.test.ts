import '@testing-library/jest-dom/vitest';
import { render } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { instantIn } from '../../messages/dates.ts';
import { zoneOf } from '../../messages/zones.ts';
import type { Answering, AttemptView } from '../../taking/attempt-view.ts';
import { fresh, practiceQuestions } from '../../taking/practice-fixture.ts';
import { Taking } from '../taking.svelte.ts';
import Sent from './Sent.svelte';
import { Sending } from './sending.svelte.ts';

const [due, lateUntil] = ['2026-11-25T11:00:00Z', '2026-11-27T11:00:00Z'];
const zone = zoneOf({ timeZone: null });
const said = (instant: string): string => instantIn(instant, zone);

function saidOf(answering: Answering): string {
	const view: AttemptView = {
		...{ attempt: 'attempt', number: 1, at: 1, record: fresh, questions: [], claims: [] },
		...{ toKeep: { remember: [], ask: [] }, feedback: 'each', receipt: null, answering }
	};
	const taking = new Taking(practiceQuestions, fresh, null);
	const { container } = render(Sent, { sending: new Sending({ view, taking, keep: 'tab' }) });
	return container.textContent.replaceAll(/\s+/g, ' ').trim();
}

test.each<[string, Answering, string]>([
	[
		'when it is due, then until when it is taken late',
		{ type: 'yes', late: false, due, until: lateUntil },
		`Saved. Due on ${said(due)}. You can hand it in late until ${said(lateUntil)}.`
	],
	[
		'when it is due, where it has no end',
		{ type: 'yes', late: false, due, until: null },
		`Saved. Due on ${said(due)}.`
	],
	[
		'that it is late, and how long it is open',
		{ type: 'yes', late: true, due, until: lateUntil },
		`Saved. The due date has passed. What you hand in now is late. Open until ${said(lateUntil)}.`
	],
	[
		'its end alone, where nothing is taken late',
		{ type: 'yes', late: false, due: null, until: due },
		`Saved. Open until ${said(due)}.`
	]
])('says %s', (_, answering, words) => {
	expect(saidOf(answering)).toBe(words);
});
