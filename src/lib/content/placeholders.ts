/**
 * What `readback new` writes where an author has to write: shared with `readback check`, which warns where one is
 * left. A placeholder that is changed stays in the list as it was, because modules have it.
 */
export const placeholders = {
	description: 'Say in one or two sentences what the module is about.',
	licence: 'Name the licence here',
	intro: 'Say in a sentence what this quiz is about.',
	figure: 'Say here what the figure shows',
	right: 'Write here what it says',
	rightChosen: 'The article says so: write why this is what it says.',
	rightMissed: 'Write why this is what the article says.',
	wrong: 'Write here what it does not say',
	wrongChosen: 'Write why this is not what the article says.',
	quote: 'Put here the sentence that explains this.'
} as const;

const all: ReadonlySet<string> = new Set(Object.values(placeholders));

export function isPlaceholder(text: string): boolean {
	return all.has(text.trim());
}
