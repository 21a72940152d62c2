/**
 * Questions made up by fast-check, of every kind. Whatever a learner may not see before answering begins
 * with `secret`, so that a scan of what leaves can find it.
 */
import fc from 'fast-check';
import type { Passage } from '../../src/lib/passages/passage.ts';
import type { Option, Part, Question } from '../../src/lib/questions/question.ts';
import type { Kind } from '../../src/lib/questions/kinds.ts';
import { fold } from '../../src/lib/questions/text/fold.ts';

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

/** Of kinds where something can be partly right. */
const marking = fc.constantFrom({}, { marking: 'all-or-nothing' as const });

function onePart(options: readonly Option[]): readonly Part[] {
	return [{ id: '', text: '', options }];
}

/** Parts with the same options in each, as `threeOptions` or a list of answers has them. */
function severalParts(ids: readonly [string, string, string]): fc.Arbitrary<readonly Part[]> {
	return fc
		.uniqueArray(id, { minLength: 1, maxLength: 4 })
		.chain((parts) =>
			fc.tuple(
				...parts.map((id) =>
					threeOptions(ids).map((options) => ({ id, text: `seen part ${id}`, options }))
				)
			)
		);
}

/** Parts of which each belongs to a place of its own. */
const rankedParts: fc.Arbitrary<readonly Part[]> = fc
	.uniqueArray(id, { minLength: 3, maxLength: 5 })
	.chain((ids) => {
		const places = ids.map((_, at) => `at-${at + 1}`);
		const rights = fc.shuffledSubarray(places, { minLength: ids.length, maxLength: ids.length });
		return rights.chain((rights) =>
			fc.tuple(
				...ids.map((id, at) =>
					options(
						places,
						places.map((place) => place === rights[at])
					).map((options) => ({ id, text: `seen part ${id}`, options }))
				)
			)
		);
	});

/** 1 is right, 2 to 3 is a wrong answer of its own, anything else falls into the last. */
const numbers = threeOptions(['right', 'wrong', 'otherwise']).map((options) => {
	const accepts = [
		{ least: '1', most: '1' },
		{ least: '2', most: '3' }
	];
	return options.map((option, at) => {
		const range = accepts[at];
		const said = { ...option, text: `secret ${option.text}` };
		return range ? { ...said, accepts: range } : said;
	});
});

/** Words: a right answer, another that is as right, a wrong one of its own, and anything else. */
const typedTexts = fc
	.tuple(
		options(['right', 'also', 'wrong', 'otherwise'], [true, true, false, false]),
		fc.uniqueArray(fc.stringMatching(/^[a-zé]{1,6} ?[a-z0-9]{1,6}$/), {
			...{ minLength: 3, maxLength: 3 },
			selector: (text) => fold(text, 'ignored')
		}),
		fc.nat(2),
		fc.constantFrom('kept' as const, 'ignored' as const)
	)
	.map(([options, texts, typos, accents]) =>
		options.map((option, at) => {
			const text = texts[at];
			const said = { ...option, text: `secret ${option.text}` };
			if (text === undefined) return said;
			const instead = option.id === 'also' ? { instead: 'right' } : {};
			return { ...said, ...instead, accepts: { texts: [`secret ${text}`], typos, accents } };
		})
	);

/** Gaps that are typed into, and gaps with choices of their own, in a text. */
const gapParts: fc.Arbitrary<readonly Part[]> = fc
	.uniqueArray(id, { minLength: 1, maxLength: 4 })
	.chain((ids) =>
		fc.tuple(
			...ids.map((id) =>
				fc
					.oneof(someOptions('one'), typedTexts)
					.map((options) => ({ id, text: `seen sentence with ${id}`, options }))
			)
		)
	);

/** Sentences: each wrong one may be near, and each right one but the first may stand for that one. */
const sentences: fc.Arbitrary<readonly Option[]> = fc
	.tuple(someOptions('some'), fc.infiniteStream(fc.boolean()))
	.map(([options, more]) => {
		const extra = [...more.take(options.length)];
		const first = options.find(({ key }) => key)?.id;
		return options.map((option, at): Option => {
			if (extra[at] !== true || option.id === first) return option;
			if (!option.key) return { ...option, near: true };
			return first === undefined ? option : { ...option, instead: first };
		});
	});

const unit = fc.constantFrom({ decimal: '.' as const }, { decimal: ',' as const, unit: 'seen %' });

/** Made up questions by kind. */
export const anyQuestionOf: { readonly [K in Kind]: fc.Arbitrary<Question> } = {
	choice: fc.tuple(head, hint, someOptions('one')).map(([head, hint, options]) => ({
		...head,
		...hint,
		kind: 'choice',
		parts: onePart(options)
	})),
	multiple: fc
		.tuple(head, hint, marking, someOptions('some'))
		.map(([head, hint, marking, options]) => ({
			...{ ...head, ...hint, ...marking, kind: 'multiple' },
			parts: onePart(options)
		})),
	truth: fc.tuple(head, threeOptions(['true', 'false', 'uncertain'])).map(([head, options]) => ({
		...{ ...head, order: 'fixed', kind: 'truth' },
		parts: onePart(options)
	})),
	sort: fc
		.tuple(head, hint, marking, severalParts(['supported', 'uncertain', 'unsupported']))
		.map(([head, hint, marking, parts]) => ({ ...head, ...hint, ...marking, kind: 'sort', parts })),
	match: fc
		.tuple(head, hint, marking, severalParts(['one', 'two', 'three']))
		.map(([head, hint, marking, parts]) => ({
			...head,
			...hint,
			...marking,
			kind: 'match',
			parts
		})),
	order: fc.tuple(head, hint, marking, rankedParts).map(([head, hint, marking, parts]) => ({
		...head,
		...hint,
		...marking,
		kind: 'order',
		parts
	})),
	groups: fc
		.tuple(head, hint, marking, severalParts(['one', 'two', 'three']))
		.map(([head, hint, marking, parts]) => ({
			...{ ...head, ...hint, ...marking },
			kind: 'groups',
			parts
		})),
	cloze: fc.tuple(head, hint, marking, gapParts).map(([head, hint, marking, parts]) => ({
		...{ ...head, ...hint, ...marking, kind: 'cloze' },
		text: `seen ${parts.map((part) => `a {${part.id}}`).join(' and ')}.`,
		parts
	})),
	evidence: fc.tuple(head, hint, marking, sentences).map(([head, hint, marking, options]) => ({
		...{ ...head, ...hint, ...marking, kind: 'evidence' },
		parts: onePart(options)
	})),
	text: fc.tuple(head, hint, typedTexts).map(([head, hint, options]) => ({
		...{ ...head, ...hint, kind: 'text' },
		parts: onePart(options)
	})),
	numeric: fc.tuple(head, hint, numbers, unit).map(([head, hint, options, input]) => ({
		...{ ...head, ...hint, kind: 'numeric', input },
		parts: onePart(options)
	}))
};

export const anyQuestion: fc.Arbitrary<Question> = fc.oneof(...Object.values(anyQuestionOf));
