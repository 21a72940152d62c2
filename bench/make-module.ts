import { stringify } from 'yaml';
import { makeChance, type Chance } from './chance.ts';
import { makeQuestions, misconceptions, type Placed } from './make-questions.ts';
import { makeSentences } from './make-sentences.ts';

/** Text by path in the module's folder. */
export type MadeModule = Readonly<Record<string, string>>;

const sections = 5;
const perSection = 8;

interface MadeSection {
	readonly id: string;
	readonly title: string;
	readonly sentences: readonly Placed[];
}

function makeSections(chance: Chance): readonly MadeSection[] {
	const made = makeSentences(chance, sections * perSection);
	return Array.from({ length: sections }, (_, index) => {
		const id = `part-${index + 1}`;
		const own = made.slice(index * perSection, (index + 1) * perSection);
		return {
			id,
			title: `Part ${index + 1} of the river`,
			sentences: own.map((sentence) => ({ ...sentence, section: id }))
		};
	});
}

function articleOf(made: readonly MadeSection[]): string {
	const parts = made.map(({ id, title, sentences }) => {
		const texts = sentences.map(({ text }) => text);
		const paragraphs = [texts.slice(0, 3), texts.slice(3, 6)].map((few) => few.join(' '));
		const list = texts.slice(6).map((text) => `- ${text}`);
		const standing = [
			'- **Known:** Where the water comes from.',
			'- **Not known:** How long it takes.',
			'- **Debated:** Whether it was always so.'
		];
		const blocks = [...paragraphs, list.join('\n'), 'So it is told.', standing.join('\n')];
		return `## ${title} {#${id}}\n\n${blocks.join('\n\n')}\n`;
	});
	return parts.join('\n');
}

/** Every sentence makes a claim: a module that keeps claims is the dearest to check. */
function claimsOf(made: readonly MadeSection[]): string {
	const claim = (text: string, section: string, status: string) => ({
		text: text.slice(0, -1),
		status,
		section,
		sentences: [text]
	});
	const claims = made.flatMap(({ id, sentences }) => [
		...sentences.map(({ text, uncertain }) => claim(text, id, uncertain ? 'uncertain' : 'stated')),
		claim('So it is told.', id, 'stated')
	]);
	const named = claims.map((each, index) => ({ id: `C${index + 1}`, ...each }));
	return stringify({ misconceptions, claims: named });
}

const notes = stringify({
	notes: [
		{
			id: 'N1',
			section: 'part-1',
			claims: ['C1'],
			text: 'A survey adds that the water was lower in two of ten years.',
			sources: [
				{
					title: 'Water levels',
					publisher: 'A river survey',
					url: 'https://rivers.example/levels',
					read: '2026-01-01'
				}
			]
		}
	]
});

const glossary = stringify({
	terms: [
		{ id: 'delta', term: 'delta', definition: 'Where a river parts into many before the sea.' },
		{ id: 'gorge', term: 'gorge', definition: 'A deep and narrow way of a river.' }
	]
});

/** A small module of a kind that an author writes: five sections, ten questions of all four kinds. */
export function makeModule(seed: number): MadeModule {
	const chance = makeChance(seed);
	const made = makeSections(chance);
	const questions = made.flatMap(({ sentences }, index) =>
		makeQuestions(chance, index + 1, sentences)
	);
	const quiz = (title: string, asked: readonly unknown[]) =>
		stringify({ title, intro: 'What the article says of the river.', questions: asked });
	return {
		'module.yaml': stringify({
			title: `River ${seed}`,
			description: 'What a river does, and to whom.',
			language: 'en',
			licence: 'CC-BY-4.0',
			quizzes: ['upper', 'lower']
		}),
		'article.md': articleOf(made),
		'claims.yaml': claimsOf(made),
		'notes.yaml': notes,
		'glossary.yaml': glossary,
		'upper.quiz.yaml': quiz('The upper river', questions.slice(0, 4)),
		'lower.quiz.yaml': quiz('The lower river', questions.slice(4))
	};
}
