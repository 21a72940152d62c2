/** The names that an educator's browser shows beside nicknames, and that it sends to nobody. */
import { list, number, plural } from './format.ts';

export const showNames = 'Show names beside the nicknames';
export const howNamesStay =
	'If you know who is who, you can show their names here. The names stay in this browser and are never sent, not even to this server. Anyone else who uses this browser can see them.';
export const needsScripts = 'This needs JavaScript, because the names must not reach the server.';
export const onePerLine = 'One per line: nickname, comma, name';
export const orFile = 'Or a CSV file with the same';
export const keepHere = 'Keep them here';
export const forget = (names: number) =>
	plural(names, { one: 'Forget the name', other: `Forget all ${number(names)} names` });

export const noneRead = 'No line has both a nickname and a name.';
export const shownOf = (shown: number, all: number) => {
	if (shown === 0) return 'No name is shown yet: no nickname in this class matches.';
	if (shown < all)
		return `${number(shown)} of ${number(all)} names are now shown beside the nicknames.`;
	return plural(shown, {
		one: 'One name is now shown beside the nicknames.',
		other: `${number(shown)} names are now shown beside the nicknames.`
	});
};
export const unknown = (nickname: string) => `Nobody in this class is called “${nickname}”.`;
export const didYouMean = (nickname: string, near: string) =>
	`Nobody in this class is called “${nickname}”. Did you mean “${near}”?`;
export const notKept = 'This browser cannot keep names, so they are gone when you leave this page.';
export const skipped = (lines: readonly number[]) =>
	plural(lines.length, {
		one: `Line ${list(lines.map(number))} was skipped, because a name, a nickname or a quotation mark is missing.`,
		other: `Lines ${list(lines.map(number))} were skipped, because a name, a nickname or a quotation mark is missing.`
	});
export const forgotten = 'This browser has forgotten all names.';
