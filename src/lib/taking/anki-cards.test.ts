import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { compile } from '../content/compile.ts';
import { readModule } from '../content/read-module.ts';
import { keysOf } from '../questions/marking.ts';
import { ankiCards } from './anki-cards.ts';

function compiled(folder: string) {
	const result = compile(readModule(folder));
	if (result.type === 'problems') throw new Error(`${folder} does not compile`);
	return result.module;
}

const names = ['pairs-and-numbers', 'steps-in-order', 'cards-in-groups', 'sentences-to-pick'];
const modules = [...names, 'words-to-type', 'gaps-to-fill', 'ponds-in-arabic']
	.map((name) => compiled(`tests/fixtures/modules/${name}`))
	.concat(compiled('quizzes/nk-cells-and-miscarriage'));
const address = 'https://example.org/learn/it';
const words = { readIn: (section: string) => `Read “${section}”`, isTrue: 'Is it so?' };

/** A file as Anki's manual says that it is read: lines with `#` first, then fields by the separator. */
function imported(file: string) {
	const all = file.split('\n');
	const first = all.findIndex((line) => !line.startsWith('#'));
	const heads = new Map(
		all.slice(0, first).map((line) => {
			const [name = '', value = ''] = line.slice(1).split(/:(.*)/);
			return [name, value] as const;
		})
	);
	const { data, errors } = Papa.parse<string[]>(all.slice(first).join('\n').trimEnd(), {
		delimiter: heads.get('separator') === 'Tab' ? '\t' : ','
	});
	expect(errors).toEqual([]);
	const at = (name: string) => Number(heads.get(name)) - 1;
	return {
		heads,
		notes: data.map((fields) => ({
			guid: fields[at('guid column')] ?? '',
			tags: (fields[at('tags column')] ?? '').split(' '),
			fields: fields.filter(
				(_, place) => place !== at('guid column') && place !== at('tags column')
			)
		}))
	};
}

function plain(html: string): string {
	return html
		.replaceAll(/<[^>]*>/g, ' ')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');
}

describe('read again as Anki reads it, the file', () => {
	test('has a card for each question, with what is right, the sentence, and the way to it', () => {
		for (const module of modules) {
			const { heads, notes } = imported(ankiCards(module, address, words));
			expect([heads.get('notetype'), heads.get('html'), heads.get('deck')]).toEqual([
				...['Basic', 'true', module.title]
			]);
			const questions = module.quizzes.flatMap((quiz) =>
				quiz.questions.map((question) => ({ quiz, question }))
			);
			expect(notes).toHaveLength(questions.length);
			for (const { quiz, question } of questions) {
				const note = notes.find(({ guid }) => guid === `readback-${module.id}-${question.id}`);
				const [front = '', back = ''] = note?.fields ?? [];
				expect(note?.fields).toHaveLength(2);
				expect(note?.tags).toEqual([`readback::${module.id}::${quiz.id}`]);
				expect(plain(front)).toContain(question.stem);
				for (const { passage, text } of keysOf(question)) {
					expect(plain(back)).toContain(passage.exact);
					expect(back).toContain(`href="${address}#${passage.sentences[0]}"`);
					if (question.kind !== 'evidence') expect(plain(back)).toContain(text);
				}
			}
		}
	});

	test('tells nothing of the answer on the front of a card', () => {
		for (const module of modules) {
			const { notes } = imported(ankiCards(module, address, words));
			for (const { questions } of module.quizzes)
				for (const question of questions) {
					const note = notes.find(({ guid }) => guid.endsWith(`-${question.id}`));
					for (const { missed = '' } of keysOf(question)) {
						expect(missed).not.toBe('');
						expect(note?.fields[0]).not.toContain(missed);
					}
				}
		}
	});

	test('keeps marks of HTML, tabs and quotes of an author as they are written', () => {
		const [module] = modules;
		const [quiz] = module?.quizzes ?? [];
		const [question] = quiz?.questions ?? [];
		if (!module || !quiz || !question) throw new Error('No question');
		const stem = 'Is "a < b"\t& <b>c</b>?';
		const odd = { ...module, quizzes: [{ ...quiz, questions: [{ ...question, stem }] }] };
		const [note] = imported(ankiCards(odd, address, words)).notes;
		expect(plain((note?.fields[0] ?? '').replace(/<\/?b>|<br>.*/g, ''))).toBe(stem);
	});
});
