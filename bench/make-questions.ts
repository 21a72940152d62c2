import type { Chance } from './chance.ts';
import type { MadeSentence } from './make-sentences.ts';

/** Where the sentence of a made-up article stands. */
export interface Placed extends MadeSentence {
	readonly section: string;
}

const wrongIdeas = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6'] as const;

export const misconceptions = wrongIdeas.map((id, index) => ({
	id,
	text: `the ${index + 1}th thing that many people believe of rivers`
}));

/** What an option says of itself, right or wrong, with the sentence that explains it. */
function because(chance: Chance, key: boolean, { section, text }: Placed) {
	const said = { section, quote: text };
	const tells = text.slice(0, 1).toLowerCase() + text.slice(1);
	if (key) {
		const missed = `This is in line with the article, which says that ${tells}`;
		return { key, chosen: `The article says that ${tells}`, missed, explains: said };
	}
	const chosen = `That is a common thought. The article says instead that ${tells}`;
	return { chosen, misconception: chance.pick(wrongIdeas), explains: said };
}

function option(chance: Chance, id: string, key: boolean, sentence: Placed) {
	const text = key ? sentence.text.slice(0, -1) : sentence.against;
	return { id, text, ...because(chance, key, sentence) };
}

const hint = 'Look at what the section says of the time of the year.';
const letters = ['a', 'b', 'c', 'd'] as const;

function choose(chance: Chance, id: string, sentences: readonly Placed[], keys: number) {
	const about = sentences[0]?.section ?? '';
	const asks = keys === 1 ? 'What does' : 'Which of these does';
	return {
		id,
		kind: keys === 1 ? 'choice' : 'multiple',
		level: 'understanding',
		stem: `${asks} the article say in its part on ${about.replace('-', ' ')}?`,
		hint,
		options: sentences.map((sentence, at) =>
			option(chance, letters[at] ?? 'e', at < keys, sentence)
		)
	};
}

function truth(chance: Chance, id: string, sentence: Placed) {
	const answer = sentence.uncertain ? 'uncertain' : 'true';
	const each = (name: string) => because(chance, name === answer, sentence);
	return {
		id,
		kind: 'truth',
		level: 'recall',
		stem: sentence.text.replace(' may ', ' will '),
		options: { true: each('true'), false: each('false'), uncertain: each('uncertain') }
	};
}

function sort(chance: Chance, id: string, sentences: readonly Placed[]) {
	const statement = (sentence: Placed, at: number) => {
		const answer = sentence.uncertain ? 'uncertain' : 'supported';
		const each = (name: string) => because(chance, name === answer, sentence);
		return {
			id: letters[at] ?? 'e',
			text: sentence.text,
			options: {
				supported: each('supported'),
				uncertain: each('uncertain'),
				unsupported: each('unsupported')
			}
		};
	};
	return {
		id,
		kind: 'sort',
		level: 'appraisal',
		stem: 'What does the article do with each of these statements?',
		hint,
		statements: sentences.map(statement)
	};
}

/** Two questions of a section: its kinds go round, so that five sections have all four of them. */
export function makeQuestions(
	chance: Chance,
	number: number,
	sentences: readonly Placed[]
): readonly object[] {
	const name = (ending: string): string => `section-${number}-${ending}`;
	const first = choose(chance, name('first'), sentences.slice(0, 3), 1);
	const rest = sentences.slice(3);
	const [next] = rest;
	if (!next) return [first];
	switch (number % 5) {
		case 1:
		case 2:
			return [first, choose(chance, name('several'), rest.slice(0, 4), 2)];
		case 3:
		case 4:
			return [first, truth(chance, name('truth'), next)];
		default:
			return [first, sort(chance, name('sort'), rest.slice(0, 3))];
	}
}
