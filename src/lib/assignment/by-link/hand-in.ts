/**
 * What a learner hands in without a server: a JSON file to send to the educator. Its checksum finds damage
 * on the way, not dishonesty: whoever can change the file can make a new checksum.
 */
import type { AttemptRecord } from '../../attempt/events.ts';
import { parseJson, parseRecord, isFields, type Fields } from '../../attempt/parse-record.ts';
import { fromLetters, toLetters, type LettersProblem } from '../letters.ts';
import { readName } from '../names/read-name.ts';
import { shortHash } from '../short-hash.ts';

export interface HandIn {
	readonly module: string;
	readonly edition: string;
	readonly quiz: string;
	/** Whom it is from: a pseudonym, or by name where the educator asks for names. */
	readonly label: string;
	readonly classCode: string | null;
	readonly given: Given;
}

type Given =
	| { readonly level: 'completion'; readonly answered: number; readonly of: number }
	/** The whole attempt, which the educator's side replays and marks itself. */
	| { readonly level: 'pseudonym' | 'name'; readonly record: AttemptRecord };

/** SHA-256, e.g. `(bytes) => crypto.subtle.digest('SHA-256', bytes)`. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;

type ParsedHandIn =
	| { readonly type: 'handIn'; readonly handIn: HandIn }
	| { readonly type: 'unusable'; readonly reason: HandInProblem };

/**
 * Why a file cannot be used. `notOurs`: it is something else, or not whole; `incomplete`: it does not say what it is
 * about or whom it is from; `level`, `answered`, `record`: what was given is missing or cannot be read; `otherQuiz`:
 * its answers belong to another quiz.
 */
export type HandInProblem =
	| 'notOurs'
	| 'version'
	| 'damaged'
	| 'incomplete'
	| 'classCode'
	| 'label'
	| 'level'
	| 'answered'
	| 'record'
	| 'otherQuiz';

const format = 'readback-hand-in';
/** Characters; a record of 200 questions has fewer than a tenth of them. */
export const longestHandIn = 2_000_000;

async function checksumOf(data: unknown, digest: Digest): Promise<string> {
	const hash = new Uint8Array(await digest(new TextEncoder().encode(canonicalJson(data))));
	return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The file's text. */
export async function writeHandIn(handIn: HandIn, digest: Digest): Promise<string> {
	const data = { format, version: 1, ...handIn };
	const whole = { ...data, checksum: await checksumOf(data, digest) };
	return `${JSON.stringify(whole, null, '\t')}\n`;
}

function isText(value: unknown, most = 200): value is string {
	return typeof value === 'string' && value.length > 0 && value.length <= most;
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1000;
}

type Head = Pick<HandIn, 'module' | 'edition' | 'quiz'>;

/** What was given, or why it cannot be used. A record has to be of the quiz that the file names. */
function parseGiven(value: unknown, { module, edition, quiz }: Head): Given | HandInProblem {
	const given: Fields = isFields(value) ? value : {};
	const { level, answered, of } = given;
	if (level === 'completion') {
		const fits = isCount(answered) && isCount(of) && answered <= of;
		return fits ? { level, answered, of } : 'answered';
	}
	if (level !== 'pseudonym' && level !== 'name') return 'level';
	const parsed = parseRecord(given['record']);
	if (parsed.type === 'unusable') return 'record';
	const { record } = parsed;
	const same = record.module === module && record.edition === edition && record.quiz === quiz;
	return same ? { level, record } : 'otherQuiz';
}

function parseData(data: Fields): ParsedHandIn {
	const { module, edition, quiz, label, classCode } = data;
	if (!isText(module) || !isText(edition) || !isText(quiz) || !isText(label)) {
		return { type: 'unusable', reason: 'incomplete' };
	}
	if (classCode !== null && !isText(classCode, 40)) {
		return { type: 'unusable', reason: 'classCode' };
	}
	const from = readName(label);
	if (from.type === 'unusable') return { type: 'unusable', reason: 'label' };
	const given = parseGiven(data['given'], { module, edition, quiz });
	if (typeof given === 'string') return { type: 'unusable', reason: given };
	return { type: 'handIn', handIn: { module, edition, quiz, label: from.name, classCode, given } };
}

/** A file back: first whether it is whole, then whether the attempt in it can have happened. */
export async function parseHandIn(text: string, digest: Digest): Promise<ParsedHandIn> {
	const value = text.length <= longestHandIn ? parseJson(text) : null;
	if (!isFields(value) || value['format'] !== format) {
		return { type: 'unusable', reason: 'notOurs' };
	}
	if (value['version'] !== 1) {
		return { type: 'unusable', reason: 'version' };
	}
	const { checksum, ...data } = value;
	if (checksum !== (await checksumOf(data, digest))) {
		return { type: 'unusable', reason: 'damaged' };
	}
	return parseData(data);
}

/**
 * What a completion code says: that a quiz was finished, as twelve letters to read out, write down or send. It holds
 * short hashes of the quiz, the edition and who it is from, and how much was answered; no answers.
 */
interface Completion {
	readonly quiz: string;
	readonly edition: string;
	/** Pseudonym or name, as the educator has it. */
	readonly label: string;
	/** Share of the questions that were answered, 0 to 1; kept in twentieths, rounded down. */
	readonly answered: number;
}

type ReadCompletion =
	| {
			readonly type: 'completion';
			readonly quiz: string;
			/** In twentieths. */
			readonly answered: number;
			/** Whether it was made with the same edition, and who it says it is from. */
			readonly sameEdition: boolean;
			readonly sameLabel: boolean;
	  }
	/** `quiz`: it is for none of these quizzes. */
	| { readonly type: 'unusable'; readonly reason: LettersProblem | { readonly type: 'quiz' } };

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
		return { type: 'unusable', reason: { type: 'quiz' } };
	}
	return {
		...{ type: 'completion', quiz, answered: answered / 20 },
		sameEdition: field(bits.edition, 19n) === cut(edition, bits.edition),
		sameLabel: field(bits.label, 5n) === cut(evened(label), bits.label)
	};
}

/** JSON with sorted keys and without blanks: the same text for the same data (after RFC 8785). */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (!isFields(value)) return JSON.stringify(value) ?? 'null';
	const members = Object.keys(value)
		.filter((key) => value[key] !== undefined)
		.toSorted()
		.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
	return `{${members.join(',')}}`;
}
