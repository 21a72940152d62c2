import type { Locator } from '@playwright/test';

/** What only holds others is passed over, and addresses are read when asked for. */
const passedOver =
	/^- (\/url:.*|(blockquote|group|list|listitem|paragraph|strong|term|definition)):$|^- \/url/;

/** What a screen reader stops at, in order: role, name and words, one line each. */
export async function stopsIn(part: Locator): Promise<readonly string[]> {
	return (await part.ariaSnapshot())
		.split('\n')
		.map((line) => line.trim().replace(/^- '(.*)'/, '- $1'))
		.filter((line) => !passedOver.test(line));
}
