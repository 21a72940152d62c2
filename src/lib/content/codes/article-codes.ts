/** The article, its figures, glossary, claims and notes. */
export const articleCodes = {
	'text-before-heading': {
		severity: 'error',
		remedy: 'Begin article.md with a heading, such as "## Introduction {#intro}".'
	},
	'article-empty': {
		severity: 'error',
		remedy: 'Write at least one section: a heading, and text under it.'
	},
	'heading-level': {
		severity: 'error',
		remedy: 'Use ##, ### or ####; the page itself has the first level.'
	},
	'heading-empty': { severity: 'error', remedy: 'Write the words of the heading.' },
	'heading-inside': { severity: 'error', remedy: 'Put headings outside of lists and quotations.' },
	'bad-anchor': {
		severity: 'error',
		remedy: 'Write the anchor at the end of the heading, as {#lower-case-words}.'
	},
	'too-deep': {
		severity: 'error',
		remedy: 'Use fewer levels of lists, quotations, emphasis or groups.'
	},
	'line-too-long': { severity: 'error', remedy: 'Break the text into paragraphs.' },
	'raw-html': { severity: 'warning', remedy: 'Write it as Markdown; raw HTML is dropped.' },
	footnote: {
		severity: 'error',
		remedy: 'Put it into notes.yaml, which stands beside the section.'
	},
	'link-not-allowed': {
		severity: 'error',
		remedy: 'Link to http://, https://, mailto: or #section.'
	},
	'link-to-nowhere': { severity: 'error', remedy: 'Link to the anchor of a section.' },
	'figure-inline': { severity: 'error', remedy: 'Put the figure into a paragraph of its own.' },
	'figure-not-local': {
		severity: 'error',
		remedy: 'Put the file into figures/ and write figures/<name>.'
	},
	'figure-missing': { severity: 'error', remedy: 'Add the file to figures/, or correct its name.' },
	'figure-type': { severity: 'error', remedy: 'Use SVG, PNG, JPEG, WebP or AVIF.' },
	'figure-broken': { severity: 'error', remedy: 'Export the figure again.' },
	'figure-cleaned': {
		severity: 'warning',
		remedy: 'Use plain shapes and text with the classes of docs/format.md; the rest is dropped.'
	},
	'figure-too-complex': {
		severity: 'error',
		remedy: 'Draw it with fewer shapes, and let nothing in it refer to what contains it.'
	},
	'figures-too-large': {
		severity: 'error',
		remedy: 'Show fewer drawings, or make them PNG or WebP files.'
	},
	'figure-unused': { severity: 'warning', remedy: 'Show it in article.md, or take it out.' },
	'alt-missing': {
		severity: 'error',
		remedy: 'Say in the square brackets what the figure shows to who cannot see it.'
	},
	'standing-incomplete': {
		severity: 'warning',
		remedy:
			'End the section with the three items "**Known:**", "**Not known:**" and "**Debated:**".'
	},
	'term-unused': {
		severity: 'warning',
		remedy: 'Use the term in the article word for word, or take it out.'
	},
	'unknown-section': { severity: 'error', remedy: 'Name the anchor of a section of article.md.' },
	'unknown-claim': { severity: 'error', remedy: 'Name a claim of claims.yaml.' },
	'passage-not-found': {
		severity: 'error',
		remedy:
			'Copy the words exactly from this section of the article, or name the section they are in.'
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
		remedy: 'Add the sentence to a claim of claims.yaml, or take it out.'
	},
	'note-without-source': {
		severity: 'error',
		remedy: 'Name at least one source, with address and date read.'
	},
	'section-without-question': {
		severity: 'warning',
		remedy: 'Ask a question whose right option is explained there.'
	}
} as const;
