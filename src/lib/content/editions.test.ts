import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { readModule } from './read-module.ts';

// What attempts and assignments are kept by. If one of these changes while the module's files do not, everybody who
// is in the middle is told that the quiz was edited: mend the code, not the number.
test.each([
	['tea-and-sleep', '22cdcee6ca339bf5'],
	['three-questions', '175c7e210fd5b111'],
	['two-at-once', 'ad05c58e6fcd8136'],
	['two-questions', '5525b09a3accee34']
])('%s keeps its edition from the first version on', (id, edition) => {
	const compiled = compile(readModule(`tests/fixtures/modules/${id}`));
	expect(compiled.type === 'module' && compiled.module.edition).toBe(edition);
});
