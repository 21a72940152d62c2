import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillIn, placeholdersIn, readSupport, shownSupport, supportWarning } from './support.ts';

const written = `
placeholder: false
region: Scotland
urgent: { title: Now, text: Call., contacts: [{ name: NHS 24, detail: '111, free' }] }
groups:
  - title: Later
    text: Write.
    contacts: [{ name: Sands, detail: Phone and mail., url: https://sands.example }]
exit: { url: https://weather.example, label: the weather }
`;

function library(text: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'readback-'));
	writeFileSync(join(folder, 'support.yaml'), text);
	return folder;
}

describe('support.yaml', () => {
	test('is read as it is written', () => {
		const { support, problems } = readSupport(library(written));
		expect(problems).toEqual([]);
		expect(support).toMatchObject({
			placeholder: false,
			region: 'Scotland',
			urgent: { contacts: [{ name: 'NHS 24', detail: '111, free' }] },
			exit: { url: 'https://weather.example' }
		});
	});

	test('may be missing: then it is a placeholder that has a way out', () => {
		const { support, problems } = readSupport(mkdtempSync(join(tmpdir(), 'readback-')));
		expect(problems).toEqual([]);
		expect(support.placeholder).toBe(true);
		expect(support.exit.url).toMatch(/^https:/);
	});

	test.each([
		[
			'an address that would run in the page',
			'https://sands.example',
			'javascript:alert(1)',
			'bad-url',
			8
		],
		['a key that nobody reads', 'region', 'regoin', 'unknown-key', 3],
		['YAML that is none', 'groups:', 'groups: [', 'yaml-syntax', 6],
		['an empty text', 'Write.', '" "', 'empty-text', 7]
	])('is refused with %s, by line', (_title, from, to, code, line) => {
		const { support, problems } = readSupport(library(written.replace(from, to)));
		expect(problems).toContainEqual(expect.objectContaining({ file: 'support.yaml', code, line }));
		expect(support.placeholder).toBe(true);
	});
});

const withGaps = `
placeholder: true
region: '[Country]'
urgent: { title: Now, text: Call., contacts: [{ name: Emergency, detail: '[Number], day and night' }] }
groups:
  - title: Later
    text: '[Who can be asked here]'
    contacts: [{ name: '[Charity]', detail: '[Number of the charity]' }]
  - title: Elsewhere
    text: Read.
    contacts: [{ name: Sands, detail: Mail. }, { name: GP, detail: '[How to reach one]' }]
exit: { url: https://weather.example, label: the weather }
`;

describe('what is to be filled in', () => {
	const { support } = readSupport(library(withGaps));

	test('is listed once, with what it stands beside, and named at the start', () => {
		expect(placeholdersIn(support)).toEqual([
			{ text: '[Country]', group: null, contact: null },
			{ text: '[Number]', group: 'Now', contact: 'Emergency' },
			{ text: '[Who can be asked here]', group: 'Later', contact: null },
			{ text: '[Charity]', group: 'Later', contact: null },
			{ text: '[Number of the charity]', group: 'Later', contact: null },
			{ text: '[How to reach one]', group: 'Elsewhere', contact: 'GP' }
		]);
		expect(supportWarning(support)).toContain(
			'6 gaps that nobody has filled in, such as [Country]'
		);
	});

	test('is shown to no learner as long as it is not', () => {
		const shown = shownSupport(support);
		expect(JSON.stringify(shown)).not.toMatch(/\[[A-Z]/);
		expect(shown).toMatchObject({
			...{ region: null, incomplete: true },
			urgent: { text: 'Call.', contacts: [] },
			groups: [{ title: 'Elsewhere', contacts: [{ name: 'Sands' }] }]
		});
	});

	test('is shown in its line once it is, and as complete once somebody has checked it', () => {
		const texts = Object.fromEntries(
			placeholdersIn(support).map(({ text }, at) => [text, `filled ${at} $&`])
		);
		const filled = fillIn(support, { texts, checked: false });
		expect(shownSupport(filled)).toMatchObject({
			...{ region: 'filled 0 $&', incomplete: true },
			urgent: { contacts: [{ name: 'Emergency', detail: 'filled 1 $&, day and night' }] },
			groups: [{ contacts: [{ name: 'filled 3 $&' }] }, { title: 'Elsewhere' }]
		});
		expect(supportWarning(filled)).toContain('until somebody has checked them');
		const checked = fillIn(support, { texts, checked: true });
		expect(shownSupport(checked).incomplete).toBe(false);
		expect(supportWarning(checked)).toBeNull();
		// Of one gap nobody has said anything: also whoever checked cannot have.
		const { ['[Charity]']: _, ...fewer } = texts;
		expect(shownSupport(fillIn(support, { texts: fewer, checked: true })).incomplete).toBe(true);
	});
});
