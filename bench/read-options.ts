export interface Options {
	/** Names of the parts to run, in the order of the table of parts. */
	readonly parts: readonly string[];
	/** Where the JSON goes; on the screen where it is absent. */
	readonly json: string | undefined;
	/** How often each page is loaded in each condition. */
	readonly rounds: number;
}

export type Reading =
	| { readonly type: 'options'; readonly options: Options }
	| { readonly type: 'unusable'; readonly reason: string };

function unusable(reason: string): Reading {
	return { type: 'unusable', reason };
}

/** Reads `[PART …] [--json FILE] [--rounds NUMBER]`; without a part, all of them. */
export function readOptions(words: readonly string[], known: readonly string[]): Reading {
	const wanted: string[] = [];
	let json: string | undefined;
	let rounds = 9;
	for (let at = 0; at < words.length; at += 1) {
		const word = words[at] ?? '';
		if (word === '--json') {
			json = words[(at += 1)];
			if (json === undefined) return unusable('--json needs a file.');
		} else if (word === '--rounds') {
			rounds = Number(words[(at += 1)]);
			if (!Number.isInteger(rounds) || rounds < 1) return unusable('--rounds needs a number.');
		} else if (known.includes(word)) wanted.push(word);
		else return unusable(`There is no part "${word}": ${known.join(', ')}.`);
	}
	const parts = known.filter((part) => wanted.length === 0 || wanted.includes(part));
	return { type: 'options', options: { parts, json, rounds } };
}
