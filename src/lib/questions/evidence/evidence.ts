import * as v from 'valibot';
import { asSeen, findSeen, seenText } from '../../passages/as-seen.ts';
import {
	chosenSchema,
	claimsSchema,
	explainsSchema,
	headEntries,
	hintSchema,
	idSchema,
	markingSchema,
	misconceptionSchema,
	textSchema,
	type AuthoredOption,
	type Fault,
	type KindDefinition,
	type Language,
	type Path,
	type ToldSection
} from '../author-schemas.ts';

const passage = {
	explains: v.pipe(explainsSchema, v.description('The sentence: its section and its words.')),
	claims: claimsSchema
};

const alternativeSchema = v.strictObject({
	...passage,
	chosen: textSchema('Feedback for people who picked this one. At most 60 words.')
});

const keySchema = v.strictObject({
	...passage,
	chosen: textSchema('Feedback for people who picked it. At most 60 words.'),
	missed: v.exactOptional(
		textSchema(
			'Feedback for people who picked neither it nor an alternative. If left out, that under chosen.'
		)
	),
	alternatives: v.exactOptional(
		v.pipe(
			v.array(alternativeSchema),
			v.description('Sentences that count as much as this one: one of them is enough.')
		),
		[]
	)
});

const nearSchema = v.strictObject({
	...passage,
	chosen: textSchema('Feedback for people who picked it: why it is near, and not it.'),
	misconception: misconceptionSchema
});

const mistakeSchema = v.strictObject({
	...passage,
	chosen: textSchema('Feedback for people who picked it: why it is not it. At most 60 words.'),
	misconception: misconceptionSchema
});

const schema = v.pipe(
	v.strictObject({
		kind: v.literal('evidence'),
		...headEntries,
		stem: textSchema('Which sentence or sentences to pick. Say if it is more than one.'),
		hint: hintSchema,
		marking: markingSchema,
		sections: v.pipe(
			v.array(idSchema('Anchor of a section in article.md.')),
			v.description('One to three sections. Learners pick from all of their sentences.')
		),
		keys: v.pipe(v.array(keySchema), v.description('The sentences that are asked for.')),
		near: v.exactOptional(
			v.pipe(
				v.array(nearSchema),
				v.description('Sentences that come close. Each counts half, and its feedback says why.')
			),
			[]
		),
		mistakes: v.exactOptional(
			v.pipe(v.array(mistakeSchema), v.description('Wrong sentences with their own feedback.')),
			[]
		),
		otherwise: v.strictObject({ chosen: chosenSchema })
	}),
	v.description('Sentences of the article are picked.')
);

type Evidence = v.InferOutput<typeof schema>;

/** A sentence that the author says something of, and where. */
interface Named extends Omit<AuthoredOption, 'id' | 'text' | 'written' | 'instead'> {
	/** Place of the named one that it is an alternative to. */
	readonly to?: number;
}

function namedIn({ keys, near, mistakes }: Evidence): readonly Named[] {
	const named: Named[] = [];
	for (const [at, { alternatives, ...said }] of keys.entries()) {
		const to = named.length;
		named.push({ ...said, key: true, path: ['keys', at] });
		for (const [place, other] of alternatives.entries()) {
			const path: Path = ['keys', at, 'alternatives', place];
			named.push({ ...other, key: true, missed: other.chosen, path, to });
		}
	}
	for (const [at, said] of near.entries())
		named.push({ ...said, key: false, near: true, path: ['near', at] });
	for (const [at, said] of mistakes.entries())
		named.push({ ...said, key: false, path: ['mistakes', at] });
	return named;
}

/** The sentence that a quote is, or is part of. */
function sentenceOf({ explains }: Named, offered: readonly ToldSection[]) {
	const section = offered.find(({ id }) => id === explains.section);
	const quote = asSeen(explains.quote);
	return section?.sentences.find(({ text }) => findSeen(seenText(text), quote));
}

/** Sentences that learners choose from, in the author's order of sections. */
function optionsOf(question: Evidence, offered: readonly ToldSection[]): readonly AuthoredOption[] {
	const named = namedIn(question);
	// What stands nowhere is reported with its place, and has to be called something until then.
	const ids = named.map((each, at) => sentenceOf(each, offered)?.id ?? `unknown-${at}`);
	const made = named.map(({ to, ...option }, at): AuthoredOption => {
		const text = sentenceOf(option, offered)?.text ?? option.explains.quote;
		const instead = to === undefined ? undefined : ids[to];
		return {
			...{ ...option, id: ids[at] ?? '', text, written: false },
			...(instead === undefined ? {} : { instead })
		};
	});
	// What is far too long is reported, and not gone through.
	const through = countOf(offered) > most.sentences ? [] : offered;
	const sentences = through.flatMap(({ id: section, sentences }) =>
		sentences.map(
			({ id, text }): AuthoredOption =>
				made.find((option) => option.id === id) ?? {
					...{ id, text, key: false, chosen: question.otherwise.chosen, claims: [] },
					...{ explains: { section, quote: text }, sentence: id, path: ['otherwise'] },
					...{ written: false, anyOther: true, shared: true }
				}
		)
	);
	return [...sentences, ...made.filter((option) => !sentences.includes(option))];
}

/** Of fewer there is nothing to pick, and through more nobody reads to answer one question. */
const fewest = 3;
const most = { sections: 3, sentences: 40 };

function countOf(offered: readonly ToldSection[]): number {
	return offered.reduce((sum, { sentences }) => sum + sentences.length, 0);
}

function countFaults({ sections }: Evidence, offered: readonly ToldSection[]): readonly Fault[] {
	const count = countOf(offered);
	const path = ['sections'];
	if (sections.length > most.sections)
		return [{ code: 'too-many-options', path, message: `There are ${sections.length} sections.` }];
	const message = `There are ${count} sentences to pick from.`;
	if (count < fewest) return [{ code: 'few-options', path, message }];
	return count > most.sentences ? [{ code: 'too-many-options', path, message }] : [];
}

function faultsOf(
	question: Evidence,
	offered: readonly ToldSection[],
	section: NonNullable<Language['section']>
): readonly Fault[] {
	const unknown = question.sections.flatMap((id, at): readonly Fault[] => {
		const path = ['sections', at];
		const message = `There is no section "${id}", named by ${question.id}.`;
		return section(id) ? [] : [{ code: 'unknown-section', path, message }];
	});
	const seen = new Set<string>();
	const perSentence = namedIn(question).flatMap((named): readonly Fault[] => {
		const path = [...named.path, 'explains', 'quote'];
		const found = sentenceOf(named, offered);
		const { quote, section: of } = named.explains;
		if (!found) {
			const whole = section(of)?.sentences.map(({ text }) => text) ?? [];
			const message = offered.some(({ id }) => id === of)
				? `"${quote}" is more than one sentence.`
				: `Learners do not pick from the section "${of}".`;
			// What is not in the article at all is reported where quotes are looked up.
			return findSeen(seenText(whole.join(' ')), asSeen(quote))
				? [{ code: 'sentence-not-offered', path, message }]
				: [];
		}
		const twice = seen.has(found.id);
		seen.add(found.id);
		return twice
			? [{ code: 'sentence-twice', path, message: `"${found.text}" is named twice.` }]
			: [];
	});
	const counted = unknown.length > 0 ? [] : countFaults(question, offered);
	return [...unknown, ...counted, ...perSentence];
}

/** Sentences of the article that support or refute something are picked in it. */
export const evidence: KindDefinition<typeof schema> = {
	schema,
	keys: 'some',
	stem: 'asks',
	options: 'sentences',
	parts: (question, { section }) => {
		const offered = [...new Set(question.sections)]
			.slice(0, most.sections)
			.flatMap((id) => section?.(id) ?? []);
		return {
			parts: [{ id: '', text: '', path: ['keys'], options: optionsOf(question, offered) }],
			faults: section ? faultsOf(question, offered, section) : []
		};
	}
};
