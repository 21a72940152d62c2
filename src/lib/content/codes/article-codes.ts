/** The article, its figures, glossary, claims and notes. */
export const articleCodes = {
	'text-before-heading': {
		severity: 'error',
		remedy: 'Start article.md with a heading, such as "## Introduction {#intro}".'
	},
	'article-empty': {
		severity: 'error',
		remedy: 'Write at least one section: a heading, and text under it.'
	},
	'heading-level': {
		severity: 'error',
		remedy: 'Use ##, ### or ####; the page itself has the first level.'
	},
	'heading-empty': { severity: 'error', remedy: 'Write the text of the heading.' },
	'heading-inside': { severity: 'error', remedy: 'Move headings out of lists and quotations.' },
	'bad-anchor': {
		severity: 'error',
		remedy: 'Write the anchor at the end of the heading, as {#lower-case-words}.'
	},
	'too-deep': {
		severity: 'error',
		remedy: 'Use fewer levels of lists, quotations, emphasis or groups.'
	},
	'line-too-long': { severity: 'error', remedy: 'Break the text into paragraphs.' },
	'table-too-large': {
		severity: 'error',
		remedy: 'Split the table, or leave out columns and rows; each row counts with all columns.'
	},
	'too-many-items': {
		severity: 'error',
		remedy: 'Use fewer list items, or split the article into several modules.'
	},
	'raw-html': { severity: 'warning', remedy: 'Write it as Markdown; raw HTML is removed.' },
	footnote: {
		severity: 'error',
		remedy: 'Put it in notes.yaml, which is shown beside the section.'
	},
	'link-not-allowed': {
		severity: 'error',
		remedy: 'Link to http://, https://, mailto: or #section.'
	},
	'link-to-nowhere': { severity: 'error', remedy: 'Link to the anchor of a section.' },
	'figure-inline': { severity: 'error', remedy: 'Put the figure in its own paragraph.' },
	'figure-not-local': {
		severity: 'error',
		remedy: 'Put the file in figures/ and write figures/<name>.'
	},
	'figure-missing': { severity: 'error', remedy: 'Add the file to figures/, or correct its name.' },
	'figure-type': { severity: 'error', remedy: 'Use SVG, PNG, JPEG, WebP or AVIF.' },
	'figure-broken': { severity: 'error', remedy: 'Export the figure again.' },
	'figure-cleaned': {
		severity: 'warning',
		remedy: 'Use plain shapes and text with the classes in docs/format.md; the rest is removed.'
	},
	'figure-too-complex': {
		severity: 'error',
		remedy:
			'Draw it with fewer shapes, and make sure that nothing in it refers to what contains it.'
	},
	'figures-too-large': {
		severity: 'error',
		remedy: 'Show fewer drawings, or convert them to PNG or WebP.'
	},
	'figure-unused': { severity: 'warning', remedy: 'Show it in article.md, or remove it.' },
	'alt-missing': {
		severity: 'error',
		remedy: 'In the square brackets, describe the figure for people who cannot see it.'
	},
	'standing-incomplete': {
		severity: 'warning',
		remedy:
			'End the section with the three items "**Known:**", "**Not known:**" and "**Debated:**".'
	},
	'term-unused': {
		severity: 'warning',
		remedy: 'Use the exact term in the article, or remove it.'
	},
	'unknown-section': { severity: 'error', remedy: 'Use the anchor of a section in article.md.' },
	'unknown-claim': { severity: 'error', remedy: 'Use the id of a claim in claims.yaml.' },
	'passage-not-found': {
		severity: 'error',
		remedy:
			'Copy the exact words from this section of the article, or name the section that contains them.'
	},
	'passage-twice': {
		severity: 'error',
		remedy: 'Quote more words, so that the quote occurs once.'
	},
	'claim-without-sentence': {
		severity: 'error',
		remedy: 'Quote at least one sentence of the article that makes the claim.'
	},
	'sentence-without-claim': {
		severity: 'error',
		remedy: 'Add the sentence to a claim in claims.yaml, or remove it.'
	},
	'note-without-source': {
		severity: 'error',
		remedy: 'Name at least one source, with its address and the date you read it.'
	},
	'section-without-question': {
		severity: 'warning',
		remedy: 'Ask a question whose right option is explained there.'
	}
} as const;
