/**
 * Random hostile modules: none throws, none takes long. `npm test` tries some; many more with
 * `FUZZ_RUNS=10000 npx vitest run --project unit src/lib/content/fuzz.test.ts`. A failure prints its seed;
 * `FUZZ_SEED` repeats it.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editedModule } from '../../../tests/fixtures/modules/edited-module.ts';
import { compile } from './compile.ts';
import { formatProblem } from './problem.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 60);
const seed = process.env['FUZZ_SEED'];

/** Seconds of processor time that one module may take. On a quiet machine the worst take a quarter of it. */
const most = 2;

/** What parsers and patterns stumble over, and what is cut in two by a careless one. */
const pieces = [
	...['\t', ' ', '\u00a0', '\u3000', '\r', '\n', '\n\n', '\r\n', '\u2028', '\u0000', '\ufeff'],
	...['a', 'a ', 'tea ', 'é', 'e\u0301', '中。', '\u200b', '\u202e', '😀', '\ud800', 'ﬀ', 'İ'],
	...['*', '_', '`', '~', '[', '](', ']', '![', '<', '>', '&', '\\', '|', '#', '=', '-', '+', '$'],
	...['- ', '1. ', '> ', '{#', '}', '.', '. ', '?', ': ', ':', '…', '!', "'", '"', ',', '%', '@'],
	...['http://a ', 'www.a.b ', '@a.b ', '&amp;', '&#0;', '[^a]', '[^a]: b\n', '[a]: b\n', '<!--'],
	...['<a', '</a>', '<p>', '- a\n', '| a |\n', '| - |\n', '> a\n', '## a\n', '```\n', '***\n'],
	...['Dr. ', 'is not ', 'you will ', '![a](figures/cups.svg)\n\n', '[a](#b) ', '~~', '---\n'],
	...['&a ', '*a ', '<<: *a\n', '!!str ', '? ', 'k: v\n', '{a: ', '}, ', '|\n', '>-\n', '  ']
];

/** A run of one piece or of a few in turn, short or as long as a file may be. */
const run = fc
	.tuple(
		fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }),
		fc.oneof(
			{ weight: 4, arbitrary: fc.integer({ min: 1, max: 30 }) },
			{ weight: 2, arbitrary: fc.integer({ min: 30, max: 2_000 }) },
			{ weight: 1, arbitrary: fc.integer({ min: 2_000, max: 240_000 }) }
		)
	)
	.map(([units, length]) => {
		const unit = units.join('');
		return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
	});

const text = fc
	.array(fc.oneof({ weight: 3, arbitrary: run }, fc.string({ unit: 'grapheme', maxLength: 40 })), {
		minLength: 1,
		maxLength: 5
	})
	.map((parts) => parts.join(''));

/** Lists, quotations or brackets inside each other, closed or not. */
const nested = fc
	.tuple(
		fc.constantFrom(
			['[', ']'],
			['{a: ', '}'],
			['- ', ''],
			['> ', ''],
			['<g>', '</g>'],
			['*a ', '*']
		),
		fc.integer({ min: 1, max: 5_000 }),
		fc.boolean()
	)
	.map(
		([[open = '', close = ''], depth, closes]) =>
			open.repeat(depth) + 'a' + (closes ? close.repeat(depth) : '')
	);

const hostile = fc.oneof({ weight: 4, arbitrary: text }, nested);

/** Where a text is put, in place of something or between. */
function putInto(file: string, at: number, replaced: number, added: string): string {
	const from = Math.floor(at * file.length);
	return file.slice(0, from) + added + file.slice(from + replaced);
}

const article = fc
	.array(
		fc.oneof(
			hostile,
			hostile.map((words) => `## ${words} {#a}\n\n`),
			hostile.map((words) => `| a | b |\n| - | - |\n| ${words} | c |\n\n`),
			hostile.map((words) => `- **Known:** ${words}\n- **Not known:** b\n- **Debated:** c\n\n`),
			hostile.map((words) => `[${words}](#a) ![${words}](figures/cups.svg)\n\n`)
		),
		{ minLength: 1, maxLength: 4 }
	)
	.map((parts) => `## A {#a}\n\n${parts.join('')}`);

/** A table whose rows are short and get as many cells as the first one has, a few times over. */
const wide = fc
	.tuple(
		fc.integer({ min: 1, max: 4_500 }),
		fc.integer({ min: 1, max: 950 }),
		fc.constantFrom('|a|\n', '|\n', 'a\n', '> |a|\n', '\u00a0\n', '|a|\r'),
		fc.integer({ min: 1, max: 8 })
	)
	.map(([columns, rows, row, times]) =>
		`## A\n\n|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${row.repeat(rows)}\n`.repeat(
			times
		)
	);

const lists = fc
	.tuple(
		fc.constantFrom('- a\n', '1. a\n', '-\n', '- - - a\n', '> - a\n', '* [ ] a\n', '  - a\n'),
		fc.integer({ min: 1, max: 950 }),
		fc.integer({ min: 1, max: 30 })
	)
	.map(([item, items, times]) => `## A {#a}\n\n${`${item.repeat(items)}\n`.repeat(times)}`);

const quoted = (words: string): string => JSON.stringify(words);

const quiz = fc.tuple(hostile, hostile, hostile, fc.integer({ min: 1, max: 400 })).map(
	([stem, option, quote, count]) => `title: ${quoted(stem.slice(0, 3_000))}
intro: b
behaviour: practice
book: open
questions:
${`  - { id: q, kind: choice, level: recall, stem: ${quoted(stem)}, options: [{ id: a, text: ${quoted(option)}, chosen: ${quoted(quote)}, explains: { section: in-tea, quote: ${quoted(quote)} } }] }\n`.repeat(stem.length + option.length + quote.length < 500 ? count : 1)}`
);

const aliases = fc
	.tuple(text, fc.integer({ min: 1, max: 90 }))
	.map(
		([words, count]) =>
			`terms:\n  - &a { id: a, term: ${quoted(words)}, definition: b }\n${'  - *a\n'.repeat(count)}`
	);

const glossary = fc
	.array(text, { minLength: 1, maxLength: 50 })
	.map(
		(terms) =>
			`terms:\n${terms.map((term, at) => `  - { id: t${at}, term: ${quoted(term)}, definition: b }\n`).join('')}`
	);

const claims = fc
	.tuple(text, fc.integer({ min: 1, max: 2_000 }))
	.map(
		([quote, count]) =>
			`claims:\n${`  - { id: C, text: a, status: stated, section: in-tea, sentences: [${quoted(quote.slice(0, 200))}] }\n`.repeat(count)}`
	);

const svg = fc
	.array(
		fc.oneof(
			hostile,
			fc
				.tuple(
					fc.constantFrom('use', 'g', 'rect', 'path', 'pattern', 'mask'),
					fc.nat(9),
					fc.nat(9),
					fc.integer({ min: 1, max: 200 })
				)
				.map(([tag, own, other, times]) =>
					`<${tag} id="a${own}"><use href="#a${other}"/><rect fill="url(#a${other})" class="x"/></${tag}>`.repeat(
						times
					)
				),
			hostile.map((words) => `<path d=${quoted(words)} ${words.slice(0, 500)}/>`),
			fc
				.tuple(
					fc.constantFrom('#a', '#%61', ' #a\t', '#'),
					fc.constantFrom('h.1.1', 'L1 2', '.1', 'a1 1 0 011 1', 'z'),
					fc.nat(9),
					fc.integer({ min: 1, max: 5_000 })
				)
				.map(
					([reference, unit, id, times]) =>
						`<g fill="url(${reference}${id})" marker-mid="url('${reference}${id}')"><path stroke-dasharray=".1" d="M0 0${unit.repeat(times)}"/></g>`
				)
		),
		{ minLength: 1, maxLength: 6 }
	)
	.map((parts) => `<svg>${parts.join('')}</svg>`);

const files = [
	'article.md',
	'basics.quiz.yaml',
	'claims.yaml',
	'glossary.yaml',
	'notes.yaml',
	'module.yaml',
	'figures/cups.svg'
];

/** The small module with a text put somewhere into one or two of its files. */
const spoilt = fc
	.array(
		fc.tuple(
			fc.constantFrom(...files),
			fc.double({ min: 0, max: 1, noNaN: true }),
			fc.nat(200),
			hostile
		),
		{ minLength: 1, maxLength: 2 }
	)
	.map((edits) =>
		Object.fromEntries(
			edits.map(([file, at, replaced, added]) => [
				file,
				(before: string) => putInto(before, at, replaced, added)
			])
		)
	);

/** Many quizzes, up to as large as a file may be; and a text of one unit that is folded or escaped. */
const quizzes = fc
	.tuple(quiz, fc.integer({ min: 1, max: 120 }), fc.boolean())
	.map(([made, count, filled]) =>
		Object.fromEntries(
			Array.from({ length: count }, (_, at) => [
				`z${at}.quiz.yaml`,
				filled ? made.repeat(Math.ceil(250_000 / made.length)).slice(0, 250_000) : made
			])
		)
	);

const folded = fc
	.tuple(
		fc.constantFrom(['"', '"'], ["'", "'"], ['>\n', ''], ['|\n', ''], ['', '']),
		fc.constantFrom('\\\n', '\n', ' a\n', ' \n', '\\n', '\\x41', "''", ' a\n\n', '#\n'),
		fc.integer({ min: 1, max: 120_000 }),
		fc.boolean()
	)
	.map(
		([[open = '', close = ''], unit, times, closes]) =>
			`title: ${open}${unit.repeat(times).slice(0, 250_000)}${closes ? close : ''}\n`
	);

const module = fc.oneof(
	fc.oneof(wide, lists).map((made) => ({ 'article.md': made })),
	quizzes,
	folded.map((made) => ({ 'module.yaml': made })),
	{ weight: 4, arbitrary: spoilt },
	article.map((made) => ({ 'article.md': made })),
	quiz.map((made) => ({ 'basics.quiz.yaml': made })),
	fc.tuple(article, quiz).map(([one, two]) => ({ 'article.md': one, 'basics.quiz.yaml': two })),
	fc.oneof(glossary, aliases).map((made) => ({ 'glossary.yaml': made })),
	claims.map((made) => ({ 'claims.yaml': made })),
	svg.map((made) => ({ 'figures/cups.svg': made })),
	fc
		.tuple(
			fc.constantFrom(...files, 'new.quiz.yaml', 'figures/a.png'),
			fc.uint8Array({ maxLength: 300 })
		)
		.map(([file, bytes]) => ({ [file]: bytes }))
);

test(
	`${runs} hostile modules compile or end in problems, none slowly`,
	{ timeout: 3_600_000 },
	() => {
		let slowest = 0;
		fc.assert(
			fc.property(module, (edits) => {
				const made = editedModule(edits);
				const before = process.cpuUsage();
				const compiled = compile(made);
				const problems = compiled.type === 'module' ? compiled.warnings : compiled.problems;
				for (const problem of problems) formatProblem(problem);
				const { user, system } = process.cpuUsage(before);
				const seconds = (user + system) / 1e6;
				slowest = Math.max(slowest, seconds);
				expect(seconds).toBeLessThan(most);
			}),
			{
				numRuns: runs,
				...(seed === undefined ? {} : { seed: Number(seed) }),
				endOnFailure: true
			}
		);
		if (runs > 1_000) console.log(`The slowest took ${slowest.toFixed(2)} s of processor time.`);
	}
);
