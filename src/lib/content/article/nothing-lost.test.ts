import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { renderArticle } from './test-article.ts';

/** Words that can be told apart from all others: of an article, each must be shown or be named by a problem. */
const marked = /\bz[a-z]+\d*\b/g;

function lostWords(markdown: string): readonly string[] {
	const { sections, problems } = renderArticle(markdown);
	const shown = sections
		.map(({ title, html, standing }) => {
			const { known = '', notKnown = '', debated = '' } = standing ?? {};
			return [title, html, known, notKnown, debated].join(' ');
		})
		.join(' ');
	const lines = markdown.split('\n');
	const named = problems
		.flatMap(({ message, source, notes }) => {
			const also = notes.join(' ').match(/(?<=^Also on line .*)\d+/g) ?? [];
			return [message, source, ...also.map((line) => lines[Number(line) - 1])];
		})
		.join(' ');
	return (markdown.match(marked) ?? []).filter(
		(word) => !new RegExp(`\\b${word}\\b`).test(`${shown} ${named}`)
	);
}

/** What authors of other systems write, and what of HTML there is. */
const constructs = {
	'an unknown element':
		'Some <mark>zmarked</mark> and <foo-bar title="ztitle">zcustom</foo-bar> words.',
	'an element of a component': '<Tabs>\n<TabItem value="zvalue">\n\nzinside\n\n</TabItem>\n</Tabs>',
	'a block with text in its first line':
		'<div class="zclass">\nzfirst\n* zsecond\n\nzthird\n</div>',
	'a block that goes on': '<section>\nzone\n<p>ztwo</p> zthree\n</section> zfour',
	'a block that has no end': '<div>\nzone\n\nztwo',
	'an end without a start': 'zone</div> ztwo\n\n</section>\n\nzthree',
	'tags that cross': 'zone <em>ztwo <strong>zthree</em> zfour</strong> zfive',
	'tags that cross Markdown': '*zone <sup>ztwo* zthree</sup> zfour',
	'a script': 'zone\n\n<script>var zscript = "zstring";</script>\n\nztwo',
	'a script in a sentence': 'zone <script>zscript</script> ztwo',
	'a script without end': 'zone <script>ztwo\n\nzthree',
	'a style': '<style>.zclass { color: red }</style>\n\nzone',
	'a frame': '<iframe src="https://zhost.example" title="ztitle">zfallback</iframe>\n\nzone',
	'a film': '<video controls><source src="zfilm.mp4">zfallback</video>\n\nzone',
	'a field': 'zone <input value="zvalue" disabled> <button>zpush</button>',
	'a select': '<select><option>zone</option></select>\n\nztwo',
	'a comment that goes on in text': '<!-- note --> zone\n\nztwo',
	'a comment without end': 'zone\n\n<!-- ztwo\n\nzthree',
	'a declaration': '<!DOCTYPE zdoc>\n\nzone <?php zecho ?> ztwo <![CDATA[zdata]]> zthree',
	'a table': '<table border="1"><caption>zcaption</caption><tr><th>zhead<td>zcell</tr></table>',
	'a table with text beside its cells': '<table>zstray<tr>zbetween<td>zcell</td></tr></table>',
	'a table with Markdown in it': '<table><tr><td>\n\n- zitem\n\n</td></tr></table>\n\nzafter',
	'a table in a sentence': 'zone <table><tr><td>ztwo</td></tr></table> zthree',
	'cells by themselves': '<td>zone</td> <li>ztwo</li> <tr>zthree</tr>',
	'a list': '<ul class="zclass"><li>zone<li><p>ztwo</p>zthree</ul>zfour',
	'a list with text beside its items': '<ol>zstray<li>zone</li></ol>',
	'a figure': '<figure><img src="zfile.png" alt="zalt"><figcaption>zcaption</figcaption></figure>',
	'a figure of code': '<figure><pre>zcode</pre><figcaption>zcaption</figcaption></figure>',
	'a figure of two':
		'<figure><img src="za.png"><img src="zb.png">ztext<figcaption>zcap</figcaption></figure>',
	'a picture of HTML': '<img src="figures/znone.png" alt="zalt" data-x="zdata">',
	'a picture in a sentence': 'zone ![zalt](figures/znone.png "ztitle") ztwo',
	'a picture in a heading': '### zone ![zalt](figures/znone.png) ztwo\n\nText.',
	'a link in a heading': '### zone [ztwo](https://zhost.example)\n\nText.',
	'a heading of HTML': '<h3 class="zclass" id="zone">ztwo <em>zthree</em></h3>\n\nzfour',
	'a heading in a quotation': '> ### zone\n> ztwo',
	'a heading within HTML': '<div><h3>zone</h3>ztwo</div>',
	'marks of other systems':
		'{{#include zfile.md}}\n\n{% zliquid %} zone {{ zvariable }}\n\n{{< zhugo >}}',
	'boxes of other systems': '::: zbox\nzone\n:::\n\n:::: ztwo\n\n- zthree\n\n::::',
	'attributes behind': 'zone *ztwo*{.zclass} [zthree](#a){: ztarget="zblank"} zfour\n{: #zid}',
	'attributes of a heading': '### zone {.zclass}\n\nText.',
	'braces that are none': 'Type {: ?} or {:?}, a set {zone, ztwo} and *x*{zthree}.',
	'words behind the language': '```rust title="zfile.rs"\nzcode\n```',
	'includes in code': '```rust\n{{#include zfile.rs}}\n```',
	'definitions that nobody uses':
		'zone\n\n[zlabel]: https://zhost.example "ztitle"\n\n[Note]: zswallowed',
	'a definition twice': '[zone]\n\n[zone]: https://za.example\n[zone]: https://zb.example',
	'a link without address': '[zone](ztwo.md) [zthree][znone] <a>zfour</a> <a name="zfive">zsix</a>',
	'a title of a link': '[zone](https://a.example "ztitle") <a href="#a" title="zother">ztwo</a>',
	'a footnote': 'zone[^1]\n\n[^1]: znote\n\n[^2]: znobody',
	'ticks and cells': '- [x] zone\n\n| a |\n| - |\n| zcell | zmore |',
	'above and below': 'x^zone^ and y~ztwo~ and <sup>zthree</sup> <sub>zfour *zfive*</sub> \\^zsix^',
	'tildes and carets': '~zone to ~ztwo, zthree^ zfour^, ~~zfive~~ and a~~~zsix',
	'nothing but marks': '<b></b> <sup></sup> <p></p> zone',
	'references of characters': '<p>&lt;zone&gt; &amp; ztwo</p> &zthree; <b>&#x7a;four zfour</b>',
	'a definition list': '<dl><dt>zone<dd>ztwo</dl>\n\nzthree\n: zfour',
	'a fold': '<details><summary>zone</summary>\n\nztwo\n\n</details>',
	'a box of GitHub': '> [!NOTE] zone *ztwo*\n> zthree\n\n> [!zkind]\n> zfour',
	'boxes that cross headings': ':::note ztitle\n\nzone\n\n### ztwo\n\nzthree\n\n:::',
	'a heading with a footnote': '### zone[^n]\n\nztwo\n\n[^n]: zthree',
	'a picture that is drawn': '<svg><text>zone</text></svg>\n\n<math><mi>ztwo</mi></math>',
	'lists in quotations': '> <div>\n> zone\n> </div>\n>\n> - <p>ztwo\n>   zthree</p>',
	'the closing list':
		'Text.\n\n- **Known:** zone [ztwo](https://a.example).\n- **Not known:** zthree\n- **Debated:** zfour'
};

test.each(Object.entries(constructs))('%s loses no word without a problem', (_, markdown) => {
	expect(lostWords(`## A {#a}\n\nBefore.\n\n${markdown}\n`)).toEqual([]);
});

it('whatever stands beside each other, no word is lost without a problem', () => {
	const one = fc.constantFrom(...Object.values(constructs));
	const joint = fc.constantFrom('\n\n', '\n', ' ', '\n> ', '\n\n- ', '\n\n    ', '|');
	const numbered = (markdown: string): string => {
		let at = 0;
		return markdown.replace(marked, (word) => `${word}${(at += 1)}`);
	};
	fc.assert(
		fc.property(fc.array(fc.tuple(one, joint), { minLength: 2, maxLength: 4 }), (parts) => {
			const markdown = numbered(`## A {#a}\n\nBefore.\n\n${parts.flat().join('')}\n`);
			expect(lostWords(markdown)).toEqual([]);
		}),
		{ numRuns: 200 }
	);
});
