/** Why something that was typed cannot be used: a name, a code, an address, a password. */
import { number, plural } from './format.ts';

/** `most`: characters. */
export function nameProblem(problem: 'empty' | 'long' | 'odd', most: number): string {
	switch (problem) {
		case 'empty':
			return 'Enter a name with at least one letter or digit.';
		case 'long':
			return `A name can have at most ${number(most)} characters.`;
		case 'odd':
			return 'This name has a character that cannot be shown, or too many accents on one letter. Type it again.';
	}
}

type LettersProblem =
	| { readonly type: 'sign'; readonly sign: string }
	| { readonly type: 'length'; readonly wanted: number; readonly given: number }
	| { readonly type: 'mistake' };

/** Of a class code, a recovery code, a join key, a code that was handed in. */
export function lettersProblem(problem: LettersProblem): string {
	switch (problem.type) {
		case 'sign':
			return `Our codes never have “${problem.sign}” in them. Check the code and try again.`;
		case 'length':
			return plural(problem.given, {
				one: `A code has ${number(problem.wanted)} letters. This one has only one.`,
				other: `A code has ${number(problem.wanted)} letters. This one has ${number(problem.given)}.`
			});
		case 'mistake':
			return 'One of the letters is wrong. Check the code and try again.';
	}
}

export const codeOfAnotherQuiz = 'This code is not for any of these quizzes.';

export const notAnAddress = 'Enter an e-mail address, like name@example.org.';

/** `least` and `most`: characters. */
export function passwordProblem(
	problem: 'short' | 'long',
	{ least, most }: { readonly least: number; readonly most: number }
): string {
	return problem === 'short'
		? `Your password must have at least ${number(least)} characters.`
		: `Your password must have at most ${number(most)} characters.`;
}

/** For those who tried too often: when they can try again. */
export function tooManyTries(seconds: number): string {
	if (seconds < 60)
		return plural(seconds, {
			one: 'Too many tries. Try again in one second.',
			other: `Too many tries. Try again in ${number(seconds)} seconds.`
		});
	const minutes = Math.ceil(seconds / 60);
	if (minutes > 60) return 'Too many tries. Try again tomorrow.';
	return plural(minutes, {
		one: 'Too many tries. Try again in one minute.',
		other: `Too many tries. Try again in ${number(minutes)} minutes.`
	});
}

/** In the list above a form: the field by its label, and what is wrong with it. */
export const wrongAt = (label: string, problem: string) => `${label}: ${problem}`;
