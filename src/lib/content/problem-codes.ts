import { articleCodes } from './codes/article-codes.ts';
import { fileCodes } from './codes/file-codes.ts';
import { questionCodes } from './codes/question-codes.ts';
import { wordingCodes } from './codes/wording-codes.ts';

/** `error`: no module comes of it. `warning`: it compiles, and somebody should look. */
export type Severity = 'error' | 'warning';

export interface ProblemKind {
	readonly severity: Severity;
	/** What to do about it, as it is printed. */
	readonly remedy: string;
}

/** Every problem that the compiler knows, by its stable code. docs/authors.md is tested against it. */
export const problemCodes = {
	...fileCodes,
	...articleCodes,
	...questionCodes,
	...wordingCodes
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problemCodes;

export function isProblemCode(word: string): word is ProblemCode {
	return Object.hasOwn(problemCodes, word);
}
