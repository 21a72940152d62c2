export interface Options {
	/** How many follow the class live, beside the same class that nobody follows; `null`: the usual load. */
	readonly followers: number | null;
	/** Within how long the learners begin, and how long the saturated part lasts. */
	readonly seconds: number;
	readonly databases: readonly ('sqlite' | 'postgres')[];
	readonly json: string | undefined;
}

export type Reading =
	| { readonly type: 'options'; readonly options: Options }
	| { readonly type: 'unusable'; readonly reason: string };

const usage =
	'npm run bench:server -- [followers [--followers 1…500]] [sqlite] [postgres] [--seconds 5…600] [--json FILE]';

/** Reads the words of the command; bounded, so that nobody loads a machine for hours. */
export function readOptions(words: readonly string[]): Reading {
	const wanted = new Set<string>();
	let seconds = 60;
	let json: string | undefined;
	let followers: number | null = null;
	for (let at = 0; at < words.length; at += 1) {
		const word = words[at] ?? '';
		if (word === 'sqlite' || word === 'postgres') wanted.add(word);
		else if (word === '--seconds') seconds = Number(words[(at += 1)]);
		else if (word === 'followers') followers ??= 200;
		else if (word === '--followers') followers = Number(words[(at += 1)]);
		else if (word === '--json' && words[at + 1] !== undefined) json = words[(at += 1)];
		else return { type: 'unusable', reason: usage };
	}
	if (!Number.isInteger(seconds) || seconds < 5 || seconds > 600)
		return { type: 'unusable', reason: usage };
	if (followers !== null && (!Number.isInteger(followers) || followers < 1 || followers > 500))
		return { type: 'unusable', reason: usage };
	const all = ['sqlite', 'postgres'] as const;
	const databases = all.filter((name) => wanted.size === 0 || wanted.has(name));
	return { type: 'options', options: { seconds, databases, json, followers } };
}
