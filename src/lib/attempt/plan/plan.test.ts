import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyQuestion } from '../../../../tests/models/any-question.ts';
import { isShuffled } from '../../questions/kinds.ts';
import { plan } from './plan.ts';
import { replay } from '../replay.ts';
import { startRecord } from './start.ts';

const quiz = { id: 'basics', behaviour: 'practice' as const, order: 'shuffled' as const };
const some = fc.uniqueArray(anyQuestion, { minLength: 1, maxLength: 4, selector: ({ id }) => id });

test('there are two tries in practice with a hint, but never at a truth', () => {
	fc.assert(
		fc.property(
			some,
			fc.constantFrom('practice' as const, 'immediate' as const),
			(questions, behaviour) => {
				const planned = plan({ ...quiz, behaviour, questions }, { seed: 's' });
				for (const [at, { tries }] of planned.questions.entries()) {
					const twice =
						behaviour === 'practice' &&
						questions[at]?.hint !== undefined &&
						questions[at].kind !== 'truth';
					expect(tries).toBe(twice ? 2 : 1);
				}
			}
		)
	);
});

test('takes hash, order and option ids of a question and nothing of its key', () => {
	fc.assert(
		fc.property(some, (questions) => {
			for (const planned of plan({ ...quiz, questions }, { seed: 's' }).questions) {
				const { choices, ...rest } = planned;
				expect(Object.keys(rest).toSorted()).toEqual(
					['hash', 'id', 'kind', 'options', 'order', 'tries'].toSorted()
				);
				expect(choices !== undefined).toBe(
					['match', 'order', 'groups', 'cloze'].includes(planned.kind)
				);
			}
		})
	);
});

test('does not depend on where the author wrote an item or an option that is shuffled', () => {
	fc.assert(
		fc.property(some, (questions) => {
			const turned = questions.map((question) => {
				if (question.order === 'fixed') return question;
				const parts = question.parts.map((part) => ({
					...part,
					options: isShuffled(question.kind) ? part.options.toReversed() : part.options
				}));
				return { ...question, parts: parts.toReversed() };
			});
			const planned = plan({ ...quiz, questions: turned }, { seed: 's' });
			expect(planned).toEqual(plan({ ...quiz, questions }, { seed: 's' }));
		})
	);
});

test('keeps only the questions asked for, in the order of the quiz', () => {
	fc.assert(
		fc.property(some, (questions) => {
			const only = questions
				.map(({ id }) => id)
				.toReversed()
				.slice(1);
			const planned = plan({ ...quiz, questions }, { seed: 's', only });
			expect(planned.questions.map(({ id }) => id)).toEqual(only.toReversed());
		})
	);
});

test('a started record is at its first question', () => {
	fc.assert(
		fc.property(some, (questions) => {
			const record = startRecord({
				...{ module: 'nk-cells', edition: 'abc', quiz: { ...quiz, questions } },
				...{ id: 'random', seed: 's', begunOn: '2026-11-23' }
			});
			expect(record).toMatchObject({ version: 1, quiz: 'basics', events: [{ type: 'begin' }] });
			expect(replay(record.input, record.events)).toMatchObject({
				type: 'replayed',
				snapshot: { value: 'answering' }
			});
		})
	);
});
