import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { hashedShape, questionHash } from './finish-module.ts';
import { readModule } from './read-module.ts';
import { editedModule, swap } from '../../../tests/fixtures/modules/edited-module.ts';
import { withFixedTexts } from '../questions/fixed-texts.ts';

// What attempts and assignments are kept by. If one of these changes while the module's files do not, everybody who
// is in the middle is told that the quiz was edited: mend the code, not the number.
test.each([
	['pairs-and-numbers', 'f90a03b056b05983'],
	['tea-and-sleep', '22cdcee6ca339bf5'],
	['three-questions', '175c7e210fd5b111'],
	['two-at-once', 'ad05c58e6fcd8136'],
	['two-questions', '5525b09a3accee34']
])('%s keeps its edition from the first version on', (id, edition) => {
	const compiled = compile(readModule(`tests/fixtures/modules/${id}`));
	expect(compiled.type === 'module' && compiled.module.edition).toBe(edition);
});

test('whether all of a question must be right is in its hash and the edition; what it is anyway is not', () => {
	const [before, usual, whole] = ['', 'partial', 'all-or-nothing'].map((marking) => {
		const said = marking === '' ? '' : `\n    marking: ${marking}`;
		const edit = swap('kind: multiple', `kind: multiple${said}`);
		const compiled = compile(editedModule({ 'basics.quiz.yaml': edit }));
		if (compiled.type !== 'module') throw new Error('The fixture does not compile.');
		const { edition, quizzes } = compiled.module;
		const asked = quizzes.flatMap(({ questions }) => questions);
		const question = asked.find(({ kind }) => kind === 'multiple');
		return { edition, hash: question?.hash, marking: question?.marking };
	});
	expect(usual).toEqual(before);
	expect(whole).toMatchObject({ marking: 'all-or-nothing' });
	expect(whole?.hash).not.toBe(before?.hash);
	expect(whole?.edition).not.toBe(before?.edition);
});

/** What fixed options could say one day, or in another language. */
const otherWords = {
	truth: { true: 'Richtig', false: 'Falsch', uncertain: 'Der Artikel lässt es offen' },
	sort: { supported: 'Belegt', uncertain: 'Offen', unsupported: 'Nicht belegt' },
	between: (least: string, most: string) => `${least} bis ${most}`,
	anyOther: 'Jede andere Zahl',
	anythingElse: 'Alles andere'
};

test.each(['tea-and-sleep', 'pairs-and-numbers'])(
	'%s has the same hashes whatever its fixed options say',
	(id) => {
		const compiled = compile(readModule(`tests/fixtures/modules/${id}`));
		if (compiled.type !== 'module') throw new Error('The fixture does not compile.');
		const questions = compiled.module.quizzes.flatMap((quiz) => quiz.questions);
		const others = questions.map((question) => withFixedTexts(question, otherWords));
		expect(others).not.toEqual(questions);
		expect(others.map(questionHash)).toEqual(questions.map(({ hash }) => hash));
		expect(others.map(hashedShape)).toEqual(questions.map(hashedShape));
	}
);
