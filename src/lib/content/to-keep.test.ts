import { describe, expect, it } from 'vitest';
import { editedModule, swap } from '../../../tests/fixtures/modules/edited-module.ts';
import { compile } from './compile.ts';
import { formatProblem } from './problem.ts';

/** What a module leaves its readers with; line 14 of `module.yaml` is the first. */
const toKeep = `remember:
  - text: Tea in the evening may shorten sleep.
    explains:
      section: evening
      quote: Some studies suggest that tea in the evening may shorten sleep.
ask:
  - text: Could tea be why I sleep badly?
    explains:
      section: what-to-do
      quote: try a week without tea after noon
`;

/** The small module with these words to keep, but for what is swapped. */
function compiled(from = '', to = '') {
	const words = from === '' ? toKeep : swap(from, to)(toKeep);
	return compile(editedModule({ 'module.yaml': (text) => text + words }));
}

/** All that the compiler says, as it prints it. */
function said(from: string, to: string): readonly string[] {
	const result = compiled(from, to);
	const problems = result.type === 'module' ? result.warnings : result.problems;
	return problems.map((problem) => formatProblem(problem));
}

describe('what is to be remembered and asked', () => {
	it('compiles to its words, each with its passage', () => {
		const result = compiled();
		expect(result).toMatchObject({
			type: 'module',
			warnings: [],
			module: {
				remember: [{ passage: { section: 'evening', sentences: ['evening-s1'] } }],
				ask: [{ passage: { section: 'what-to-do', sentences: ['what-to-do-s1'] } }]
			}
		});
	});

	it.each([
		[
			'a quote of "remember" that the section does not have',
			['quote: Some studies suggest that', 'quote: All studies suggest that'],
			[
				/^module\.yaml:18:14: error passage-not-found: "All studies .*quoted by number 1 of remember, is not in the section "evening"\.\n/,
				'note: Nearest: "Some studies suggest that tea in the evening may shorten sleep."',
				'help: Copy the exact words from this section of the article'
			]
		],
		[
			'a quote of "ask" that stands elsewhere',
			['section: what-to-do', 'section: in-tea'],
			[
				/^module\.yaml:23:14: error passage-not-found: "try .*quoted by number 1 of ask, is not in the section "in-tea"\.\n/,
				'note: The quote is in the section "what-to-do".',
				'or name the section that contains them.'
			]
		],
		[
			'a section that is not there',
			['section: what-to-do', 'section: what-to-drink'],
			[
				/^module\.yaml:22:16: error unknown-section: There is no section "what-to-drink", named by number 1 of ask\.\n/,
				'what-to-do',
				'help: '
			]
		],
		[
			'an uncertain claim that is to be remembered as certain',
			['text: Tea in the evening may shorten', 'text: Tea in the evening shortens'],
			[
				/^module\.yaml:15:11: warning hedge-lost: Claim C2 is uncertain, but "Tea in the evening shortens sleep\." states it flatly\.\n/,
				'help: Say how certain it is in the sentence itself ("may", "some studies", "not known"), or change the status of the claim.'
			]
		],
		[
			'a verdict on who reads',
			['text: Could tea be why', 'text: Wrong! Could tea be why'],
			[
				/^module\.yaml:20:11: warning verdict-wording: number 1 of ask says "Wrong!"/,
				'help: Say what'
			]
		]
	] as const)('is reported with its line, and with what to do, for %s', (_, [from, to], parts) => {
		const [problem = '', ...others] = said(from, to);
		expect(others).toEqual([]);
		for (const part of parts)
			expect(problem).toEqual(
				typeof part === 'string' ? expect.stringContaining(part) : expect.stringMatching(part)
			);
	});
});
