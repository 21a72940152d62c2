import { expect, test } from 'vitest';
import { compile } from '../../content/compile.ts';
import { hashedShape } from '../../content/finish-module.ts';
import { readModule } from '../../content/read-module.ts';
import { freezeModule, thawModule } from './editions.ts';

function tea() {
	const compiled = compile(readModule('tests/fixtures/modules/tea-and-sleep'));
	if (compiled.type !== 'module') throw new Error('The fixture does not compile.');
	return compiled.module;
}

test('a frozen module comes back as it was', () => {
	const module = tea();
	expect(thawModule(freezeModule(module), module.edition)).toEqual(module);
});

test('an edition kept before questions had parts comes back with them', () => {
	const module = tea();
	const quizzes = module.quizzes.map((quiz) => ({
		...quiz,
		questions: quiz.questions.map((question) => hashedShape(question))
	}));
	const old = JSON.stringify({ ...module, figures: [], quizzes });
	expect(old).not.toContain('"parts"');
	expect(thawModule(old, module.edition).quizzes).toEqual(module.quizzes);
});
