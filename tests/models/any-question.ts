/**
 * Questions made up by fast-check, of every kind. Whatever a learner may not see before answering begins
 * with `secret`, so that a scan of what leaves can find it.
 */
import fc from 'fast-check';
import type { Passage } from '../../src/lib/content/module.ts';
import type {
	ChoiceQuestion,
	Kind,
	MultipleQuestion,
	Option,
	Question,
	QuestionOf,
	SortQuestion,
	TruthQuestion
} from '../../src/lib/questions/question.ts';

const secret = fc.stringMatching(/^[a-z ]{1,12}$/).map((text) => `secret ${text}`);
const seen = fc.stringMatching(/^[a-z ]{1,12}$/).map((text) => `seen ${text}`);
/** Some words that mean something to JavaScript are good ids, too. */
const id = fc.oneof(
	fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
	fc.constantFrom('constructor', 'hint')
);

const passage: fc.Arbitrary<Passage> = fc.record({
	section: secret,
	sectionTitle: secret,
	exact: secret,
	prefix: secret,
	suffix: secret,
	start: fc.nat(),
	sentences: fc.tuple(secret)
});

function option(id: string, key: boolean, text: string): fc.Arbitrary<Option> {
	return fc
		.record({ chosen: secret, why: secret, claims: fc.array(secret, { maxLength: 2 }), passage })
		.map(({ why, ...rest }) => ({
			id,
			key,
			text,
			...rest,
			...(key ? { missed: why } : { misconception: why })
		}));
}

/** Options with these ids; `right` says of each whether it is a key. */
function options(
	ids: readonly string[],
	right: readonly boolean[]
): fc.Arbitrary<readonly Option[]> {
	return fc.tuple(...ids.map((id, at) => option(id, right[at] ?? false, `seen option ${id}`)));
}

function someOptions(keys: 'one' | 'some'): fc.Arbitrary<readonly Option[]> {
	return fc
		.uniqueArray(id, { minLength: 2, maxLength: 5 })
		.chain((ids) =>
			fc.tuple(fc.constant(ids), fc.nat(ids.length - 1), fc.infiniteStream(fc.boolean()))
		)
		.chain(([ids, key, more]) => {
			const extra = [...more.take(ids.length)];
			return options(
				ids,
				ids.map((_, at) => at === key || (keys === 'some' && extra[at] === true))
			);
		});
}

function threeOptions(ids: readonly [string, string, string]): fc.Arbitrary<readonly Option[]> {
	return fc.nat(2).chain((key) =>
		options(
			ids,
			ids.map((_, at) => at === key)
		)
	);
}

const head = fc.record({
	id,
	stem: seen,
	level: fc.constant('recall' as const),
	sensitive: fc.boolean(),
	claims: fc.array(secret, { maxLength: 2 }),
	hash: secret,
	order: fc.constantFrom('shuffled' as const, 'fixed' as const)
});

const hint = fc.oneof(
	fc.constant({}),
	secret.map((hint) => ({ hint }))
);

const choice: fc.Arbitrary<ChoiceQuestion> = fc
	.tuple(head, hint, someOptions('one'))
	.map(([head, hint, options]) => ({ ...head, ...hint, kind: 'choice', options }));

const multiple: fc.Arbitrary<MultipleQuestion> = fc
	.tuple(head, hint, someOptions('some'))
	.map(([head, hint, options]) => ({ ...head, ...hint, kind: 'multiple', options }));

const truth: fc.Arbitrary<TruthQuestion> = fc
	.tuple(head, threeOptions(['true', 'false', 'uncertain']))
	.map(([head, options]) => ({ ...head, order: 'fixed', kind: 'truth', options }));

const statements = fc.uniqueArray(id, { minLength: 1, maxLength: 4 }).chain((ids) =>
	fc.tuple(
		...ids.map((id) =>
			threeOptions(['supported', 'uncertain', 'unsupported']).map((options) => ({
				id,
				text: `seen statement ${id}`,
				options
			}))
		)
	)
);

const sort: fc.Arbitrary<SortQuestion> = fc
	.tuple(head, hint, statements)
	.map(([head, hint, statements]) => ({ ...head, ...hint, kind: 'sort', statements }));

/** Made up questions by kind. */
export const anyQuestionOf: { readonly [K in Kind]: fc.Arbitrary<QuestionOf<K>> } = {
	choice,
	multiple,
	truth,
	sort
};

export const anyQuestion: fc.Arbitrary<Question> = fc.oneof(choice, multiple, truth, sort);
