import { educatorCookie } from './make-auth.ts';

/** The `Set-Cookie` lines of a session; better-auth also takes away others, which nobody has. */
export function cookiesOf(answer: Headers): readonly string[] {
	return answer.getSetCookie().filter((line) => line.startsWith(`${educatorCookie}=`));
}
