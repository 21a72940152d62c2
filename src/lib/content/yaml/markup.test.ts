import { expect, it } from 'vitest';
import { collectProblems } from '../problem.ts';
import { textFile } from '../text-file.ts';
import { reportMarkup } from './markup.ts';
import { parseYaml } from './parse-yaml.ts';

/** What is said of a text under a key. */
function said(text: string, key = 'text'): readonly string[] {
	const { problems, report } = collectProblems();
	const yaml = parseYaml(textFile('q.yaml', `- ${key}: ${JSON.stringify(text)}\n`), report);
	if (yaml) reportMarkup(yaml, report);
	return problems.map(({ message }) => message);
}

it.each([
	['It is **not** so', '"**not**" is Markdown'],
	['It is *not* so', '"*not*" is Markdown'],
	['It is _not so_ at all', '"_not so_" is Markdown'],
	['It is ~~not~~ so', '"~~not~~" is Markdown'],
	['See [the table](#table)', '"[the table](#table)" is Markdown'],
	['Call `main()` first', '"`main()`" is code'],
	['10<sup>12</sup> cells', '"<sup>" is HTML'],
	['5&nbsp;mg', '"&nbsp;" is HTML'],
	['The sum $x_1 + x_2$ is', '"$x_1 + x_2$" is TeX'],
	['Where $n$ is even', '"$n$" is TeX'],
	['As \\(a\\) says', '"\\(" is TeX'],
	['It is \\frac12', '"\\frac" is TeX']
])('warns of %j', (text, message) => {
	expect(said(text)).toEqual([`${message}, and is shown as it is written.`]);
});

it.each([
	...['5 * 3 * 2 is 30', 'a*b*c', 'It is ____.', 'The ____ of ____ is', 'snake_case_name'],
	...['It costs $5, not $10', 'A Vec<T> holds', '2 < 3 > 1', 'AT&T; more', 'C:\\Users\\me'],
	...['Note [1] (see below)', "It's 'so'", 'x < y && z', 'a ~ b ~ c', '3 * x and 4 * y']
])('takes %j for plain', (text) => {
	expect(said(text)).toEqual([]);
});

it('leaves quotes and ids alone, which have rules of their own', () => {
	expect([...said('It is **so**', 'quote'), ...said('a_b_', 'section')]).toEqual([]);
});
