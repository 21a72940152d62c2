/**
 * That a quiz was finished, as twelve letters to read out, write down or send. It holds short hashes of the
 * quiz, the edition and who it is from, and how much was answered; nothing of what.
 */
import { fromLetters, toLetters } from './letters.ts';
import { shortHash } from './short-hash.ts';

export interface Completion {
	readonly quiz: string;
	readonly edition: string;
	/** Pseudonym or name, as the educator has it. */
	readonly label: string;
	/** Share of the questions that were answered, 0 to 1; kept in twentieths, rounded down. */
	readonly answered: number;
}

export type ReadCompletion =
	| {
			readonly type: 'completion';
			readonly quiz: string;
			/** In twentieths. */
			readonly answered: number;
			/** Whether it was made with the same edition, and by who it is said to be from. */
			readonly sameEdition: boolean;
			readonly sameLabel: boolean;
	  }
	| { readonly type: 'unusable'; readonly reason: string };

const letters = 10;
const bits = { quiz: 13n, edition: 13n, label: 14n, answered: 5n };

function cut(text: string, width: bigint): bigint {
	return BigInt.asUintN(Number(width), BigInt(shortHash(text)));
}

/** Names are compared without regard to case and blanks. */
function evened(label: string): string {
	return label.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
}

export function completionCode({ quiz, edition, label, answered }: Completion): string {
	const share = BigInt(Math.floor(Math.min(1, Math.max(0, answered)) * 20 + 1e-9));
	const fields: readonly (readonly [bigint, bigint])[] = [
		[cut(edition, bits.edition), bits.edition],
		[cut(evened(label), bits.label), bits.label],
		[share, bits.answered]
	];
	const value = fields.reduce(
		(sum, [field, width]) => (sum << width) | field,
		cut(quiz, bits.quiz)
	);
	return toLetters(value, letters);
}

/** What a code says, given the quizzes it may be about and who is said to have sent it. */
export function readCompletionCode(
	text: string,
	{
		quizzes,
		edition,
		label
	}: { readonly quizzes: readonly string[]; readonly edition: string; readonly label: string }
): ReadCompletion {
	const read = fromLetters(text, letters);
	if (read.type === 'unusable') return read;
	const field = (width: bigint, shift: bigint): bigint =>
		(read.value >> shift) & ((1n << width) - 1n);
	const hash = read.value >> 32n;
	const quiz = quizzes.find((id) => cut(id, bits.quiz) === hash);
	const answered = Number(field(bits.answered, 0n));
	if (quiz === undefined || answered > 20) {
		return { type: 'unusable', reason: 'This code is about none of these quizzes.' };
	}
	return {
		...{ type: 'completion', quiz, answered: answered / 20 },
		sameEdition: field(bits.edition, 19n) === cut(edition, bits.edition),
		sameLabel: field(bits.label, 5n) === cut(evened(label), bits.label)
	};
}
