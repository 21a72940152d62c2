import { describe, expect, it } from 'vitest';
import { editedModule, swap } from '../../../tests/fixtures/modules/edited-module.ts';
import { nk } from '../../../tests/journeys/steps/modules.ts';
import { compile } from './compile.ts';
import { placeQuiz } from './quiz-places.ts';
import { minutesToRead } from './reading-time.ts';

const basics = 'basics.quiz.yaml';
const after = (section: string) =>
	swap('order: fixed\nquestions:', `order: fixed\nafter: ${section}\nquestions:`);

function compiled(edits: Parameters<typeof editedModule>[0] = {}) {
	const result = compile(editedModule(edits));
	if (result.type === 'problems') throw new Error(JSON.stringify(result.problems));
	return result.module;
}

const offered = ({ quizzes, sections }: ReturnType<typeof compiled>) =>
	Object.fromEntries(quizzes.map((quiz) => [quiz.id, placeQuiz(sections, quiz).after]));

describe('the place of a quiz in its article', () => {
	it('is where three in four of its questions can be answered; with the book closed, all of them', () => {
		expect(
			Object.fromEntries(nk.quizzes.map((quiz) => [quiz.id, placeQuiz(nk.sections, quiz)]))
		).toEqual({
			'what-nk-cells-do': { from: 'what-are-nk', after: 'role-in-pregnancy' },
			'link-and-types': { from: 'link', after: 'types' },
			'sole-cause': { from: 'faq-sole-cause', after: 'faq-lifestyle' },
			testing: { from: 'testing', after: 'testing' },
			treatments: { from: 'treating', after: 'treating' },
			'take-away': { from: 'role-in-pregnancy', after: 'final' }
		});
	});

	it('is where its author wants it, which makes no new edition', () => {
		expect(offered(compiled())).toEqual({ basics: 'evening', evidence: 'what-to-do' });
		const moved = compiled({ [basics]: after('what-to-do') });
		expect(offered(moved)).toEqual({ basics: 'what-to-do', evidence: 'what-to-do' });
		expect(moved.edition).toBe(compiled().edition);
	});

	it('is a section that is there', () => {
		const result = compile(editedModule({ [basics]: after('evenings') }));
		expect(result.type === 'problems' && result.problems).toMatchObject([
			{
				...{ code: 'unknown-section', file: basics, line: 7, column: 8 },
				notes: ['Did you mean "evening"?']
			}
		]);
	});

	it('is the end where no question names a section', () => {
		const quiz = { book: 'open', questions: [] } as const;
		expect(placeQuiz(nk.sections, quiz)).toEqual({ from: 'intro', after: 'final' });
	});
});

describe('the time that an article takes', () => {
	it('is that of its text, of where things stand and of its notes, in any language', () => {
		expect(minutesToRead(nk)).toBe(10);
		expect(minutesToRead({ language: 'en', sections: [], notes: [] })).toBe(1);
		const [section] = nk.sections;
		if (!section) throw new Error('no section');
		const japanese = { ...section, text: '朝に紅茶を飲みます。'.repeat(100) };
		expect(minutesToRead({ language: 'ja', sections: [japanese], notes: [] })).toBeGreaterThan(2);
	});
});
