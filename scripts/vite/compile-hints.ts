import type { Plugin } from 'vite';

/** The files of which nearly every function runs before the first answer (`quiz-chunks.ts`). */
const eager = ['core', 'quiz'];

/**
 * Tells Chromium to compile all functions of these files while they come in, on another thread: one by one, each when it
 * first runs, they were a third of what the page's own thread had to do (https://v8.dev/blog/explicit-compile-hints).
 * To other engines it is a comment.
 */
export function compileHints(): Plugin {
	return {
		name: 'readback:compile-hints',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		generateBundle: {
			order: 'post',
			handler(_, bundle) {
				for (const name of eager) {
					const file = Object.values(bundle).find(
						(chunk) => chunk.type === 'chunk' && chunk.name === name
					);
					if (file?.type !== 'chunk') return this.error(`No file is called ${name} by now.`);
					file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
				}
			}
		}
	};
}
