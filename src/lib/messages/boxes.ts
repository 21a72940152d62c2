/** What a box in an article is called that has no title of its own. */
export const boxes = {
	note: 'Note',
	tip: 'Tip',
	important: 'Important',
	warning: 'Warning',
	caution: 'Caution'
} as const;
