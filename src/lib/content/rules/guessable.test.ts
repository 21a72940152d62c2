import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editedModule } from '../../../../tests/fixtures/modules/edited-module.ts';
import { basics, evidence, info } from '../codes/small-module.ts';
import { compile } from '../compile.ts';
import { guesses, pays, tries, type Guessed, type Strategy } from './guessable.ts';

const seed = 20261130;

interface Written {
	readonly text: string;
	readonly key?: boolean;
}

const withIds = (options: readonly Written[]) =>
	options.map(({ text, key = false }, at) => ({ id: `o${at}`, text, key }));

const choice = (...options: readonly Written[]): Guessed => ({
	kind: 'choice',
	stem: 'Which is it?',
	parts: [{ text: '', options: withIds(options) }]
});

const multiple = (...options: readonly Written[]): Guessed => ({
	...choice(...options),
	kind: 'multiple'
});

const truth = (stem: string, key: 'true' | 'false' | 'uncertain'): Guessed => ({
	kind: 'truth',
	stem,
	parts: [
		{
			text: '',
			options: ['true', 'false', 'uncertain'].map((id) => ({ id, text: id, key: id === key }))
		}
	]
});

const guessed = (questions: readonly Guessed[], language = 'en') =>
	guesses(tries(questions, language));

const flagged = (questions: readonly Guessed[], language = 'en'): readonly Strategy[] =>
	guessed(questions, language)
		.filter(pays)
		.map(({ strategy }) => strategy);

const times = <T>(count: number, make: (at: number) => T) =>
	Array.from({ length: count }, (_, at) => make(at));

/** Texts that give strategies something to go by: of some length, some hedged, some absolute. */
const text = fc
	.tuple(
		fc.constantFrom('It ', 'It may ', 'Perhaps it may ', 'It always ', 'It never '),
		fc.integer({ min: 1, max: 9 })
	)
	.map(([start, words]) => start + 'does so '.repeat(words).trim());
const options = fc.array(text, { minLength: 3, maxLength: 4 });

const byChance: fc.Arbitrary<Guessed> = fc.oneof(
	fc
		.tuple(options, fc.nat({ max: 11 }))
		.map(([texts, right]) =>
			choice(...texts.map((each, at) => ({ text: each, key: at === right % texts.length })))
		),
	fc
		.tuple(options, fc.nat({ max: 11 }))
		.map(([texts, right]) =>
			multiple(...texts.map((each, at) => ({ text: each, key: at <= right % texts.length })))
		),
	fc
		.tuple(
			fc.constantFrom('It lowers the risk.', 'It is tea.'),
			fc.constantFrom('true' as const, 'false' as const, 'uncertain' as const)
		)
		.map(([stem, key]) => truth(stem, key))
);

/** A number of answers, and questions that a strategy answers, each in some order of its options. */
const inSomeOrder = (written: readonly Written[]) =>
	fc.shuffledSubarray([...written], { minLength: written.length, maxLength: written.length });
const keyedBy: Readonly<Record<Strategy, fc.Arbitrary<Guessed>>> = {
	'most-hedged': inSomeOrder([
		{ text: 'It may help, some studies suggest', key: true },
		{ text: 'It may help the people who take it' },
		{ text: 'It helps all of those who take it' }
	]).map((written) => choice(...written)),
	'least-absolute': inSomeOrder([
		{ text: 'It helps', key: true },
		{ text: 'It always helps' },
		{ text: 'It never helps all of them' }
	]).map((written) => choice(...written)),
	longest: inSomeOrder([
		{ text: 'A cup of tea with milk', key: true },
		{ text: 'A cup of tea' },
		{ text: 'Tea' }
	]).map((written) => choice(...written)),
	'always-uncertain': fc
		.constantFrom('It raises the risk.', 'It has a benefit.', 'It is risky.')
		.map((stem) => truth(stem, 'uncertain')),
	'two-of-four': inSomeOrder([
		{ text: 'One', key: true },
		{ text: 'Two', key: true },
		{ text: 'Six' },
		{ text: 'Ten' }
	]).map((written) => multiple(...written))
};

describe('strategies of guessing', () => {
	it.each(Object.entries(keyedBy))('are found where %s is the key', (strategy, question) => {
		fc.assert(
			fc.property(fc.array(question, { minLength: 5, maxLength: 30 }), (questions) => {
				expect(flagged(questions)).toContain(strategy);
			}),
			{ seed, numRuns: 50 }
		);
	});

	it('are found in few quizzes whose keys are placed at random', () => {
		const quizzes = fc.sample(fc.array(byChance, { minLength: 3, maxLength: 30 }), {
			seed,
			numRuns: 1_000
		});
		const found = quizzes.filter((quiz) => flagged(quiz).length > 0);
		expect(found.length).toBeGreaterThan(0);
		expect(found.length).toBeLessThan(50);
	});

	it('are not found in a quiz too short to tell', () => {
		const question = choice(
			{ text: 'It may be', key: true },
			{ text: 'It is' },
			{ text: 'It was' }
		);
		expect(flagged(times(4, () => question))).toEqual([]);
		expect(flagged(times(5, () => question))).toEqual(['most-hedged', 'longest']);
	});

	it('are not found where they score at most 10 points more than chance', () => {
		const hedged = (key: boolean) =>
			choice({ text: 'It may be', key }, { text: 'It is so.', key: !key }, { text: 'It was so' });
		const mixed = (right: number) => times(1_000, (at) => hedged(at < right));
		expect(guessed(mixed(430))[0]).toMatchObject({ strategy: 'most-hedged', score: 0.43 });
		expect(guessed(mixed(434))[0]?.probability).toBeLessThan(0.001);
		expect(flagged(mixed(430))).toEqual([]);
		expect(flagged(mixed(434))).toEqual(['most-hedged']);
	});

	it('go by nothing where all options are alike', () => {
		expect(guessed([choice({ text: 'One', key: true }, { text: 'Two' }, { text: 'Six' })])).toEqual(
			[]
		);
	});

	it('share their score among options that are alike', () => {
		const [longest] = guessed([
			choice({ text: 'Three', key: true }, { text: 'Seven' }, { text: 'Two' })
		]);
		expect(longest).toMatchObject({ strategy: 'longest', score: 0.5, chance: 1 / 3 });
	});

	it('are marked as answers of learners are', () => {
		const written = [{ text: 'One', key: true }, { text: 'Two', key: true }, { text: 'Three' }];
		const half = guessed([multiple(...written, { text: 'Three', key: true })]);
		expect(half.find(({ strategy }) => strategy === 'longest')?.score).toBe(0);
		const [one] = guessed([
			multiple({ text: 'Three', key: true }, ...written.slice(0, 2), { text: 'Six' })
		]);
		expect(one).toMatchObject({ strategy: 'longest', score: 1 / 3, chance: 0.25 });
		const [whole] = guessed([
			{
				...multiple({ text: 'Three', key: true }, ...written.slice(0, 2), { text: 'Six' }),
				marking: 'all-or-nothing'
			}
		]);
		expect(whole).toMatchObject({ strategy: 'longest', score: 0, chance: 0 });
	});

	it('take two of four where the number of right options differs for what it is', () => {
		const written = ['One', 'Two', 'Six', 'Ten'];
		const withKeys = (keys: number) =>
			multiple(...written.map((each, at) => ({ text: each, key: at < keys })));
		const [two] = guessed([1, 2, 3, 4].map(withKeys));
		expect(two?.strategy).toBe('two-of-four');
		expect(two?.score).toBeCloseTo(two?.chance ?? 0);
	});

	it('call a statement of several uncertain by its own words', () => {
		const statement = (said: string, key: string) => ({
			text: said,
			options: ['supported', 'uncertain', 'unsupported'].map((id) => ({
				id,
				text: id,
				key: id === key
			}))
		});
		const sort: Guessed = {
			kind: 'sort',
			stem: 'What does the article say of the risk?',
			parts: [
				statement('Tea is a plant.', 'supported'),
				statement('Tea is a risk.', 'uncertain'),
				statement('Tea has benefits.', 'supported')
			]
		};
		expect(guessed([sort])).toMatchObject([
			{ strategy: 'always-uncertain', answers: 2, score: 0.5, chance: 1 / 3 }
		]);
	});

	it.each([
		['de', 'Es kann helfen, ist aber umstritten', 'Es hilft immer', 'Es senkt das Risiko.'],
		['es-MX', 'Puede que ayude, pero no se sabe', 'Siempre ayuda', 'Reduce el riesgo.']
	])('know the words of %s', (language, hedged, sure, statement) => {
		const found = guessed(
			[choice({ text: hedged, key: true }, { text: sure }), truth(statement, 'uncertain')],
			language
		);
		expect(found.map(({ strategy, score }) => [strategy, score])).toEqual(
			['most-hedged', 'least-absolute', 'longest', 'always-uncertain'].map((each) => [each, 1])
		);
	});

	it('go by length and number alone in a language whose words are not known', () => {
		const questions = times(5, () =>
			choice({ text: 'It may, some say', key: true }, { text: 'It always may' })
		);
		const strategies = guessed([...questions, truth('It has a risk.', 'uncertain')], 'fi');
		expect(strategies.map(({ strategy }) => strategy)).toEqual(['longest']);
	});
});

describe('a module that can be guessed', () => {
	const hedged = (count: number, name: string) =>
		times(
			count,
			(at) => `  - id: ${name}-${at}
    kind: choice
    level: recall
    stem: What does the article say of it?
    options:
      - { id: key, text: It may be so, key: true, chosen: Said., missed: Said., explains: { section: in-tea, quote: about 40 mg of it } }
      - { id: one, text: It was as so, chosen: Said., misconception: M1, explains: { section: in-tea, quote: about 40 mg of it } }
      - { id: two, text: It is no one, chosen: Said., misconception: M1, explains: { section: in-tea, quote: about 40 mg of it } }
`
		).join('');
	const warned = (
		inBasics: number,
		inEvidence: number,
		added: Readonly<Record<string, string>> = {}
	) => {
		const compiled = compile(
			editedModule({
				[basics]: (yaml) =>
					yaml.replace('questions:', `${added[basics] ?? ''}questions:`) +
					hedged(inBasics, 'first'),
				[evidence]: (yaml) => yaml + hedged(inEvidence, 'second') + (added['more'] ?? ''),
				[info]: (yaml) => yaml + (added[info] ?? '')
			})
		);
		const found = compiled.type === 'module' ? compiled.warnings : compiled.problems;
		return found
			.filter(({ code }) => ['guessable', 'allow-unused'].includes(code))
			.map(({ file, message }) => `${file}: ${message}`);
	};
	const allow = 'allow: [{ rule: guessable, because: It is about hedging. }]\n';

	it('is named by its quiz, and once', () => {
		expect(warned(6, 5)).toEqual([
			`${basics}: In quiz basics, choosing the most hedged option scores 100% on 6 questions; chance scores 33%.`,
			`${evidence}: In quiz evidence, choosing the most hedged option scores 100% on 5 questions; chance scores 33%.`
		]);
	});

	it('is named where no quiz alone tells', () => {
		expect(warned(3, 2)).toEqual([
			`${info}: In all quizzes together, choosing the most hedged option scores 100% on 5 questions; chance scores 33%.`
		]);
		expect(warned(2, 2)).toEqual([]);
	});

	it('is not named for questions that are drafts', () => {
		const drafts = hedged(6, 'draft').replaceAll('kind: choice', 'kind: choice\n    draft: true');
		expect(warned(0, 0, { more: drafts })).toEqual([]);
	});

	it('is named by what its own marking gives', () => {
		const explained = 'chosen: Said., explains: { section: in-tea, quote: about 40 mg of it }';
		const multiples = (marking: string) =>
			times(
				5,
				(at) => `  - id: multiple-${at}
    kind: multiple
    level: recall
    stem: Which of these does the article say?${marking}
    options:
      - { id: one, text: One, key: true, missed: Said., ${explained} }
      - { id: two, text: Two, key: true, missed: Said., ${explained} }
      - { id: six, text: Six, misconception: M1, ${explained} }
      - { id: ten, text: Ten, misconception: M1, ${explained} }
`
			).join('');
		const says = (chance: string) => [
			`${evidence}: In quiz evidence, choosing two in a question with several right options scores 100% on 5 questions; chance scores ${chance}.`
		];
		expect(warned(0, 0, { more: multiples('') })).toEqual(says('54%'));
		const whole = multiples('\n    marking: all-or-nothing');
		expect(warned(0, 0, { more: whole })).toEqual(says('25%'));
	});

	it('is not named where its author allows it', () => {
		expect(warned(6, 0, { [basics]: allow })).toEqual([]);
		expect(warned(3, 2, { [info]: allow })).toEqual([]);
		expect(warned(0, 0, { [basics]: allow })).toEqual([
			`${basics}: There is no warning "guessable" here to allow.`
		]);
	});
});
