import * as nicknames from '../../messages/nicknames.ts';
import { numberOf } from '../letters.ts';

/** 64 random bits: so many more than there are nicknames that each is as likely as the next. */
export const pseudonymBytes = 8;

const places = [nicknames.firstWords, nicknames.secondWords, nicknames.thirdWords].map((words) =>
	words.split(' ')
);

/** How many there are: some 1.4 million. Two people may draw the same; a class takes each once. */
export const pseudonymCount = places.reduce((product, { length }) => product * length, 1);

function written(words: readonly string[]): string {
	const text = words.join(' ');
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A nickname that says nothing of the learner and can be said aloud, such as `Quiet amber heron`. */
export function pseudonym(bytes: Uint8Array): string {
	let rest = Number(numberOf(bytes, pseudonymBytes) % BigInt(pseudonymCount));
	const words = places.map((words) => {
		const word = words[rest % words.length] ?? '';
		rest = Math.floor(rest / words.length);
		return word;
	});
	return written(words);
}

/** A nickname as `pseudonym` writes it, however it was typed; `null` where it is none of ours. */
export function parsePseudonym(text: string): string | null {
	const words = text
		.slice(0, 200)
		.trim()
		.toLowerCase()
		.split(/[\s\p{Dash}]+/u);
	const ours =
		words.length === places.length && places.every((list, at) => list.includes(words[at] ?? ''));
	return ours ? written(words) : null;
}
