import { passwordLength } from './make-auth.ts';

/** What is wrong with a new password, in one sentence; `null`: nothing. */
export function passwordProblem(password: string): string | null {
	const { least, most } = passwordLength;
	if (password.length < least) return `A password has at least ${least} characters.`;
	return password.length > most ? `A password has at most ${most} characters.` : null;
}
