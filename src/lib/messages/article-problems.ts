/** What the compiler says of the article, its claims, notes and figures. */
import { number, plural } from './format.ts';

export const tooManyArticleLines = (lines: number) => `The article has ${number(lines)} lines.`;
export const tooManyHeadings = (headings: number) =>
	`The article has ${number(headings)} headings.`;
export const lineTooLong = (length: number) => `The line has ${number(length)} characters.`;
export const noBlankLine = (length: number) =>
	`There is no blank line in ${number(length)} characters.`;
export const noBlankLineIn = (lines: number) => `There is no blank line in ${number(lines)} lines.`;
export const listsTooDeep = 'Lists or quotations are nested too deeply.';
export const tooManyMarks = 'There are too many marks without a blank line.';
export const tooManyCells = (most: number) =>
	`Up to here, the tables have more than ${number(most)} cells.`;
export const tooManyItems = (most: number) =>
	`Up to here, the lists have more than ${number(most)} items.`;
export const tooDeep = 'The article nests too deeply.';

/** Of the HTML in an article. */
export const html = {
	opened: (tag: string) => `${tag} is left out; what is inside it stays.`,
	openedMarkdown: (tag: string) =>
		`${tag} is left out; what is inside it stays. Markdown is read there only after a blank line.`,
	gone: (tag: string) => `${tag} is left out.`,
	allGone: (tag: string) => `${tag} is left out, with all that is inside it.`,
	attributes: (names: string, tag: string) => `Left out of ${tag}: ${names}.`,
	stray: (tag: string) => `${tag} ends nothing, and is left out.`,
	unended: (tag: string) => `${tag} has no end tag.`,
	openComment: 'The comment has no end, "-->", of its own. What follows is read as text.',
	figure: 'The figure is not a picture with a caption; what is inside it stays.'
} as const;
export const attributeList = (list: string) => `${list} is left out.`;
export const alsoOnLines = (lines: readonly number[]) => {
	const [shown, more] = [lines.slice(0, 20).join(', '), lines.length - 20];
	return `Also on line ${shown}${more > 0 ? ` and ${number(more)} more` : ''}.`;
};
export const footnoteUnused = (mark: string) =>
	`Nothing refers to the footnote ${mark}, which is shown as a part of the text.`;
/** Of boxes between lines of colons. */
export const box = {
	stray: (line: string) => `${line} ends nothing, and is left out.`,
	unended: (line: string) =>
		`The box ${line} has no end, ":::"; it goes to the end of the article.`,
	unknown: (line: string) =>
		`${line} is left out; what is inside it stays. Boxes without headings are: note, tip, important, warning, caution.`
} as const;
export const notShown = {
	cells: (cells: number, head: number) =>
		`The row has ${number(cells)} cells, the head of the table ${number(head)}.`,
	tick: 'The box of the list item is not shown.',
	linkTitle: (title: string) => `The title of the link, ${title}, is not shown.`,
	linkInHeading: 'The link in the heading is not shown; its words are.',
	footnoteInHeading: 'The heading cannot refer to a footnote.',
	imageInHeading: 'The picture in the heading is not shown.',
	linkInSummary: 'The link in the closing list is not shown; its words are.',
	imageInSummary: 'The picture in the closing list is not shown.',
	definition: (label: string) => `Nothing refers to ${label}, so what it says is not shown.`,
	size: (name: string, value: string) =>
		`The ${name} ${value} of the picture is no number of pixels and no percentage.`,
	codeLanguage: (words: string) => `${words} is no language of code, and is not shown.`,
	codeMeta: (words: string) => `What follows the language of the code, ${words}, is not shown.`,
	generated: (mark: string) => `${mark} is shown as it is written; nothing takes its place.`
} as const;
export const linkNotAllowed = (address: string) => `The link leads to ${address}.`;
export const linkToNowhere = (anchor: string) => `No section has the anchor ${anchor}.`;

export const articleEmpty = 'The article has no section.';
export const textBeforeHeading = 'There is text before the first heading.';
export const headingEmpty = 'The heading has no words.';
export const headingInside = 'The heading is inside a list or quotation.';
export const headingLevel = (level: number) => `The heading has level ${number(level)}.`;
export const badAnchor = (anchor: string) => `"${anchor}" is not an anchor.`;
export const standingIncomplete = 'The closing list is incomplete.';

export const figureInline = 'A figure is inside a text.';
export const altMissing = 'The figure has no alternative text.';
export const figureNotLocal = 'The figure is not a file in figures/.';
export const figureMissing = (file: string) => `There is no file ${file}.`;
export const figureType = (file: string) => `${file} has a type that is not shown.`;
export const noSvg = (name: string) => `${name} is not an SVG file.`;
export const notOfItsType = (name: string, type: string) => `${name} is not a ${type} picture.`;
export const figureTooDeep = (name: string) => `${name} nests too deeply.`;
export const figureInItself = (name: string) => `${name} contains itself.`;
export const figureTooComplex = (name: string, shapes: number) =>
	`${name} is harder to draw than ${number(shapes)} plain shapes.`;
export const tooManyFigureBytes = (bytes: number) =>
	`Up to here, the drawings have ${number(bytes)} bytes.`;
export const tooMuchFigureWork = (shapes: number) =>
	`Up to here, the drawings are harder to draw than ${number(shapes)} plain shapes.`;
export const figureCleaned = (parts: string) => `Removed from the figure: ${parts}.`;
export const figureUnused = 'The article does not show this figure.';

export const unknownSection = (section: string, by: string) =>
	`There is no section ${section}, named by ${by}.`;
export const passageNotFound = (quote: string, by: string, section: string) =>
	`${quote}, quoted by ${by}, is not in the section "${section}".`;
export const passageTwice = (quote: string, by: string, section: string) =>
	`${quote}, quoted by ${by}, occurs more than once in the section "${section}".`;
export const sentenceByNumber = (id: string, sentence: string) =>
	`"${id}" counts sentences. Now it is ${sentence}, and another one as soon as the article changes.`;
export const sentencesThere = (section: string, count: number) =>
	`It looks like the ID of a sentence. The section "${section}" has ${count}.`;
export const here = (words: string) => `Here: "…${words}…"`;
export const quoteIsIn = (section: string) => `The quote is in the section "${section}".`;
export const quoteCutsCharacter =
	'The quote begins or ends inside a character, such as a letter and its accent. Quote the whole character.';
export const differsInLetters = 'It differs only in capitals, quotation marks or dashes.';
export const differs = (before: string, article: string, quote: string, more: number) => {
	const place = before === '' ? 'At its start' : `After "${before}"`;
	const what =
		quote === ''
			? `the article has ${article}, which the quote leaves out`
			: article === ''
				? `the quote has ${quote}, which the article does not have`
				: `the article has ${article}, the quote has ${quote}`;
	const others = plural(more, {
		one: ' One more place differs.',
		other: ` ${number(more)} more places differ.`
	});
	return `${place}, ${what}.${more > 0 ? others : ''}`;
};
/** Its words are there, where quotes are not looked for. */
export const standsApart = {
	heading: (section: string) =>
		`The words are in the heading of "${section}", which cannot be quoted.`,
	'table-head': (section: string) =>
		`The words are in the head of a table in "${section}", which cannot be quoted.`,
	code: (section: string) =>
		`The words are in a block of code in "${section}", which cannot be quoted.`,
	caption: (section: string) =>
		`The words are in a figure or its caption in "${section}", which cannot be quoted.`,
	summary: (section: string) =>
		`The words are in the closing list of "${section}", which cannot be quoted.`
} as const;
export const withoutMarkdown = (words: string) =>
	`Quote the words as readers see them, without Markdown: "${words}"`;
export const nearest = (sentence: string) => `Nearest: "${sentence}"`;

export const unknownClaim = (id: string, by: string) =>
	`There is no claim "${id}", named by ${by}.`;
export const sentenceWithoutClaim = (sentence: string) =>
	`No claim has the sentence "${sentence}".`;
export const sectionWithoutQuestion = (id: string) =>
	`No question is answered by the section "${id}".`;
export const termUnused = (term: string) => `The article never says "${term}".`;
export const termTwice = (term: string) =>
	`Another entry has the term "${term}" already, so readers never see this definition.`;
export const aNote = (id: string) => `note ${id}`;
export const aQuiz = (id: string) => `quiz ${id}`;
export const inList = (at: number, list: string) => `number ${number(at)} of ${list}`;
export const aClaim = (id: string) => `claim ${id}`;

/** What to do about each of them. */
export const remedies = {
	'text-before-heading': 'Start article.md with a heading, such as "## Introduction {#intro}".',
	'article-empty': 'Write at least one section: a heading, and text under it.',
	'heading-level': 'Use ## to ######; the page itself has the first level.',
	'heading-empty': 'Write the text of the heading.',
	'heading-inside': 'Move headings out of lists and quotations.',
	'bad-anchor': 'Write the anchor at the end of the heading, as {#lower-case-words}.',
	'too-deep': 'Use fewer levels of lists, quotations, emphasis or groups.',
	'line-too-long': 'Break the text into paragraphs.',
	'table-too-large':
		'Split the table, or leave out columns and rows; each row counts with all columns.',
	'too-many-items': 'Use fewer list items, or split the article into several modules.',
	'raw-html': 'Write it as Markdown, or with the HTML that docs/format.md lists.',
	'attribute-list':
		'Remove it; only {#anchor} after headings and alt, width, height and title of pictures are read.',
	'not-shown': 'Write it in the text; give each column of a table a head, which may be empty.',
	footnote: 'Refer to it in the text, or remove it.',
	'link-not-allowed': 'Link to http://, https://, mailto: or #section.',
	'link-to-nowhere': 'Link to the anchor of a section.',
	'figure-inline': 'Put the figure in its own paragraph.',
	'figure-not-local': 'Put the file in figures/ and write figures/<name>.',
	'figure-missing': 'Add the file to figures/, or correct its name.',
	'figure-type': 'Use SVG, PNG, JPEG, WebP or AVIF.',
	'figure-broken': 'Export the figure again.',
	'figure-cleaned':
		'Use plain shapes and text with the classes in docs/format.md; the rest is removed.',
	'figure-too-complex':
		'Draw it with fewer shapes, and make sure that nothing in it refers to what contains it.',
	'figures-too-large': 'Show fewer drawings, or convert them to PNG or WebP.',
	'figure-unused': 'Show it in article.md, or remove it.',
	'alt-missing': 'In the square brackets, describe the figure for people who cannot see it.',
	'standing-incomplete':
		'End the section with the three items "**Known:**", "**Not known:**" and "**Debated:**".',
	'term-unused': 'Use the exact term in the article, or remove it.',
	'term-twice': 'Put both definitions into one entry, or remove one.',
	'unknown-section': 'Use the anchor of a section in article.md.',
	'unknown-claim': 'Use the id of a claim in claims.yaml.',
	'passage-not-found':
		'Copy the exact words from this section of the article, or name the section that contains them.',
	'passage-twice': 'Quote more words, so that the quote occurs once.',
	'sentence-by-number': 'Run "readback check --fix", which writes the words of the sentence there.',
	'claim-without-sentence': 'Quote at least one sentence of the article that makes the claim.',
	'sentence-without-claim': 'Add the sentence to a claim in claims.yaml, or remove it.',
	'note-without-source': 'Name at least one source, with its address and the date you read it.',
	'section-without-question': 'Ask a question whose right option is explained there.'
} as const;
