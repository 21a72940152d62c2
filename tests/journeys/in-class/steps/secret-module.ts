import { createHash } from 'node:crypto';
import type { Module, Quiz } from '../../../../src/lib/content/module.ts';
import type { AcceptedTexts, Option, Question } from '../../../../src/lib/questions/question.ts';

/** Something that is not to be known before its question is explained, if at all. */
export interface Secret {
	/** Id of its question; `null`: of none in particular. */
	readonly question: string | null;
	/** `never`: in no answer to a learner, ever. `hint`: after a first try that was wrong. */
	readonly when: 'explained' | 'hint' | 'never';
	/** A word that stands nowhere else. */
	readonly word: string;
}

export interface SecretModule {
	readonly module: Module;
	readonly quiz: Quiz;
	readonly secrets: readonly Secret[];
}

/** A word that nothing else contains, and that needs no escaping anywhere. */
function wordFor(...parts: readonly string[]): string {
	return `zq${createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 20)}`;
}

function mapOptions(
	question: Question,
	map: (options: readonly Option[]) => readonly Option[]
): Question {
	return {
		...question,
		parts: question.parts.map((part) => ({ ...part, options: map(part.options) }))
	};
}

function withWords(question: Question): Question {
	const words = mapOptions(question, (row) =>
		row.map((option, at) => ({
			...option,
			chosen: wordFor(question.id, option.id, String(at), option.passage.exact, 'chosen'),
			...(option.key ? { missed: wordFor(question.id, option.id, option.chosen, 'missed') } : {}),
			...(option.accepts && 'texts' in option.accepts
				? { accepts: withText(option.accepts, wordFor(question.id, option.id, 'accepted')) }
				: {})
		}))
	);
	const hint = question.hint === undefined ? {} : { hint: wordFor(question.id, 'hint') };
	return { ...words, ...hint, order: 'fixed', hash: wordFor(question.id, 'hash') };
}

/** With one more text that counts as the same. */
function withText(accepts: AcceptedTexts, text: string): AcceptedTexts {
	return { ...accepts, texts: [...accepts.texts, text] };
}

function secretsOf(question: Question): readonly Secret[] {
	const options = question.parts.flatMap((part) => part.options);
	const said = options.flatMap(({ chosen, missed, accepts }) => [
		...[chosen, ...(missed ? [missed] : [])],
		...(accepts && 'texts' in accepts ? accepts.texts.slice(-1) : [])
	]);
	const of = question.id;
	return [
		...said.map((word) => ({ question: of, when: 'explained' as const, word })),
		...(question.hint ? [{ question: of, when: 'hint' as const, word: question.hint }] : []),
		{ question: of, when: 'never', word: question.hash }
	];
}

/**
 * A module in one quiz, every question of the given one in it, whose feedback, hints, hashes and
 * misconceptions (ids and names) are words that stand nowhere else.
 */
export function secretModule(module: Module): SecretModule {
	const names = new Map(module.misconceptions.map(({ id }) => [id, wordFor(id, 'id')]));
	const rename = (option: Option): Option => {
		const { misconception, ...rest } = option;
		const renamed = misconception === undefined ? undefined : names.get(misconception);
		return renamed === undefined ? rest : { ...rest, misconception: renamed };
	};
	const questions = module.quizzes
		.flatMap((quiz) => quiz.questions)
		.map((question) => mapOptions(withWords(question), (row) => row.map(rename)));
	const [first] = module.quizzes;
	if (!first) throw new Error('A module without a quiz.');
	const quiz: Quiz = { ...first, order: 'fixed', questions };
	const misconceptions = module.misconceptions.map(({ id }) => ({
		...{ id: names.get(id) ?? id, text: wordFor(id, 'text') }
	}));
	const edition = wordFor(module.edition, 'secret');
	const never = misconceptions.flatMap(({ id, text }) => [id, text]);
	return {
		module: { ...module, edition, quizzes: [quiz], misconceptions },
		quiz,
		secrets: [
			...questions.flatMap(secretsOf),
			...never.map((word) => ({ question: null, when: 'never' as const, word }))
		]
	};
}

/** Each key of a row where the next option's was, with what is said of a key that was not chosen. */
function moved(row: readonly Option[]): readonly Option[] {
	return row.map((option, at) => {
		const { key, missed } = row[(at + 1) % row.length] ?? option;
		const { missed: _, ...rest } = option;
		return { ...rest, key, ...(missed === undefined ? {} : { missed }) };
	});
}

/** The same module, but for the key of one question. */
export function withKeyMoved({ module, quiz, secrets }: SecretModule, id: string): SecretModule {
	const questions = quiz.questions.map((question) =>
		question.id === id ? mapOptions(question, moved) : question
	);
	const other = { ...quiz, questions };
	const edition = wordFor(module.edition, id);
	return { module: { ...module, edition, quizzes: [other] }, quiz: other, secrets };
}
