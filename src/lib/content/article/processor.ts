import type { Root as Html } from 'hast';
import type { Root as Markdown } from 'mdast';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/**
 * What an author's Markdown may become: nothing of this can run, load or be styled. Ids, classes and
 * what else the page needs are put in afterwards, by us.
 */
const allowed: Options = {
	tagNames: [
		...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'a', 'em', 'strong', 'del', 'code', 'pre', 'br'],
		...['ul', 'ol', 'li', 'blockquote', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'img']
	],
	attributes: {
		a: ['href'],
		img: ['src', 'alt', 'title'],
		ol: ['start'],
		th: [['align', 'left', 'right', 'center']],
		td: [['align', 'left', 'right', 'center']]
	},
	protocols: { href: ['http', 'https', 'mailto'], src: ['none'] },
	strip: ['script']
};

// Made once: putting a processor together costs more than a small article.
const processor = unified()
	.use(remarkParse)
	.use(remarkGfm)
	.use(remarkRehype)
	.use(rehypeSanitize, allowed)
	.use(rehypeStringify)
	.freeze();

export function parseMarkdown(text: string): Markdown {
	return processor.parse(text);
}

/** Sanitised: safe whatever the Markdown was. Raw HTML is dropped. */
export function markdownToHtml(tree: Markdown): Html {
	return processor.runSync(tree);
}

export function htmlToString(children: Html['children']): string {
	return processor.stringify({ type: 'root', children });
}
