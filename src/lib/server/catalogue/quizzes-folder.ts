import { resolve } from 'node:path';

/** The folder of module folders: `QUIZZES_DIR`, else `quizzes` where the process was started. */
export function quizzesFolder(env: Readonly<Record<string, string | undefined>>): string {
	return resolve(env['QUIZZES_DIR'] || 'quizzes');
}
